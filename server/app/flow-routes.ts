import type { Incoming } from '../../src/callbacks/incoming.js';
import type { Env, Flow, Ledger, Reply } from '../../src/flow/index.js';
import { reasonOf } from '../../src/flow/log.js';
import { REQUEST_ID_HEADER } from '../log/request-id.js';
import { beginRequest } from './begin-request.js';
import type { ServerContext } from './context.js';
import { stepPaths, trimPath } from './paths.js';

/** What answers at one address of a flow. */
export interface FlowRoute {
  /** The flow's path, as it was configured. */
  readonly route: string;
  readonly step: string;
  /** The flow as the server hosts it in an environment. */
  readonly flowOf: (env: Env) => Flow;
}

/** Every address of a server's flows, and what answers there. */
export function flowRoutes(context: ServerContext): ReadonlyMap<string, FlowRoute> {
  const routes = new Map<string, FlowRoute>();
  for (const [at, flow] of Object.entries(context.options.flows)) {
    const flowOf = hosted(flow, context);
    for (const { path, step } of stepPaths(at, flow)) {
      routes.set(path, { route: trimPath(at), step, flowOf });
    }
  }
  return routes;
}

/**
 * Answers a request for an address of a flow: what Hono's route and the fast way have in common.
 *
 * @param path The request's path as it came; the server may be mounted below another.
 */
export async function answerFlow(
  context: ServerContext,
  { route, step, flowOf }: FlowRoute,
  path: string,
  request: Incoming,
  env: Env = {},
): Promise<Reply> {
  const { method, headers } = request;
  const watch = beginRequest(context, { route, method, path, headers });
  let reply: Reply;
  try {
    reply = await flowOf(env).reply(request, env, { step, log: watch.log });
  } catch (error) {
    watch.log({ level: 'error', event: 'failed', message: reasonOf(error), step, status: 500 });
    reply = { status: 500, headers: {}, body: '' };
  }
  watch.end(reply.status);
  // The new name first: an object that is spread and then grows is a slow one.
  return { ...reply, headers: { [REQUEST_ID_HEADER]: watch.requestId, ...reply.headers } };
}

/** A flow under the server's options, below its own; one for each ledger, since on Workers that comes with the environment. */
function hosted(flow: Flow, context: ServerContext): (env: Env) => Flow {
  const { options: own } = flow;
  const { options } = context;
  const keepsItself = own.ledger !== undefined || own.store !== undefined;
  const under = (ledger: Ledger | undefined): Flow =>
    flow.with({
      ledger,
      publicKey: own.publicKey ?? options.publicKey,
      insecure: own.insecure ?? options.insecure,
      allowGet: own.allowGet ?? options.allowGet,
      fallback: own.fallback ?? options.fallback,
      deadlineMs: own.deadlineMs ?? options.deadlineMs,
      maxBodyBytes: own.maxBodyBytes ?? options.maxBodyBytes,
      now: own.now ?? options.now,
    });
  if (keepsItself) {
    const one = under(own.ledger);
    return () => one;
  }
  const byLedger = new WeakMap<Ledger, Flow>();
  return (env) => {
    const ledger = context.ledgerOf(env);
    const known = byLedger.get(ledger);
    if (known) return known;
    const made = under(ledger);
    byLedger.set(ledger, made);
    return made;
  };
}
