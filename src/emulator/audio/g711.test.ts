import { describe, expect, it } from 'vitest';
import { decodeAlaw, decodeMulaw, encodeAlaw, encodeMulaw } from './g711.js';

const codes = Uint8Array.from({ length: 256 }, (_, code) => code);
const samples = Int16Array.from({ length: 65_536 }, (_, index) => index - 32_768);

/** Where intervals begin, from how wide they are and how many there are of each width. */
function begins(widths: readonly (readonly [width: number, count: number])[]): number[] {
  const found = [0];
  for (const [width, count] of widths) {
    for (let step = 0; step < count; step += 1) found.push((found.at(-1) ?? 0) + width);
  }
  return found.slice(0, -1);
}

// The decision values of the Recommendation, as magnitudes of 16 bits.
const doubling = (first: number, times: number) =>
  Array.from({ length: times }, (_, segment) => [first * 2 ** segment, 16] as const);
const mulaw = begins([[4, 1], [8, 15], ...doubling(16, 7)]);
const alaw = begins([[16, 32], ...doubling(32, 6)]);

const intervalOf = (decisions: readonly number[], sample: number): number =>
  decisions.findLastIndex((begin) => begin <= (sample < 0 ? -1 - sample : sample));

describe('mu-law', () => {
  it('has the values of the Recommendation', () => {
    expect([
      ...decodeMulaw(Uint8Array.of(0xff, 0xfe, 0xf0, 0xef, 0xdf, 0xcf, 0xbf, 0xaf, 0x9f, 0x8f, 0x80)),
    ]).toEqual([0, 8, 120, 132, 396, 924, 1980, 4092, 8316, 16_764, 32_124]);
    expect([...decodeMulaw(Uint8Array.of(0x7f, 0x7e, 0x00))]).toEqual([0, -8, -32_124]);
  });

  it('puts every sample into the interval of the Recommendation', () => {
    expect(mulaw).toHaveLength(128);
    const encoded = encodeMulaw(samples);
    const wrong = samples.filter((sample, index) => {
      const code = (sample < 0 ? 0x7f : 0xff) - intervalOf(mulaw, sample);
      return encoded[index] !== code;
    });
    expect([...wrong]).toEqual([]);
  });

  it('keeps what was encoded once', () => {
    const again = encodeMulaw(decodeMulaw(codes));
    // The negative nought is the positive one by then.
    expect([...again]).toEqual([...codes].map((code) => (code === 0x7f ? 0xff : code)));
  });
});

describe('A-law', () => {
  it('has the values of the Recommendation', () => {
    expect([
      ...decodeAlaw(Uint8Array.of(0xd5, 0xd4, 0xc5, 0xf5, 0xe5, 0x95, 0x85, 0xb5, 0xa5, 0xaa)),
    ]).toEqual([8, 24, 264, 528, 1056, 2112, 4224, 8448, 16_896, 32_256]);
    expect([...decodeAlaw(Uint8Array.of(0x55, 0x2a))]).toEqual([-8, -32_256]);
  });

  it('puts every sample into the interval of the Recommendation', () => {
    expect(alaw).toHaveLength(128);
    const encoded = encodeAlaw(samples);
    const wrong = samples.filter((sample, index) => {
      const code = ((sample < 0 ? 0 : 0x80) | intervalOf(alaw, sample)) ^ 0x55;
      return encoded[index] !== code;
    });
    expect([...wrong]).toEqual([]);
  });

  it('keeps what was encoded once', () => {
    expect([...encodeAlaw(decodeAlaw(codes))]).toEqual([...codes]);
  });
});
