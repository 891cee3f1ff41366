import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf } from './address.js';

/** What may stand in a target, with all that `URL` changes: dots, escapes, slashes, fragments. */
const target = fc
  .string({
    unit: fc.constantFrom(...'aZ0_-.~!$&\'()*+,;=:@/?#%"<>[]\\^`{|} \t2eEé'.split('')),
    maxLength: 30,
  })
  .map((rest) => `/${rest}`);
const origin = fc.constantFrom(
  'http://localhost:3000',
  'https://calls.example.com',
  'http://127.0.0.1',
  'http://[::1]:80',
);

describe('addressOf', () => {
  it('reads every address as URL does', () => {
    fc.assert(
      fc.property(origin, target, (before, after) => {
        const { pathname, search } = new URL(`${before}${after}`);
        expect(addressOf(`${before}${after}`)).toMatchObject({ pathname, search });
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['https://calls.example.com/voice/menu?attempt=2', '/voice/menu', '?attempt=2'],
    ['https://calls.example.com', '/', ''],
    ['https://calls.example.com/voice?', '/voice', ''],
    ['https://calls.example.com/a/../b/%2E%2e/c', '/c', ''],
    ['https://calls.example.com//b', '//b', ''],
  ])('%s', (url, pathname, search) => {
    expect(addressOf(url)).toMatchObject({ pathname, search });
  });
});
