/** A web application in this process: what a flow is. It gets Telnyx's public key as `env.TELNYX_PUBLIC_KEY`. */
export type Handler = (
  request: Request,
  env: Readonly<{ TELNYX_PUBLIC_KEY: string }>,
) => Response | Promise<Response>;

/** What Telnyx calls: an http(s) address, or a handler in this process. */
export type CallTarget = string | URL | Handler | { readonly fetch: Handler };

/** The address of a target in this process: it stands in requests and documents, and nothing is ever sent to it. */
const insideUrl = 'https://flow.test/';

/** The address of a target. */
export const urlOfTarget = (target: CallTarget): string =>
  typeof target === 'string' || target instanceof URL ? new URL(target).href : insideUrl;

/** A hosted flow. It remembers its calls, and gives copies of itself that remember none. */
interface Renewable {
  with(options: object): Handler;
}

const isRenewable = (target: object): target is Renewable =>
  'with' in target && typeof target.with === 'function';

/**
 * The handler of a target in this process; undefined for an address. A flow is copied: the same seed makes the same
 * CallSids, and no simulation may see the state of another.
 */
export const handlerOf = (target: CallTarget): Handler | undefined => {
  if (typeof target !== 'string' && isRenewable(target)) return target.with({});
  if (typeof target === 'function') return target;
  if (typeof target === 'string' || target instanceof URL) return undefined;
  return (request, env) => target.fetch(request, env);
};
