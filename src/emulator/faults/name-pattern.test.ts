import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesName } from './name-pattern.js';

describe('the pattern of a name', () => {
  it.each([
    ['call-status-answered', 'call-status-answered', true],
    ['call-status-answered', 'call-status-answered-2', false],
    ['call-status-*', 'call-status-answered', true],
    ['call-status-*', 'amd-status', false],
    ['*-status', 'amd-status', true],
    ['*-status', 'amd-status-2', false],
    ['texml.*.create', 'texml.calls.create', true],
    ['*', '', true],
    ['', 'a', false],
    ['ab*ba', 'aba', false],
    ['ab*ba', 'abba', true],
    ['a*b*b', 'ab', false],
  ])('%j fits %j: %s', (pattern, name, fits) => {
    expect(matchesName(pattern, name)).toBe(fits);
  });

  it('means the same as the regular expression that it stands for', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '.', '*'), maxLength: 8 });
    const name = fc.string({ unit: fc.constantFrom('a', 'b', '.'), maxLength: 10 });
    fc.assert(
      fc.property(text, name, (pattern, whole) => {
        const expression = new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '.*')}$`);
        expect(matchesName(pattern, whole)).toBe(expression.test(whole));
      }),
      { numRuns: 2000 },
    );
  });
});
