import type { IncomingMessage } from 'node:http';
import type { Body } from '../../src/callbacks/incoming.js';

/** Reads a body from its socket, and stops as soon as it is larger than it may be. A sender that breaks off makes it unreadable. */
export function readBytes(incoming: IncomingMessage, maxBytes: number): Promise<Body> {
  return new Promise((resolve) => {
    if (incoming.readableEnded || incoming.destroyed) return resolve('unreadable');
    const chunks: Uint8Array[] = [];
    let size = 0;
    incoming.on('data', (chunk: Uint8Array) => {
      size += chunk.length;
      if (size <= maxBytes) {
        chunks.push(chunk);
        return;
      }
      incoming.pause();
      resolve('too-large');
    });
    incoming.on('end', () => {
      const [first, second] = chunks;
      resolve(first && !second ? first : Buffer.concat(chunks, size));
    });
    // Without an `end` before it, the connection is gone.
    incoming.on('close', () => resolve('unreadable'));
  });
}
