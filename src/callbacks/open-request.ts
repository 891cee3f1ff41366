import { addressOf } from './address.js';
import { CallbackError } from './error.js';
import { decodeForm, type RawParameters } from './form.js';
import type { Incoming } from './incoming.js';
import { readBody } from './read-body.js';
import type { ReceiveOptions, Refused } from './received.js';
import { verifySignature } from './signature.js';

/** What a request may carry. */
export type Encoding = 'form' | 'json';

/** A request that was let in, not yet read. */
export interface OpenRequest {
  readonly ok: true;
  /** Whether the signature holds, and covers what the request says: that of a GET does not. */
  readonly verified: boolean;
  readonly encoding: Encoding;
  /** The bytes as they came; the query of a GET. */
  readonly content: Uint8Array;
}

/** A refusal as data. */
export const refuse = (status: Refused['status'], reason: Refused['reason'], message: string): Refused => ({
  ok: false,
  status,
  reason,
  message,
});

const encodingOf = ({ method, headers }: Incoming): 'form' | 'json' | undefined => {
  const type = headers.get('content-type') ?? '';
  if (method === 'GET' || type === '' || /^application\/x-www-form-urlencoded\b/i.test(type)) return 'form';
  return /^application\/json\b/i.test(type) ? 'json' : undefined;
};

/** Looks at what needs no reading: the method, and what the body is said to be. */
const encodingFor = (
  request: Incoming,
  { allowGet }: ReceiveOptions,
  encodings: readonly Encoding[],
): Encoding | Refused => {
  const { method } = request;
  if (method !== 'POST' && !(method === 'GET' && allowGet)) {
    return refuse(
      405,
      'wrong-method',
      `Only POST is taken, not ${method}: only a POST body is signed. Set the application's voice_method, and the method attributes of documents, to POST.`,
    );
  }
  const encoding = encodingOf(request);
  if (encoding !== undefined && encodings.includes(encoding)) return encoding;
  const taken = encodings.map((one) => (one === 'form' ? 'a form' : 'JSON')).join(' or ');
  return refuse(415, 'wrong-content-type', `The body should be ${taken}: Telnyx sends nothing else here.`);
};

const unread = (reason: 'too-large' | 'unreadable', maxBytes: number): Refused =>
  reason === 'too-large'
    ? refuse(413, 'too-large', `The body is larger than ${maxBytes} bytes.`)
    : refuse(400, 'unreadable-body', 'The body broke off, or was read before. It has to be read here first.');

/** Whether the signature, which holds, covers what the request says. */
const verify = (
  { headers }: Incoming,
  body: Uint8Array,
  { publicKey = '', now, toleranceSeconds }: ReceiveOptions,
): Promise<boolean | Refused> =>
  verifySignature({ body, headers, publicKey, now, toleranceSeconds }).then((result) =>
    result.ok
      ? result.coversParameters
      : refuse(result.reason === 'bad-key' ? 500 : 403, result.reason, result.message),
  );

/**
 * Lets a request in the safe way round: bounded body, and the signature over its raw bytes before anything is read.
 *
 * @param encodings What the address takes.
 */
export async function openRequest(
  request: Incoming,
  options: ReceiveOptions,
  encodings: readonly Encoding[],
): Promise<OpenRequest | Refused> {
  const encoding = encodingFor(request, options, encodings);
  if (typeof encoding !== 'string') return encoding;
  const { maxBodyBytes = 262_144 } = options;
  const body = await readBody(request, maxBodyBytes);
  if (typeof body === 'string') return unread(body, maxBodyBytes);
  const verified = options.insecure ? false : await verify(request, body, options);
  if (typeof verified !== 'boolean') return verified;
  const content =
    request.method === 'GET' ? new TextEncoder().encode(addressOf(request.url).search.slice(1)) : body;
  return { ok: true, verified, encoding, content };
}

const decoder = new TextDecoder();

/** The parameters of a form; undefined where they are more than any callback has. */
export function readForm({ content }: OpenRequest): RawParameters | undefined {
  try {
    return decodeForm(decoder.decode(content));
  } catch (error) {
    if (error instanceof CallbackError) return undefined;
    throw error;
  }
}

export const tooManyParameters: Refused = refuse(
  413,
  'too-many-parameters',
  'The request has more parameters than any callback.',
);
