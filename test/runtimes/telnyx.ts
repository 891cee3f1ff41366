import { keyPairFromSeed } from 'texml/callbacks';
import type { Host } from './host.js';

export type Form = Readonly<Record<string, string>>;

/** How a request differs from what Telnyx would send. */
export interface Twist {
  /** When it was signed, in whole seconds since 1970; default the present. */
  readonly at?: number;
  readonly unsigned?: boolean;
  /** Signs with another key than Telnyx's. */
  readonly forged?: boolean;
  /** Is added to the body after it was signed. */
  readonly added?: string;
}

/** A request that is signed, and can be sent more than once. */
export interface Delivery {
  readonly path: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What came back. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
  readonly ms: number;
}

export const caller = '+12025550100';
export const callee = '+12025550199';
export const present = (): number => Math.floor(Date.now() / 1000);

let calls = 0;
/** A call's SID that no other check uses, nor a run before on the same data. */
export const newCallSid = (): string => {
  calls += 1;
  return `v3:check-${Date.now().toString(36)}-${calls}`;
};

/** What every request of a call says of it. */
export const callForm = (CallSid: string, more: Form = {}): Form => ({
  AccountSid: 'a5586561-8ff0-4291-a51b-c7dfe4139ff9',
  CallSid,
  CallSidLegacy: CallSid,
  From: caller,
  To: callee,
  CallStatus: 'ringing',
  ConnectionId: '1',
  ...more,
});

/** Signs what is to be sent: a form, or JSON as it stands. */
export async function delivery(
  host: Host,
  path: string,
  content: Form | string,
  twist: Twist = {},
): Promise<Delivery> {
  const body = typeof content === 'string' ? content : new URLSearchParams(content).toString();
  const type = typeof content === 'string' ? 'application/json' : 'application/x-www-form-urlencoded';
  const keys = twist.forged ? await keyPairFromSeed(new Uint8Array(32).fill(99)) : host.keys;
  const signature = twist.unsigned ? {} : await keys.sign(body, twist.at ?? present());
  return { path, body: body + (twist.added ?? ''), headers: { 'content-type': type, ...signature } };
}

/** Sends it, once more for each time that it is called. */
export async function send(host: Host, { path, body, headers }: Delivery): Promise<Answer> {
  const before = performance.now();
  const reply = await fetch(new URL(path, host.address()), { method: 'POST', body, headers });
  const text = await reply.text();
  return {
    status: reply.status,
    type: reply.headers.get('content-type') ?? '',
    text,
    ms: performance.now() - before,
  };
}

/** Signs and sends. */
export const post = async (
  host: Host,
  path: string,
  content: Form | string,
  twist?: Twist,
): Promise<Answer> => send(host, await delivery(host, path, content, twist));

/** Asks as an administrator, or with another token, or with none. */
export async function admin(
  host: Host,
  path: string,
  { method = 'GET', body, token = host.adminToken }: { method?: string; body?: string; token?: string } = {},
): Promise<Answer> {
  const before = performance.now();
  const reply = await fetch(new URL(`/admin${path}`, host.address()), {
    method,
    headers: token === '' ? {} : { authorization: `Bearer ${token}` },
    ...(body !== undefined && { body }),
  });
  const text = await reply.text();
  return {
    status: reply.status,
    type: reply.headers.get('content-type') ?? '',
    text,
    ms: performance.now() - before,
  };
}
