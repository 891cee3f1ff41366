import { type Context, Hono } from 'hono';
import type { Incoming } from '../../src/callbacks/incoming.js';
import type { Env, Reply } from '../../src/flow/index.js';
import { reasonOf } from '../../src/flow/log.js';
import { TexmlError } from '../../src/issue.js';
import { mountAdmin } from '../admin/mount-admin.js';
import { mountBins } from '../bins/mount-bins.js';
import { mountCallbacks } from '../callbacks/mount-callbacks.js';
import { mountHealth } from '../health/mount-health.js';
import { checkOptions } from './check-options.js';
import type { ServerApp, ServerContext, ServerEnv } from './context.js';
import { answerFlow, flowRoutes } from './flow-routes.js';
import { makeContext } from './make-context.js';
import type { ServerOptions } from './options.js';
import { bothForms, trimPath } from './paths.js';
import { watched } from './watched.js';

/** A server: a Hono app, which can be mounted in another one, with what its host needs. */
export interface Server extends Hono<ServerEnv> {
  /**
   * Answers a request by its parts where its address is one of a flow, as `fetch` does, without a `Request` and a `Response`
   * around it; undefined for any other address.
   */
  readonly reply: (request: Incoming, env?: Env) => Promise<Reply> | undefined;
  /** From now on `/readyz` says that the server takes its last requests. They are answered as before. */
  readonly drain: () => void;
}

/**
 * Makes a server of flows, bins and callback handlers, with `/healthz`, `/readyz`, `/metrics` and, where there is a token,
 * `/admin`. It is a Hono app: `listen` serves it on Node, and `app.route('/voice', server)` mounts it in another app. All
 * addresses but these four verify who asks.
 *
 * @throws {TexmlError} `bad-server-options`, with every problem among its `issues`.
 * @example
 * ```ts
 * import { flow, response } from 'texml';
 * import { callbackHandlers, createServer, listen } from 'texml/server';
 *
 * const support = flow({ start: 'voice' }, { start: () => response().say('Hello.').hangup() });
 * const app = createServer({
 *   flows: { '/support': support },
 *   callbacks: callbackHandlers().on('recording-completed', ({ payload, log }) => {
 *     log({ level: 'info', event: 'recorded', message: `A recording of ${payload.RecordingDuration} s is there.` });
 *   }),
 * });
 * const server = await listen(app, { port: 0, env: { TELNYX_PUBLIC_KEY: '11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=' } });
 * console.log(`The application's voice_url is ${server.url}support`);
 * await server.close();
 * ```
 * @see https://developers.telnyx.com/docs/voice/programmable-voice/texml-instruction-fetching
 */
export function createServer(options: ServerOptions): Server {
  refuseBad(options);
  let isDraining = false;
  const context = makeContext(options, () => isDraining);
  const app: ServerApp = new Hono<ServerEnv>();
  const routes = flowRoutes(context);

  // Flows come first, and have no middleware: what watches a request is in answerFlow.
  for (const [path, route] of routes) {
    app.all(path, async (c) => {
      const { body, ...rest } = await answerFlow(context, route, c.req.path, c.req.raw, c.env);
      return new Response(body === '' ? null : body, rest);
    });
  }
  mountRooms(app, context);

  return Object.assign(app, {
    reply: (request: Incoming, env?: Env) => {
      const path = pathOf(request.url);
      const route = routes.get(path);
      return route && answerFlow(context, route, path, request, env);
    },
    drain: () => {
      isDraining = true;
    },
  });
}

function mountRooms(app: ServerApp, context: ServerContext): void {
  const { callbacksPath, binsPath } = context.options;
  mountHealth(app, context);
  for (const path of bothForms(callbacksPath)) app.use(path, watched(context, trimPath(callbacksPath)));
  mountCallbacks(app, context);
  app.use(`${trimPath(binsPath)}/*`, watched(context, trimPath(binsPath)));
  mountBins(app, context);
  app.use('/admin/*', watched(context, '/admin'));
  mountAdmin(app, context);
  app.notFound((c) => notFound(context, c));
  app.onError((error, c) => {
    const entry = { level: 'error', event: 'failed', message: reasonOf(error), status: 500 } as const;
    if (isWatched(c)) c.get('log')(entry);
    else context.logger.write(entry);
    return c.text('Something failed. The log of the server says why.\n', 500);
  });
}

async function notFound(context: ServerContext, c: Context<ServerEnv>): Promise<Response> {
  const answer = (): Response => {
    const message = 'Nothing of this server answers here.';
    c.get('log')({ level: 'warn', event: 'no-such-path', message, status: 404 });
    return c.text(`${message}\n`, 404);
  };
  if (isWatched(c)) return answer();
  await watched(context, 'none')(c, async () => {
    c.res = answer();
  });
  return c.res;
}

const isWatched = (c: Context<ServerEnv>): boolean => c.get('requestId') !== undefined;

/** The path of an absolute address as it stands there. */
function pathOf(url: string): string {
  const start = url.indexOf('/', url.indexOf('://') + 3);
  const end = url.indexOf('?', start);
  return start < 0 ? '/' : end < 0 ? url.slice(start) : url.slice(start, end);
}

function refuseBad(options: ServerOptions): void {
  const issues = checkOptions(options);
  if (issues.length === 0) return;
  const list = issues.map(({ message }) => `- ${message}`).join('\n');
  throw new TexmlError('bad-server-options', `The server can't be made like this:\n${list}`, { issues });
}
