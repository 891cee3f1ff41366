import { createServer } from 'node:http';
import { maskNumbers } from '../src/callbacks/index.js';
import { listenError } from './listen-error.js';
import { answering } from './node/answering.js';
import { drainable } from './node/drain.js';
import type { FetchHandler, RequestHandler } from './node/handler.js';
import type { Limits } from './node/limits.js';
import { serverOptions } from './node/server-options.js';

export type { FetchHandler, ReplyHandler, RequestHandler } from './node/handler.js';

/** Where and how to listen. */
export interface ListenOptions extends Limits {
  /** Default 3000; 0 takes any free port. */
  readonly port?: number | undefined;
  /** Default `127.0.0.1`: this machine only. `0.0.0.0` opens every IPv4 interface. */
  readonly hostname?: string | undefined;
  /** Handed to the handler with each request; default `process.env`, as it is when the server begins to listen. */
  readonly env?: Record<string, unknown> | undefined;
  /** Closes the server when it aborts. */
  readonly signal?: AbortSignal | undefined;
  /** How long `close()` waits for requests that are being answered; default 10000. */
  readonly drainTimeoutMs?: number | undefined;
  /** Gets what the handler threw; its caller got status 500. Default: a JSON line on `console.error`. */
  readonly onError?: ((error: unknown) => void) | undefined;
}

/** A server that listens. */
export interface Listening {
  /** Its address, with the port that it got: `http://127.0.0.1:3000/`. */
  readonly url: string;
  readonly port: number;
  /** Takes no more connections, lets running requests end (up to `drainTimeoutMs`), tells kept connections that this was their last reply, and closes. */
  close(): Promise<void>;
}

/**
 * Serves a flow, or any handler of requests, over HTTP on Node.
 *
 * @param handler Answers each request. What it throws becomes status 500; a request whose address can't be read, because
 * of a malformed `Host` header for instance, gets 400 and never reaches it.
 * @returns The server, once it listens.
 * @throws {TexmlError} `address-in-use`, `address-not-allowed` or `cannot-listen` when the address can't be had.
 * @example
 * ```ts
 * import { flow, response } from 'texml';
 * import { listen } from 'texml/server';
 *
 * const greeting = flow({ start: 'voice' }, { start: () => response().say('Hello.').hangup() });
 * const server = await listen(greeting, { port: 0, env: { TELNYX_PUBLIC_KEY: '11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=' } });
 * console.log(`Listening on ${server.url}`);
 * await server.close();
 * ```
 */
export async function listen(
  handler: RequestHandler | FetchHandler,
  options: ListenOptions = {},
): Promise<Listening> {
  const { port = 3000, hostname = '127.0.0.1', signal, onError = logError } = options;
  // A copy, since each look into `process.env` itself asks the system.
  const { env = { ...process.env } } = options;
  const { maxConnections = 10_000, drainTimeoutMs = 10_000 } = options;
  signal?.throwIfAborted();
  const server = createServer(serverOptions(options), await answering(handler, { env, onError }));
  server.maxConnections = maxConnections;
  const drain = drainable(server);

  await new Promise<void>((resolve, reject) => {
    const refused = (error: Error) => reject(listenError(error, hostname, port));
    server.once('error', refused);
    server.listen(port, hostname, () => {
      server.off('error', refused);
      resolve();
    });
  });

  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => {
    closing ??= drain(drainTimeoutMs);
    return closing;
  };
  signal?.addEventListener('abort', close, { once: true });

  const address = server.address();
  const actualPort = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://${hostname.includes(':') ? `[${hostname}]` : hostname}:${actualPort}/`,
    port: actualPort,
    close,
  };
}

const logError = (error: unknown): void =>
  console.error(
    JSON.stringify({
      level: 'error',
      event: 'handler-failed',
      message: maskNumbers(error instanceof Error ? `${error.name}: ${error.message}` : String(error)),
    }),
  );
