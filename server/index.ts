/** Hosting: flows, bins and callbacks as a server, and what a server of one's own needs. */
export { defineServer, type ServerConfig } from './config/define-server.js';
export * from './edge.js';
export {
  type FetchHandler,
  type Listening,
  type ListenOptions,
  listen,
  type ReplyHandler,
  type RequestHandler,
} from './node.js';
export { type OpenStoreOptions, openStore } from './store/open-store.js';
