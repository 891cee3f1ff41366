import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collected } from './audio.test-kit.js';
import type { AudioSource } from './audio-source.js';
import { inSequence } from './in-sequence.js';

/** Audio whose samples count on from a number. */
const counting = (durationMs: number, first: number): AudioSource => ({
  durationMs,
  channels: 1,
  async *open(fromFrame) {
    const frames = Math.max(0, durationMs * 8 - fromFrame);
    yield new Uint8Array(
      Uint16Array.from({ length: frames }, (_, index) => first + fromFrame + index).buffer,
    );
  },
});

describe('pieces of audio in sequence', () => {
  it('sound like one, from wherever one begins', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 6 }),
        fc.nat({ max: 1000 }),
        async (lengths, from) => {
          let frames = 0;
          const pieces = lengths.map((ms) => {
            frames += ms * 8;
            return counting(ms, frames - ms * 8);
          });
          const whole = inSequence(pieces, 1);
          expect(whole.durationMs * 8).toBe(frames);
          const bytes = Buffer.from(await collected(whole.open(from)));
          const numbers = Array.from({ length: bytes.length / 2 }, (_, at) => bytes.readUInt16LE(at * 2));
          expect(numbers).toEqual(Array.from({ length: Math.max(0, frames - from) }, (_, at) => from + at));
        },
      ),
      { numRuns: 50 },
    );
  });
});
