import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collected } from './audio.test-kit.js';
import type { AudioSource } from './audio-source.js';
import { wavBytes, wavHeader, wavLength } from './wav-bytes.js';

/** Bytes that count up, in pieces of a size. */
const counting = (
  durationMs: number,
  channels: 1 | 2,
  size = 1000,
  frames = durationMs * 8,
): AudioSource => ({
  durationMs,
  channels,
  async *open(fromFrame) {
    const all = Uint8Array.from({ length: frames * channels * 2 }, (_, index) => index % 251);
    for (let at = fromFrame * channels * 2; at < all.length; at += size) yield all.slice(at, at + size);
  },
});

describe('a WAV file', () => {
  it.each([1, 2] as const)('says in its head what it holds: %i channels', async (channels) => {
    const bytes = await collected(wavBytes(counting(1250, channels)));
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const name = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));
    expect([name(0), name(8), name(12), name(36)]).toEqual(['RIFF', 'WAVE', 'fmt ', 'data']);
    expect(view.getUint32(4, true)).toBe(bytes.length - 8);
    expect(view.getUint32(16, true)).toBe(16);
    expect(view.getUint16(20, true)).toBe(1);
    expect(view.getUint16(22, true)).toBe(channels);
    expect(view.getUint32(24, true)).toBe(8000);
    expect(view.getUint32(28, true)).toBe(8000 * 2 * channels);
    expect(view.getUint16(32, true)).toBe(2 * channels);
    expect(view.getUint16(34, true)).toBe(16);
    expect(view.getUint32(40, true)).toBe(10_000 * 2 * channels);
    expect(bytes.length).toBe(44 + 10_000 * 2 * channels);
    expect([...bytes.subarray(44, 48)]).toEqual([0, 1, 2, 3]);
  });

  it('has a length that is known before any of it is made', () => {
    expect(wavLength({ durationMs: 3_600_000, channels: 2 })).toBe(44 + 115_200_000);
    expect(wavLength({ durationMs: 0, channels: 1 })).toBe(44);
    expect(new DataView(wavHeader({ durationMs: 0, channels: 1 }).buffer).getUint32(40, true)).toBe(0);
  });

  it('is the same whether it is had in one or in parts', async () => {
    const shape = {
      channels: fc.constantFrom(1 as const, 2 as const),
      size: fc.integer({ min: 1, max: 300 }),
    };
    await fc.assert(
      fc.asyncProperty(fc.record(shape), fc.nat(700), fc.nat(700), async ({ channels, size }, a, b) => {
        const source = counting(20, channels, size);
        const length = wavLength(source);
        const [from, to] = [Math.min(a, b, length), Math.min(Math.max(a, b), length)];
        const all = await collected(wavBytes(source));
        expect(await collected(wavBytes(source, from, to))).toEqual(all.subarray(from, to));
      }),
    );
  });

  it('is never longer than its head says', async () => {
    const source = counting(100, 1, 1000, 5000);
    expect((await collected(wavBytes(source))).length).toBe(wavLength(source));
  });

  it('breaks off with an error where the audio is shorter than promised', async () => {
    await expect(collected(wavBytes(counting(100, 1, 1000, 700)))).rejects.toThrow(
      /200 bytes before its time/,
    );
  });
});
