import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrap } from './wrap.js';

describe('wrap', () => {
  it('breaks at spaces and indents what follows', () => {
    expect(wrap('one two three', 9, '  ')).toBe('one two\n  three');
  });

  it('counts what already stands on the first line', () => {
    expect(wrap('one two', 10, '  ', 5)).toBe('one\n  two');
  });

  it('changes nothing but spaces', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom('', ' ', '    '),
        (text, width, indent) => {
          expect(wrap(text, width, indent).replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        },
      ),
    );
  });

  it('exceeds the width for a single long word alone', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,15}$/)),
        fc.integer({ min: 5, max: 40 }),
        (words, width) => {
          for (const line of wrap(words.join(' '), width).split('\n')) {
            expect(line.length <= width || !line.includes(' ')).toBe(true);
          }
        },
      ),
    );
  });
});
