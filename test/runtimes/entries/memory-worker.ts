import { options } from '../app.js';

/** A flow by itself as a worker: what it remembers is in memory, and is shared by requests that know nothing of each other. */
export default { fetch: options.flows['/menu'].with({ path: '/menu' }).fetch };
