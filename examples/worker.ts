import { createWorker } from 'texml/server';
import menu from './menu.js';

/** The menu on Cloudflare Workers, with what is to be remembered in D1; wrangler.toml says how to put it there. */
export default createWorker({ flows: { '/menu': menu } });
