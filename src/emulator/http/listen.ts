import { createAdaptorServer, type Http2Bindings, type HttpBindings } from '@hono/node-server';
import { TexmlError } from '../../document/index.js';

/** A server that listens. */
export interface Listening {
  readonly port: number;
  /** Takes no more requests, and cuts those under way. */
  close(): Promise<void>;
}

/**
 * Serves a handler over HTTP.
 *
 * @throws {TexmlError} `cannot-listen` when the address can't be had.
 */
export async function listen(
  handler: (request: Request, connection: HttpBindings | Http2Bindings) => Response | Promise<Response>,
  { port, hostname }: { readonly port: number; readonly hostname: string },
): Promise<Listening> {
  const server = createAdaptorServer({
    // Stands in where HTTP/1.0 leaves the Host header out.
    hostname: 'localhost',
    overrideGlobalObjects: false,
    fetch: (request, connection) =>
      URL.canParse(request.url) ? handler(request, connection) : new Response(null, { status: 400 }),
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => {
      const message = `Can't listen on port ${port} of ${hostname}: ${cause.message}. Port 0 takes any free one.`;
      reject(new TexmlError('cannot-listen', message, { cause }));
    });
    server.listen(port, hostname, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}
