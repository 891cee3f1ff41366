import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase64, encodeBase64 } from './base64.js';

describe('decodeBase64', () => {
  it('reads what is written', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
        expect(decodeBase64(encodeBase64(bytes))).toEqual(bytes);
      }),
    );
  });

  it('takes only the text that its bytes are written as', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ABQgwxEI048+/=-_ \n'.split('')), maxLength: 12 });
    fc.assert(
      fc.property(text, (given) => {
        const bytes = decodeBase64(given);
        expect(bytes === undefined || encodeBase64(bytes) === given).toBe(true);
        expect(bytes !== undefined).toBe(Buffer.from(given, 'base64').toString('base64') === given);
      }),
      { numRuns: 5000 },
    );
  });
});
