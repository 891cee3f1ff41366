import type { KeyPair } from '../callbacks/sign.js';
import { encodeMessage } from './encode-message.js';
import type { Sent } from './engine/effect.js';
import type { FetchReply, SentFetch } from './engine/fetches/fetch.js';
import {
  type Answer,
  type Ask,
  answerOf,
  askOf,
  type CallTarget,
  type Parcel,
  urlOfTarget,
} from './target.js';

/** Sends requests as Telnyx does, and says what came back. What goes wrong is told, and never thrown. */
export interface Transport {
  send(sent: Sent): Promise<FetchReply>;
  /** A document's own request, to a service of somebody else. */
  fetch(sent: SentFetch): Promise<FetchReply>;
}

/** Puts a signed request on the wire, and is told what it carries. */
export type Send = (request: Request, sent: Sent) => Promise<Response>;

/** What a transport needs from the world. */
export interface TransportOptions {
  readonly target: CallTarget;
  readonly fetch: typeof globalThis.fetch;
  /** Sends in the place of `fetch`. */
  readonly send?: Send | undefined;
  /** What a request says once it leaves. Default: the same. */
  readonly atSending?: ((sent: Sent) => Sent) | undefined;
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
  const { atSending = (sent) => sent } = options;
  const ask = askOf(target);
  const inside = ask && new URL(urlOfTarget(target)).origin;
  const stampOf = stamps(now);

  const askInside = async (asks: Ask, parcel: Parcel): Promise<FetchReply> => {
    const work = asks(parcel, { TELNYX_PUBLIC_KEY: (await keys)?.publicKey ?? '' });
    return (await within(timeoutSeconds, told(work, 'The application threw'))) ?? tooLate();
  };
  const askOutside = async (
    { url, body, ...rest }: Parcel,
    deliver: (request: Request) => Promise<Response>,
  ): Promise<FetchReply> => {
    const abort = new AbortController();
    const { signal } = abort;
    const request = new Request(url, {
      ...rest,
      redirect: 'manual',
      signal,
      ...(body !== undefined && { body }),
    });
    const reply = await within(timeoutSeconds, told(deliver(request).then(answerOf), 'No reply'));
    if (reply) return reply;
    abort.abort();
    return tooLate();
  };
  const tooLate = () => ({ problem: `No reply within ${timeoutSeconds} s.` });

  const transfer = async (sent: Sent): Promise<FetchReply> => {
    const { contentType, text } = encodeMessage(atSending(sent));
    const { method } = sent;
    const isPost = method === 'POST';
    const url = isPost ? sent.url : withQuery(sent.url, text);
    const body = isPost ? text : '';
    const signed = await (await keys)?.sign(body, stampOf(`${url}\n${body}`));
    const headers = { ...signed, ...(isPost && { 'content-type': contentType }) };
    const parcel = { method, url, headers, body: isPost ? body : undefined };
    return ask ? askInside(ask, parcel) : askOutside(parcel, (request) => send(request, sent));
  };
  const transferOwn = async ({ url, method, headers, body }: SentFetch): Promise<FetchReply> => {
    const parcel = { url, method, headers: Object.fromEntries(new Headers(pairs(headers))), body };
    const { fetchOutside } = options;
    if (ask && new URL(url).origin === inside) return askInside(ask, parcel);
    if (fetchOutside) return askOutside(parcel, (request) => fetchOutside(request));
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

const pairs = (headers: SentFetch['headers']): [string, string][] =>
  headers.map(([name, value]) => [name, value]);

/** An answer, or in words why there is none. */
const told = (answer: Promise<Answer>, what: string): Promise<FetchReply> =>
  answer.catch((error: unknown) => ({ problem: `${what}: ${messageOf(error)}.` }));

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
