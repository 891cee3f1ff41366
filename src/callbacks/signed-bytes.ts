/** Unix seconds, in decimal digits. */
export const TIMESTAMP_HEADER = 'telnyx-timestamp';
/** Base64 of the 64 bytes of an Ed25519 signature. */
export const SIGNATURE_HEADER = 'telnyx-signature-ed25519';

const encoder = new TextEncoder();

/** What Telnyx signs: the timestamp's text, a bar, and the body's bytes as they are sent. */
export const signedBytes = (timestamp: string, body: Uint8Array | string): Uint8Array<ArrayBuffer> => {
  const prefix = encoder.encode(`${timestamp}|`);
  const payload = typeof body === 'string' ? encoder.encode(body) : body;
  const bytes = new Uint8Array(prefix.length + payload.length);
  bytes.set(prefix);
  bytes.set(payload, prefix.length);
  return bytes;
};
