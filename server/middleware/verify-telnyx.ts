import type { Context, MiddlewareHandler } from 'hono';
import { env } from 'hono/adapter';
import { createMiddleware } from 'hono/factory';
import type { Incoming } from '../../src/callbacks/incoming.js';
import type { JsonObject, RawParameters, ReceiveOptions, Refused } from '../../src/callbacks/index.js';
import {
  type Encoding,
  type OpenRequest,
  openRequest,
  readForm,
  refuse,
  tooManyParameters,
} from '../../src/callbacks/open-request.js';
import { readJson } from '../../src/callbacks/receive.js';
import { PUBLIC_KEY, textOf } from '../app/environment.js';
import { refusalHeaders } from '../callbacks/refusal.js';

/** A request that `verifyTelnyx` let in: a union on `encoding`. */
export type TelnyxRequest = {
  /** Whether the signature was checked and covers the parameters: not under `insecure`, and not for a GET request. */
  readonly verified: boolean;
  /** The bytes that were signed; of a GET request, its query. */
  readonly body: Uint8Array;
} & (
  | { readonly encoding: 'form'; readonly raw: RawParameters }
  | { readonly encoding: 'json'; readonly raw: JsonObject }
);

/** What `verifyTelnyx` sets in Hono's context. */
export interface TelnyxVariables {
  telnyx: TelnyxRequest;
}

/** How requests are let in. */
export interface VerifyTelnyxOptions extends ReceiveOptions {
  /** What the routes take; default both: forms for TeXML, JSON for webhooks. */
  readonly encodings?: readonly Encoding[] | undefined;
  /** Gets each refusal, to count or log it; it holds nothing of the request but its method. */
  readonly onRefused?: ((refused: Refused, c: Context) => void) | undefined;
}

/**
 * Middleware that lets in only what Telnyx signed, in the last 300 seconds. What comes after finds the request in
 * `c.get('telnyx')`, and can still read its body in any way. The public key is that of the options, or `TELNYX_PUBLIC_KEY`
 * of the environment.
 *
 * Refusals have a status and a reason in words: 403 for a signature or a time that does not hold, 405 for another method
 * than POST, 415 for another encoding, 413 for a body beyond `maxBodyBytes` (262144), 400 for one that can't be read, 500
 * without a public key.
 *
 * @example
 * ```ts
 * import { Hono } from 'hono';
 * import { response } from 'texml';
 * import { texml, verifyTelnyx } from 'texml/server';
 *
 * const app = new Hono();
 * app.post('/voice', verifyTelnyx(), texml(), (c) => {
 *   const { raw } = c.get('telnyx');
 *   return c.texml(response().say(`You called from ${raw.From}.`).hangup());
 * });
 * ```
 * @see https://developers.telnyx.com/docs/development/api-fundamentals/webhooks/receiving-webhooks
 */
export function verifyTelnyx(
  options: VerifyTelnyxOptions = {},
): MiddlewareHandler<{ Variables: TelnyxVariables }> {
  const { encodings = ['form', 'json'], onRefused, ...receiving } = options;
  return createMiddleware<{ Variables: TelnyxVariables }>(async (c, next) => {
    const publicKey = options.publicKey ?? keyOf(c);
    const opened = await openRequest(incomingOf(c), { ...receiving, publicKey }, encodings);
    const request = opened.ok ? read(opened) : opened;
    if ('ok' in request) {
      onRefused?.(request, c);
      return new Response(`${request.message}\n`, {
        status: request.status,
        headers: refusalHeaders(request.status, options.allowGet),
      });
    }
    c.set('telnyx', request);
    leaveReadable(c, request);
    await next();
    return undefined;
  });
}

/** What is handed to the app comes first; on Node that may be nothing, and the process has it. */
const keyOf = (c: Context): string | undefined =>
  textOf(env(c, 'workerd'), PUBLIC_KEY) ?? textOf(env(c), PUBLIC_KEY);

function read(opened: OpenRequest): TelnyxRequest | Refused {
  const { verified, encoding, content: body } = opened;
  if (encoding === 'form') {
    const raw = readForm(opened);
    return raw ? { verified, body, encoding, raw } : tooManyParameters;
  }
  const raw = readJson(opened);
  return raw ? { verified, body, encoding, raw } : refuse(400, 'bad-json', 'The body is no JSON object.');
}

/** The request; where a middleware before this one has read the body through Hono, Hono still knows it. */
function incomingOf({ req }: Context): Incoming {
  const { method, url, headers, body, bodyUsed } = req.raw;
  const kept = async (maxBytes: number) => {
    try {
      const bytes = await req.bytes();
      return bytes.length > maxBytes ? 'too-large' : bytes;
    } catch {
      return 'unreadable';
    }
  };
  return { method, url, headers, body: bodyUsed ? kept : body };
}

/** Puts a request in the place of the one whose body was read. */
function leaveReadable({ req }: Context, { body }: TelnyxRequest): void {
  const { method, url, headers, signal } = req.raw;
  if (method === 'GET') return;
  req.raw = new Request(url, { method, headers, signal, body: new Uint8Array(body) });
  req.bodyCache = {};
}
