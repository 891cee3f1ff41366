import { CallbackError, decodeForm, verifySignature } from '../callbacks/index.js';
import { readBody } from '../callbacks/read-body.js';
import type { FlowOptions } from './options.js';
import type { Env } from './steps.js';

/** A request that may be answered: its parameters, and what identifies this delivery. */
export interface Received {
  readonly raw: Readonly<Record<string, string>>;
  /** Whether the signature holds, and covers the parameters: that of a GET does not. */
  readonly verified: boolean;
  /** The same for each delivery of the same signed request; undefined where nothing is signed. */
  readonly delivery: string | undefined;
}

/** Why a request is not answered by a step. */
export interface Refusal {
  readonly status: 400 | 403 | 405 | 413 | 415 | 500;
  readonly event: string;
  readonly message: string;
}

const refuse = (status: Refusal['status'], event: string, message: string): Refusal => ({
  status,
  event,
  message,
});

/** Reads a request the safe way round: bounded body, signature over the raw bytes, and only then its parameters. */
export async function receive(request: Request, env: Env, options: FlowOptions): Promise<Received | Refusal> {
  const { method } = request;
  if (method !== 'POST' && !(method === 'GET' && options.allowGet)) {
    return refuse(
      405,
      'wrong-method',
      `This flow answers POST, not ${method}. Set the application's voice_method, and the method attributes of its documents, to POST: only a POST body is signed.`,
    );
  }
  const maxBytes = options.maxBodyBytes ?? 262_144;
  const body = await readBody(request, maxBytes);
  if (body === 'too-large') return refuse(413, 'too-large', `The body is larger than ${maxBytes} bytes.`);
  if (body === 'unreadable') return refuse(400, 'unreadable-body', 'The body broke off before its end.');
  const type = request.headers.get('content-type') ?? '';
  if (method === 'POST' && type !== '' && !/^application\/x-www-form-urlencoded\b/i.test(type)) {
    return refuse(
      415,
      'wrong-content-type',
      'TeXML callbacks are forms (application/x-www-form-urlencoded).',
    );
  }
  const checked = options.insecure ? { verified: false } : await verify(request, body, env, options);
  if ('status' in checked) return checked;
  const text = method === 'GET' ? new URL(request.url).search.slice(1) : new TextDecoder().decode(body);
  const raw = parametersOf(text);
  if (!raw) return refuse(413, 'too-many-parameters', 'The request has more parameters than any callback.');
  const signature = request.headers.get('telnyx-signature-ed25519');
  // Without the host: nothing signs it, and a proxy may change it.
  const { pathname, search } = new URL(request.url);
  const address = pathname + search;
  return {
    raw,
    verified: checked.verified,
    delivery: options.insecure
      ? undefined
      : `${address}\n${request.headers.get('telnyx-timestamp')}\n${signature}`,
  };
}

async function verify(
  request: Request,
  body: Uint8Array,
  env: Env,
  options: FlowOptions,
): Promise<Refusal | { readonly verified: boolean }> {
  const publicKey = options.publicKey ?? env.TELNYX_PUBLIC_KEY;
  if (!isKey(publicKey)) {
    return refuse(
      500,
      'no-public-key',
      'There is no public key to verify requests with. Set TELNYX_PUBLIC_KEY (portal: Keys & Credentials > Public Key) or the option publicKey.',
    );
  }
  const result = await verifySignature({
    body,
    headers: request.headers,
    publicKey,
    ...(options.now && { now: options.now }),
  });
  return result.ok ? { verified: result.coversParameters } : refuse(403, result.reason, result.message);
}

function parametersOf(text: string): Readonly<Record<string, string>> | undefined {
  try {
    return decodeForm(text);
  } catch (error) {
    if (error instanceof CallbackError) return undefined;
    throw error;
  }
}

const isKey = (value: unknown): value is string | readonly string[] =>
  (typeof value === 'string' || Array.isArray(value)) && value.length > 0;
