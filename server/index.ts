/** Hosting: a flow, or any handler of requests, as a server. */
export { type Listening, type ListenOptions, listen, type RequestHandler } from './node.js';
