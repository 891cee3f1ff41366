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
  const { publicKey = '', now, toleranceSeconds, maxBodyBytes = 262_144, insecure, allowGet } = options;
  const { method, headers } = request;
  if (method !== 'POST' && !(method === 'GET' && allowGet)) {
    return refuse(
      405,
      'wrong-method',
      `Only POST is taken, not ${method}: only a POST body is signed. Set the application's voice_method, and the method attributes of documents, to POST.`,
    );
  }
  const encoding = encodingOf(request);
  if (encoding === undefined || !encodings.includes(encoding)) {
    const taken = encodings.map((one) => (one === 'form' ? 'a form' : 'JSON')).join(' or ');
    return refuse(415, 'wrong-content-type', `The body should be ${taken}: Telnyx sends nothing else here.`);
  }
  const body = await readBody(request, maxBodyBytes);
  if (body === 'too-large') {
    return refuse(413, 'too-large', `The body is larger than ${maxBodyBytes} bytes.`);
  }
  if (body === 'unreadable') {
    return refuse(
      400,
      'unreadable-body',
      'The body broke off, or was read before. It has to be read here first.',
    );
  }
  let verified = false;
  if (!insecure) {
    const result = await verifySignature({ body, headers, publicKey, now, toleranceSeconds });
    if (!result.ok) return refuse(result.reason === 'bad-key' ? 500 : 403, result.reason, result.message);
    verified = result.coversParameters;
  }
  const content = method === 'GET' ? new TextEncoder().encode(new URL(request.url).search.slice(1)) : body;
  return { ok: true, verified, encoding, content };
}

/** The parameters of a form; undefined where they are more than any callback has. */
export function readForm({ content }: OpenRequest): RawParameters | undefined {
  try {
    return decodeForm(new TextDecoder().decode(content));
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
