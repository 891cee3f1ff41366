/**
 * The menu on Bun, with a store in a file: `bun examples/bun.ts`. Bun serves what is exported here. It hands over its server
 * as the second argument, so that the environment is to be said.
 */
import { createServer, openStore } from 'texml/server';
import menu from './menu.js';

const store = await openStore({ url: process.env.TEXML_STORE ?? 'file:data/calls.db' });
const app = createServer({ flows: { '/menu': menu }, store });

export default {
  hostname: '127.0.0.1',
  port: process.env.PORT ?? 3000,
  fetch: (request: Request) => app.fetch(request, process.env),
};
