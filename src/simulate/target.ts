import type { Incoming } from '../callbacks/incoming.js';

type Environment = Readonly<{ TELNYX_PUBLIC_KEY: string }>;

/** A web application in this process: what a flow is. It gets Telnyx's public key as `env.TELNYX_PUBLIC_KEY`. */
export type Handler = (request: Request, env: Environment) => Response | Promise<Response>;

/** What Telnyx calls: an http(s) address, or a handler in this process. */
export type CallTarget = string | URL | Handler | { readonly fetch: Handler };

/** The address of a target in this process: it stands in requests and documents, and nothing is ever sent to it. */
const insideUrl = 'https://flow.test/';

/** The address of a target. */
export const urlOfTarget = (target: CallTarget): string =>
  typeof target === 'string' || target instanceof URL ? new URL(target).href : insideUrl;

/** Asks an application in this process. What it throws comes through. */
export type Ask = (parcel: Parcel, env: Environment) => Promise<Answer>;

/** A request as its parts. */
export interface Parcel {
  readonly method: string;
  readonly url: string;
  /** By names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

/** A reply as its parts. */
export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly contentType: string | undefined;
}

/** A hosted flow. It remembers its calls, gives copies of itself that remember none, and needs no web classes. */
interface Renewable {
  with(options: object): Handler & { readonly reply?: Reply };
}

type Reply = (
  request: Incoming,
  env: Environment,
) => Promise<{
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}>;

const isRenewable = (target: object): target is Renewable =>
  'with' in target && typeof target.with === 'function';

/**
 * How a target in this process is asked; undefined for an address. A flow is copied: the same seed makes the same
 * CallSids, and no simulation may see the state of another.
 */
export function askOf(target: CallTarget): Ask | undefined {
  if (typeof target === 'string' || target instanceof URL) return undefined;
  if (!isRenewable(target)) {
    return typeof target === 'function'
      ? askHandler(target)
      : askHandler((request, env) => target.fetch(request, env));
  }
  const fresh = target.with({});
  return fresh.reply ? askFlow(fresh.reply) : askHandler(fresh);
}

const encoder = new TextEncoder();

/** A request and a response cost more than all else that happens in a step: a flow is asked without them. */
const askFlow =
  (reply: Reply): Ask =>
  async ({ method, url, headers, body = '' }, env) => {
    const view = { get: (name: string) => headers[name.toLowerCase()] ?? null };
    const answer = await reply({ method, url, headers: view, body: encoder.encode(body) }, env);
    return { status: answer.status, body: answer.body, contentType: answer.headers['content-type'] };
  };

const askHandler =
  (handler: Handler): Ask =>
  async ({ method, url, headers, body }, env) => {
    const request = new Request(url, { method, headers, ...(body !== undefined && { body }) });
    return answerOf(await handler(request, env));
  };

export const answerOf = async (response: Response): Promise<Answer> => ({
  status: response.status,
  body: await response.text(),
  contentType: response.headers.get('content-type') ?? undefined,
});
