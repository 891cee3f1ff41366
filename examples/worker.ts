import menu from './menu.js';

/** The menu on Cloudflare Workers, which want an object with `fetch` and refuse the flow itself, since it is a function. */
export default { fetch: menu.fetch };
