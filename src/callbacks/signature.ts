import { decodeBase64 } from './base64.js';
import { type Check, importCheck, type VerifyingCrypto } from './ed25519.js';
import { CallbackError } from './error.js';
import type { HeaderView } from './incoming.js';
import { parsePublicKey, splitPublicKeys } from './public-key.js';
import { SIGNATURE_HEADER, signedBytes, TIMESTAMP_HEADER } from './signed-bytes.js';

/** Headers as `fetch` has them, or as Node and frameworks do; the case of their names does not matter. */
export type RequestHeaders = HeaderView | Readonly<Record<string, string | readonly string[] | undefined>>;

/** A request whose signature is to be checked. */
export interface SignedRequest {
  /** The body exactly as received, before any parsing; empty for a GET request. */
  readonly body: Uint8Array | string;
  readonly headers: RequestHeaders;
  /** Base64, from the Telnyx portal. While keys are changed, several: a list, or one text with commas between them. */
  readonly publicKey: string | readonly string[];
  /** How far the timestamp may be from now, either way. 300 seconds when left out, as in Telnyx's own packages. */
  readonly toleranceSeconds?: number | undefined;
  /** The clock, in milliseconds since 1970. `Date.now` when left out. */
  readonly now?: (() => number) | undefined;
}

/** Why a request was refused. `bad-key` is the only one that is not the request's fault. */
export type Refusal =
  | 'bad-key'
  | 'missing-header'
  | 'bad-timestamp'
  | 'too-old'
  | 'too-new'
  | 'bad-signature-encoding'
  | 'wrong-signature';

/** What came of a check, as data. */
export type Verification =
  | {
      readonly ok: true;
      /** When Telnyx signed the request, in seconds since 1970. */
      readonly timestamp: number;
      /**
       * Whether the signature covers parameters at all. It covers the body and nothing of the address, so those in the
       * query of a GET request are not proven to be Telnyx's: prefer POST.
       */
      readonly coversParameters: boolean;
    }
  | { readonly ok: false; readonly reason: Refusal; readonly message: string };

/** Checks the signature of a request. */
export type Verifier = (request: SignedRequest) => Promise<Verification>;

const refuse = (reason: Refusal, message: string): Verification => ({ ok: false, reason, message });

const isHeaders = (headers: RequestHeaders): headers is HeaderView => typeof headers.get === 'function';

const headerOf = (headers: RequestHeaders, name: string): string | undefined => {
  if (isHeaders(headers)) return headers.get(name) ?? undefined;
  const key = Object.keys(headers).find((candidate) => candidate.toLowerCase() === name);
  const value = key === undefined ? undefined : headers[key];
  return typeof value === 'object' ? value.join(', ') : value;
};

const refuseTime = (timestamp: string, nowMs: number, toleranceSeconds: number): Verification | undefined => {
  const signedAt = /^\d+$/.test(timestamp) ? Number(timestamp) : Number.NaN;
  if (!Number.isSafeInteger(signedAt)) {
    return refuse(
      'bad-timestamp',
      `The ${TIMESTAMP_HEADER} header should be seconds since 1970, in digits alone.`,
    );
  }
  const age = Math.floor(nowMs / 1000) - signedAt;
  const allowed = `${toleranceSeconds} s are allowed. If this goes on, check the clock of this machine.`;
  // Written so that a clock or a tolerance that is no number lets nothing in.
  if (!(age <= toleranceSeconds)) return refuse('too-old', `The request was signed ${age} s ago; ${allowed}`);
  if (!(-age <= toleranceSeconds))
    return refuse('too-new', `The request was signed ${-age} s ahead; ${allowed}`);
  return undefined;
};

/** What a request's headers say about its signature. */
interface Signed {
  readonly timestamp: number;
  readonly signature: Uint8Array<ArrayBuffer>;
  readonly message: Uint8Array<ArrayBuffer>;
}

/** Reads all of a signature that needs no key, and refuses what no key would let in. */
const readSigned = ({
  body,
  headers,
  toleranceSeconds = 300,
  now = Date.now,
}: SignedRequest): Signed | Verification => {
  const timestamp = headerOf(headers, TIMESTAMP_HEADER);
  const signature = headerOf(headers, SIGNATURE_HEADER);
  if (!timestamp) return refuse('missing-header', `The request has no ${TIMESTAMP_HEADER} header.`);
  if (!signature) return refuse('missing-header', `The request has no ${SIGNATURE_HEADER} header.`);

  const refusal = refuseTime(timestamp, now(), toleranceSeconds);
  if (refusal) return refusal;

  const bytes = decodeBase64(signature);
  if (bytes?.length !== 64) {
    return refuse(
      'bad-signature-encoding',
      `The ${SIGNATURE_HEADER} header should be padded base64 of 64 bytes.`,
    );
  }
  return { timestamp: Number(timestamp), signature: bytes, message: signedBytes(timestamp, body) };
};

/** Keys come from configuration, so there are few; the bound is for a service that keeps those of many accounts. */
const MOST_KEPT = 256;

/**
 * Makes a `verifySignature` that works with another WebCrypto than the global one. Imported keys are kept for the next
 * request.
 *
 * @param options.subtle - Where it lacks Ed25519, tweetnacl does the work.
 * @example
 * ```ts
 * import { createVerifier } from 'texml/callbacks';
 *
 * const verify = createVerifier({ subtle: crypto.subtle });
 * ```
 */
export const createVerifier = (options: { readonly subtle?: VerifyingCrypto } = {}): Verifier => {
  const kept = new Map<string, Promise<readonly Check[]>>();

  const checksOf = (publicKey: string | readonly string[]): Promise<readonly Check[]> => {
    const text = typeof publicKey === 'string' ? publicKey : publicKey.join();
    const known = kept.get(text);
    if (known !== undefined) return known;
    const subtle = options.subtle ?? globalThis.crypto?.subtle;
    const checks = Promise.all(
      splitPublicKeys(text).map(async (key) => importCheck(parsePublicKey(key), subtle)),
    );
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(text, checks);
    checks.catch(() => kept.delete(text));
    return checks;
  };

  return async (request) => {
    let checks: readonly Check[];
    try {
      checks = await checksOf(request.publicKey);
    } catch (error) {
      if (error instanceof CallbackError) return refuse('bad-key', error.message);
      throw error;
    }
    const signed = readSigned(request);
    if ('ok' in signed) return signed;
    for (const check of checks) {
      if (await check(signed.signature, signed.message)) {
        return { ok: true, timestamp: signed.timestamp, coversParameters: request.body.length > 0 };
      }
    }
    return refuse(
      'wrong-signature',
      'The signature fits neither the body nor the timestamp. The body must be the bytes as received, and the public key that of the Telnyx account.',
    );
  };
};

/**
 * Checks that a request comes from Telnyx: its Ed25519 signature over the timestamp and the raw body, and its age. The
 * outcome is data, and nothing that a request can hold makes it throw. To be called before the body is parsed.
 *
 * @example
 * ```ts
 * import { decodeForm, verifySignature } from 'texml/callbacks';
 *
 * export const handle = async (request: Request, publicKey: string): Promise<Response> => {
 *   const body = await request.text();
 *   const verified = await verifySignature({ body, headers: request.headers, publicKey });
 *   if (!verified.ok) return new Response(verified.message, { status: 403 });
 *   return new Response(`Digits: ${decodeForm(body).Digits}`);
 * };
 * ```
 * @see https://developers.telnyx.com/docs/development/api-fundamentals/webhooks/receiving-webhooks
 */
export const verifySignature: Verifier = /* @__PURE__ */ createVerifier();
