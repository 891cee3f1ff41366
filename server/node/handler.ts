import type { Incoming } from '../../src/callbacks/incoming.js';
import type { Reply } from '../../src/flow/index.js';

/** Answers a request by its parts; undefined where it takes a `Request` instead. Of such a request it has not read the body. */
export type ReplyHandler = (
  request: Incoming,
  env?: Record<string, unknown>,
) => Reply | undefined | Promise<Reply | undefined>;

/** Anything that answers a request: a flow, the `fetch` of a Hono app, or a plain function. */
export interface RequestHandler {
  (request: Request, env?: Record<string, unknown>): Response | Promise<Response>;
  /** Asked first where it stands. Flows have it: it spares a `Request` and a `Response`, which take Node longer than the flow. */
  readonly reply?: ReplyHandler | undefined;
}

/** The same as an object: a Hono app, for one. */
export interface FetchHandler {
  fetch(request: Request, env?: Record<string, unknown>): Response | Promise<Response>;
  readonly reply?: ReplyHandler | undefined;
}
