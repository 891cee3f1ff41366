import type { IncomingMessage, RequestListener } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import type { Incoming } from '../../src/callbacks/incoming.js';
import type { FetchHandler, RequestHandler } from './handler.js';
import { type Outgoing, partsReader, writeParts } from './parts.js';

/** What goes with a handler. */
export interface AnsweringOptions {
  readonly env: Record<string, unknown>;
  readonly onError: (error: unknown) => void;
}

/** Makes the listener of Node's server that answers with a handler: by the parts of a request where the handler offers that, and otherwise with a `Request` and a `Response`. */
export async function answering(
  handler: RequestHandler | FetchHandler,
  { env, onError }: AnsweringOptions,
): Promise<RequestListener> {
  const { getRequestListener } = await import('@hono/node-server');
  const { reply } = handler;
  const fetch = typeof handler === 'function' ? handler : handler.fetch.bind(handler);
  const byFetch = getRequestListener(
    async (request, { incoming, outgoing }) => {
      if (!URL.canParse(request.url)) return new Response(null, { status: 400 });
      try {
        const response = await fetch(request, env);
        if (!incoming.complete) await setImmediate();
        // What is given up takes its connection with it: said before, no next request is sent on it.
        if (!incoming.complete) outgoing.setHeader('connection', 'close');
        return response;
      } catch (error) {
        onError(error);
        return new Response(null, { status: 500 });
      }
    },
    // The hostname stands in where HTTP/1.0 leaves the Host header out.
    { hostname: 'localhost', overrideGlobalObjects: false },
  );
  if (!reply) return byFetch;

  const read = partsReader();
  const byParts = async (parts: Incoming, incoming: IncomingMessage, outgoing: Outgoing): Promise<void> => {
    try {
      const given = await reply.call(handler, parts, env);
      // What was answered unread may still stand in the packet that is being taken apart.
      if (!incoming.complete) await setImmediate();
      if (given) writeParts(outgoing, given);
      else await byFetch(incoming, outgoing);
    } catch (error) {
      onError(error);
      if (outgoing.headersSent) outgoing.destroy();
      else writeParts(outgoing, { status: 500, headers: {}, body: '' });
    }
  };
  return (incoming, outgoing) => {
    const parts = read(incoming);
    return parts ? byParts(parts, incoming, outgoing) : byFetch(incoming, outgoing);
  };
}
