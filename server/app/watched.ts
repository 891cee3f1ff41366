import type { MiddlewareHandler } from 'hono';
import { REQUEST_ID_HEADER } from '../log/request-id.js';
import { beginRequest } from './begin-request.js';
import type { ServerContext, ServerEnv } from './context.js';

/** Watches the requests of a room: one line, one count and one request id for each. */
export function watched(
  context: ServerContext,
  route: string,
  { isQuiet = false }: { readonly isQuiet?: boolean } = {},
): MiddlewareHandler<ServerEnv> {
  return async (c, next) => {
    const { method, raw, path } = c.req;
    const watch = beginRequest(context, { route, method, path, headers: raw.headers, isQuiet });
    c.set('requestId', watch.requestId);
    c.set('log', watch.log);
    let status = 500;
    try {
      await next();
      status = c.res.status;
      c.header(REQUEST_ID_HEADER, watch.requestId);
    } finally {
      watch.end(status);
    }
  };
}
