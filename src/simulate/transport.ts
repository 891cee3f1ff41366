import type { KeyPair } from '../callbacks/sign.js';
import { encodeMessage } from './encode-message.js';
import type { Sent } from './engine/effect.js';
import type { ReplyEvent } from './engine/event.js';
import type { SentFetch } from './engine/fetches/fetch.js';
import { type CallTarget, type Handler, handlerOf, urlOfTarget } from './target.js';

/** Sends requests as Telnyx does, and says what came back. What goes wrong is told, and never thrown. */
export interface Transport {
  send(sent: Sent): Promise<ReplyEvent['reply']>;
  /** A document's own request, to a service of somebody else. */
  fetch(sent: SentFetch): Promise<ReplyEvent['reply']>;
}

/** Puts a signed request on the wire, and is told what it carries. */
export type Send = (request: Request, sent: Sent) => Promise<Response>;

/** What a transport needs from the world. */
export interface TransportOptions {
  readonly target: CallTarget;
  readonly fetch: typeof globalThis.fetch;
  /** Sends in the place of `fetch`. */
  readonly send?: Send | undefined;
  /** Sends a document's own requests; undefined where they must not leave this process. */
  readonly fetchOutside: typeof globalThis.fetch | undefined;
  /** Signs the requests; undefined leaves them unsigned. */
  readonly keys: Promise<KeyPair> | undefined;
  /** The present, in milliseconds since 1970. */
  readonly now: () => number;
  readonly timeoutSeconds: number;
}

const remembered = 10_000;

export function createTransport(options: TransportOptions): Transport {
  const { target, fetch, send = (request) => fetch(request), keys, now, timeoutSeconds } = options;
  const handler = handlerOf(target);
  const stampOf = stamps(now);
  const ask = async (handler: Handler, request: Request): Promise<Response> =>
    handler(request, { TELNYX_PUBLIC_KEY: (await keys)?.publicKey ?? '' });
  const deliver: Send = (request, sent) => (handler ? ask(handler, request) : send(request, sent));
  const transfer = async (sent: Sent): Promise<ReplyEvent['reply']> => {
    const { contentType, text: form } = encodeMessage(sent);
    const isPost = sent.method === 'POST';
    const url = isPost ? sent.url : withQuery(sent.url, form);
    const body = isPost ? form : '';
    const signed = await (await keys)?.sign(body, stampOf(`${url}\n${body}`));
    // A handler in this process is waited for, not aborted.
    const abort = handler ? undefined : new AbortController();
    const request = new Request(url, {
      method: sent.method,
      redirect: 'manual',
      headers: { ...signed, ...(isPost && { 'content-type': contentType }) },
      ...(isPost && { body }),
      ...(abort && { signal: abort.signal }),
    });
    const reply = await within(timeoutSeconds, read(deliver(request, sent), handler !== undefined));
    if (reply) return reply;
    abort?.abort();
    return { problem: `No reply within ${timeoutSeconds} s.` };
  };
  const inside = handler && new URL(urlOfTarget(target)).origin;
  const transferOwn = async ({ url, method, headers, body }: SentFetch): Promise<ReplyEvent['reply']> => {
    const request = new Request(url, {
      method,
      redirect: 'manual',
      headers: headers.map(([name, value]): [string, string] => [name, value]),
      ...(body !== undefined && { body }),
      signal: AbortSignal.timeout(timeoutSeconds * 1000),
    });
    const { fetchOutside } = options;
    if (handler && new URL(url).origin === inside) return read(ask(handler, request), true);
    if (fetchOutside) return read(fetchOutside(request), false);
    return {
      problem:
        'Nothing leaves this process unless it is told to: give the simulation a `fetch` that plays this service.',
    };
  };
  const unsent = (error: unknown) => ({ problem: `The request could not be sent: ${messageOf(error)}.` });
  return {
    send: (sent) => transfer(sent).catch(unsent),
    fetch: (sent) => transferOwn(sent).catch(unsent),
  };
}

async function read(response: Promise<Response>, isInside: boolean): Promise<ReplyEvent['reply']> {
  try {
    const received = await response;
    const contentType = received.headers.get('content-type') ?? undefined;
    return { status: received.status, body: await received.text(), contentType };
  } catch (error) {
    return {
      problem: isInside ? `The application threw: ${messageOf(error)}.` : `No reply: ${messageOf(error)}.`,
    };
  }
}

/** Why something failed; Node's fetch hides the reason in the cause. */
export function messageOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const message = cause instanceof Error ? cause.message || cause.name : String(cause);
  return message.replace(/[.\s]+$/, '');
}

/** What the work comes to; undefined when it takes too long. */
async function within<T>(seconds: number, work: Promise<T>): Promise<T | undefined> {
  let clock: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<undefined>((resolve) => {
    clock = setTimeout(() => resolve(undefined), seconds * 1000);
  });
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(clock);
  }
}

/** The parameters of a GET request stand behind the query that the address has already. */
function withQuery(url: string, form: string): string {
  const whole = new URL(url);
  whole.hash = '';
  const { href } = whole;
  return `${href}${whole.search === '' ? (href.endsWith('?') ? '' : '?') : '&'}${form}`;
}

/**
 * Timestamps in whole seconds. Telnyx never signs the same bytes twice in one second: a redirect back to a menu comes
 * later in the call. Here it comes at once, so it gets the next second, or it would be taken for a repeated delivery.
 */
function stamps(now: () => number): (key: string) => number {
  const last = new Map<string, number>();
  return (key) => {
    const present = Math.floor(now() / 1000);
    const before = last.get(key);
    const stamp = before === undefined ? present : Math.max(present, before + 1);
    last.delete(key);
    last.set(key, stamp);
    const oldest = last.size > remembered ? last.keys().next().value : undefined;
    if (oldest !== undefined) last.delete(oldest);
    return stamp;
  };
}
