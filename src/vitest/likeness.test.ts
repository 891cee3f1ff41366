import fc from 'fast-check';
import { expect, it } from 'vitest';
import { holds, likeness, quoted, wordsOf } from './likeness.js';

it('a text that stands in another is wholly like it, whatever its letter case and punctuation', () => {
  expect(likeness('PRESS 1: for sales', 'Please press 1 for sales.')).toBe(1);
  expect(likeness('press 1', 'Goodbye')).toBe(0);
  expect(likeness('nobody is here', 'Nobody is in.')).toBeGreaterThan(likeness('nobody is here', 'Goodbye.'));
});

it('any two texts are alike by a share', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
      const share = likeness(a, b);
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
      if (likeness(a, a) > 0) expect(likeness(a, `${b} ${a}`)).toBe(1);
    }),
  );
});

it('a pattern finds the same each time it is asked', () => {
  const pattern = /sales/g;
  expect([holds(pattern, 'for sales'), holds(pattern, 'for sales')]).toEqual([true, true]);
});

it('a pattern has the words that it spells out', () => {
  expect(wordsOf(/\bsales\d+/)).toBe(' sales +');
  expect(quoted(/sales/i)).toBe('/sales/i');
});
