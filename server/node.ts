import { maskNumbers } from '../src/callbacks/index.js';
import { listenError } from './listen-error.js';

/** Anything that answers a request: a flow, the `fetch` of a Hono app, or a plain function. */
export type RequestHandler = (
  request: Request,
  env?: Record<string, unknown>,
) => Response | Promise<Response>;

/** Where and how to listen. */
export interface ListenOptions {
  /** Default 3000; 0 takes any free port. */
  readonly port?: number | undefined;
  /** Default `127.0.0.1`: this machine only. `0.0.0.0` opens every IPv4 interface. */
  readonly hostname?: string | undefined;
  /** Handed to the handler with each request; default `process.env`. */
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
  /** Takes no more connections, lets running requests end (up to `drainTimeoutMs`), and closes. */
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
export async function listen(handler: RequestHandler, options: ListenOptions = {}): Promise<Listening> {
  const { port = 3000, hostname = '127.0.0.1', env = process.env, signal, onError = logError } = options;
  signal?.throwIfAborted();
  const { createAdaptorServer } = await import('@hono/node-server');
  const server = createAdaptorServer({
    // Stands in where HTTP/1.0 leaves the Host header out.
    hostname: 'localhost',
    overrideGlobalObjects: false,
    fetch: async (request) => {
      if (!URL.canParse(request.url)) return new Response(null, { status: 400 });
      try {
        return await handler(request, env);
      } catch (error) {
        onError(error);
        return new Response(null, { status: 500 });
      }
    },
  });

  let running = 0;
  let ended = (): void => {};
  server.on('request', (_request, response) => {
    running += 1;
    response.once('close', () => {
      running -= 1;
      if (running === 0) ended();
    });
  });

  await new Promise<void>((resolve, reject) => {
    const refused = (error: Error) => reject(listenError(error, hostname, port));
    server.once('error', refused);
    server.listen(port, hostname, () => {
      server.off('error', refused);
      resolve();
    });
  });

  let closing: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    await quiet(options.drainTimeoutMs ?? 10_000);
    if ('closeAllConnections' in server) server.closeAllConnections();
    await closed;
  };
  const quiet = (limitMs: number): Promise<void> | undefined => {
    if (running === 0) return;
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, limitMs);
      ended = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  };
  const closeOnce = () => {
    closing ??= close();
    return closing;
  };
  signal?.addEventListener('abort', closeOnce, { once: true });

  const address = server.address();
  const actualPort = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://${hostname.includes(':') ? `[${hostname}]` : hostname}:${actualPort}/`,
    port: actualPort,
    close: closeOnce,
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
