import { createServer, openStore } from 'texml/server';
import { options, storeTimeoutMs } from '../app.js';

/** What of Deno's globals is used here. */
declare const Deno: {
  readonly env: { toObject(): Record<string, string> };
  serve(
    options: { port: number; hostname: string; onListen: (address: { readonly port: number }) => void },
    handler: (request: Request) => Response | Promise<Response>,
  ): unknown;
};

const env = Deno.env.toObject();
const store = await openStore({ url: env.STORE_URL ?? '', storeTimeoutMs });
const app = createServer({ ...options, store });
Deno.serve(
  {
    port: 0,
    hostname: '127.0.0.1',
    onListen: ({ port }) => console.log(`Listening on http://127.0.0.1:${port}`),
  },
  (request) => app.fetch(request, env),
);
