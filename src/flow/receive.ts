import type { Incoming } from '../callbacks/incoming.js';
import { type OpenRequest, openRequest, readForm, tooManyParameters } from '../callbacks/open-request.js';
import type { Refused } from '../callbacks/received.js';
import type { FlowOptions } from './options.js';
import type { Env } from './steps.js';

/** A request that may be answered. */
export interface Received {
  readonly raw: Readonly<Record<string, string>>;
  /** Whether the signature holds, and covers the parameters: that of a GET does not. */
  readonly verified: boolean;
}

/** Why a request is not answered by a step. */
export interface Refusal {
  readonly status: Refused['status'];
  readonly event: string;
  readonly message: string;
}

/** Lets a request in, and reads its parameters. */
export function receive(
  request: Incoming,
  env: Env,
  options: FlowOptions,
): Refusal | Promise<Received | Refusal> {
  const publicKey = options.publicKey ?? env.TELNYX_PUBLIC_KEY;
  if (!options.insecure && !isKey(publicKey)) return noPublicKey;
  const { now, maxBodyBytes, insecure, allowGet } = options;
  const receiving = {
    publicKey: isKey(publicKey) ? publicKey : undefined,
    now,
    maxBodyBytes,
    insecure,
    allowGet,
  };
  return openRequest(request, receiving, ['form']).then(readOpened);
}

const readOpened = (opened: OpenRequest | Refused): Received | Refusal => {
  if (!opened.ok) return refusalOf(opened);
  const raw = readForm(opened);
  return raw ? { raw, verified: opened.verified } : refusalOf(tooManyParameters);
};

const refusalOf = ({ status, reason, message }: Refused): Refusal => ({ status, event: reason, message });

const noPublicKey: Refusal = {
  status: 500,
  event: 'no-public-key',
  message:
    'There is no public key to verify requests with. Set TELNYX_PUBLIC_KEY (portal: Keys & Credentials > Public Key) or the option publicKey.',
};

const isKey = (value: unknown): value is string | readonly string[] =>
  (typeof value === 'string' || Array.isArray(value)) && value.length > 0;
