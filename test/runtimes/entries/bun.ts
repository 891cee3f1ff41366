import { createServer, openStore } from 'texml/server';
import { options, storeTimeoutMs } from '../app.js';

/** What of Bun's globals is used here. */
declare const Bun: {
  serve(options: {
    port: number;
    hostname: string;
    fetch: (request: Request) => Response | Promise<Response>;
  }): { readonly port: number };
};

const store = await openStore({ url: process.env.STORE_URL ?? '', storeTimeoutMs });
const app = createServer({ ...options, store });
const { port } = Bun.serve({
  port: 0,
  hostname: '127.0.0.1',
  fetch: (request) => app.fetch(request, process.env),
});
console.log(`Listening on http://127.0.0.1:${port}`);
