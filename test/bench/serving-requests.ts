import { createHmac, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

/** Makes requests as Telnyx or Twilio would send and sign them: each of another call, so that none is a repeat. */
export interface Requests {
  /** As `TELNYX_PUBLIC_KEY` has it. */
  readonly publicKey: string;
  readonly authToken: string;
  /** So many requests to `/voice` at a port of this machine, ready to be written to a socket. */
  make(count: number, port: number): readonly Buffer[];
}

/** Keys, and the requests that they sign. Both signatures stand in each, so that every server gets the same bytes. */
export function signedRequests(): Requests {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const authToken = 'a'.repeat(32);
  let calls = 0;
  return {
    publicKey: rawKey(publicKey),
    authToken,
    make: (count, port) =>
      Array.from({ length: count }, () => {
        calls += 1;
        return request(`127.0.0.1:${port}`, parametersOf(calls), privateKey, authToken);
      }),
  };
}

/** The parameters of an inbound call. */
const parametersOf = (index: number): Readonly<Record<string, string>> => ({
  AccountSid: '3f0e4f1c-5e5a-4b8e-9d60-3a1f6d7c2b10',
  CallSid: `v3:bench${String(index).padStart(8, '0')}-AbCdEfGhIjKlMnOpQrStUvWxYz0123456789`,
  CallSidLegacy: `v3:bench${String(index).padStart(8, '0')}-AbCdEfGhIjKlMnOpQrStUvWxYz0123456789`,
  CallStatus: 'in-progress',
  CallerId: '+12025550100',
  CallingPartyType: 'pstn',
  ConnectionId: '1494404757140276705',
  From: '+12025550100',
  FromSipUri: '+12025550100@192.0.2.10:5060',
  To: '+12025550123',
  ToSipUri: '+12025550123@sip.telnyx.com',
});

function request(
  host: string,
  parameters: Readonly<Record<string, string>>,
  privateKey: KeyObject,
  authToken: string,
): Buffer {
  const body = new URLSearchParams(parameters).toString();
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = sign(null, Buffer.from(`${timestamp}|${body}`), privateKey).toString('base64');
  const lines = [
    'POST /voice HTTP/1.1',
    `Host: ${host}`,
    'User-Agent: telnyx-webhooks',
    'Accept: */*',
    'Content-Type: application/x-www-form-urlencoded',
    `Content-Length: ${body.length}`,
    `Telnyx-Timestamp: ${timestamp}`,
    `Telnyx-Signature-Ed25519: ${signature}`,
    `X-Twilio-Signature: ${twilioSignature(host, parameters, authToken)}`,
  ];
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${body}`);
}

/** @see https://www.twilio.com/docs/usage/security#validating-requests */
const twilioSignature = (
  host: string,
  parameters: Readonly<Record<string, string>>,
  authToken: string,
): string => {
  const names = Object.keys(parameters).sort();
  const signed = names.map((name) => `${name}${parameters[name]}`).join('');
  return createHmac('sha1', authToken).update(`http://${host}/voice${signed}`).digest('base64');
};

/** The 32 bytes at the end of a key's DER. */
const rawKey = (key: KeyObject): string =>
  createPublicKey(key.export({ type: 'spki', format: 'pem' }))
    .export({ type: 'spki', format: 'der' })
    .subarray(-32)
    .toString('base64');
