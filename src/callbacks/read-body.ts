import type { Body, Incoming } from './incoming.js';

/** Reads a body and stops as soon as it is larger than it may be. A sender that breaks off makes it unreadable. */
export function readBody({ headers, body }: Incoming, maxBytes: number): Body | Promise<Body> {
  if (body instanceof Uint8Array) return body.length > maxBytes ? 'too-large' : body;
  if (Number(headers.get('content-length') ?? 0) > maxBytes) return 'too-large';
  return typeof body === 'function' ? body(maxBytes) : readStream(body ?? [], maxBytes);
}

async function readStream(
  body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  maxBytes: number,
): Promise<Body> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of body) {
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
