import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byteRange } from './byte-range.js';

describe('a Range header', () => {
  it.each([
    ['bytes=0-99', { from: 0, to: 100 }],
    ['bytes=100-', { from: 100, to: 1000 }],
    ['bytes=-100', { from: 900, to: 1000 }],
    ['bytes=-5000', { from: 0, to: 1000 }],
    ['bytes=999-5000', { from: 999, to: 1000 }],
    ['BYTES = 5 - 5', { from: 5, to: 6 }],
    ['bytes=1000-', 'outside'],
    ['bytes=5000-6000', 'outside'],
    ['bytes=-0', 'outside'],
    ['bytes=9-5', undefined],
    ['bytes=-', undefined],
    ['bytes=0-1,5-6', undefined],
    ['bytes=a-b', undefined],
    ['seconds=0-1', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%s', (header, part) => {
    expect(byteRange(header, 1000)).toEqual(part);
  });

  it('never asks for anything outside the file', () => {
    const odd = fc.string().map((text) => `bytes=${text}`);
    const numbers = fc.tuple(fc.option(fc.bigInt({ min: 0n })), fc.option(fc.nat(3000)));
    const ranges = numbers.map(([first, last]) => `bytes=${first ?? ''}-${last ?? ''}`);
    fc.assert(
      fc.property(fc.oneof(odd, ranges), fc.nat(2000), (header, length) => {
        const part = byteRange(header, length);
        if (part === undefined || part === 'outside') return;
        expect(part.from).toBeGreaterThanOrEqual(0);
        expect(part.to).toBeGreaterThan(part.from);
        expect(part.to).toBeLessThanOrEqual(length);
      }),
    );
  });
});
