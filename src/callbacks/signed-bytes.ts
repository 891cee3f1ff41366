/** Unix seconds, in decimal digits. */
export const TIMESTAMP_HEADER = 'telnyx-timestamp';
/** Base64 of the 64 bytes of an Ed25519 signature. */
export const SIGNATURE_HEADER = 'telnyx-signature-ed25519';

const encoder = new TextEncoder();
const BAR = 0x7c;

/**
 * What Telnyx signs: the timestamp's text, a bar, and the body's bytes as they are sent.
 *
 * @param timestamp In digits alone.
 */
export const signedBytes = (timestamp: string, body: Uint8Array | string): Uint8Array<ArrayBuffer> => {
  const payload = typeof body === 'string' ? encoder.encode(body) : body;
  const bytes = new Uint8Array(timestamp.length + 1 + payload.length);
  for (let at = 0; at < timestamp.length; at += 1) bytes[at] = timestamp.charCodeAt(at);
  bytes[timestamp.length] = BAR;
  bytes.set(payload, timestamp.length + 1);
  return bytes;
};
