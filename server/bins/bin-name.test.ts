import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBinName } from './bin-name.js';

describe("a bin's name", () => {
  it.each(['a', '7', 'greeting', 'Hold-Music_2.xml', 'a..b', 'x'.repeat(64)])('may be %j', (name) => {
    expect(isBinName(name)).toBe(true);
  });

  it.each([
    '',
    '.',
    '..',
    '.a',
    '-a',
    '_a',
    '../a',
    'a/b',
    'a\\b',
    '%2e%2e',
    'a b',
    'a\0',
    'a\n',
    'ａ',
    'é',
    'a\u202e',
    'x'.repeat(65),
  ])('may not be %j', (name) => {
    expect(isBinName(name)).toBe(false);
  });

  it('stands in an address and in a path as it is, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\w.%/\\-]{1,70}$/)),
        (name) => {
          if (!isBinName(name)) return;
          expect(encodeURIComponent(name)).toBe(name);
          expect(new URL(`http://a/bins/${name}`).pathname).toBe(`/bins/${name}`);
        },
      ),
    );
  });
});
