import type { Incoming } from './incoming.js';

/** A body as it came, or why there is none. */
export type Body = Uint8Array | 'too-large' | 'unreadable';

/** Reads a body and stops as soon as it is larger than it may be. A sender that breaks off makes it unreadable. */
export async function readBody({ headers, body }: Incoming, maxBytes: number): Promise<Body> {
  if (body instanceof Uint8Array) return body.length > maxBytes ? 'too-large' : body;
  if (Number(headers.get('content-length') ?? 0) > maxBytes) return 'too-large';
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of body ?? []) {
      size += chunk.byteLength;
      if (size > maxBytes) return 'too-large';
      chunks.push(chunk);
    }
  } catch {
    return 'unreadable';
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}
