/**
 * The menu on Deno, with a store in a file. libSQL is a native addon, hence --allow-ffi; --sloppy-imports finds menu.ts under
 * the name that Node and TypeScript want, and goes where imports end in `.ts`.
 *
 *     deno serve --sloppy-imports --allow-net --allow-env --allow-read --allow-write=data --allow-ffi --allow-sys deno.ts
 */
import process from 'node:process';
import { createServer, openStore } from 'texml/server';
import menu from './menu.js';

const store = await openStore({ url: process.env.TEXML_STORE ?? 'file:data/calls.db' });
const app = createServer({ flows: { '/menu': menu }, store });

/** `deno serve` hands over the connection as the second argument, so that the environment is to be said. */
export default { fetch: (request: Request) => app.fetch(request, process.env) };
