import { describe, expect, it } from 'vitest';
import { createCommandIds } from './command-ids.js';

describe('the ids of commands', () => {
  it('tell a repetition, on what it commands', () => {
    const ids = createCommandIds();
    expect(ids.isRepeated('call', 'a')).toBe(false);
    expect(ids.isRepeated('call', 'a')).toBe(true);
    expect(ids.isRepeated('other', 'a')).toBe(false);
    expect(ids.isRepeated('call', undefined)).toBe(false);
    expect(ids.isRepeated('call', undefined)).toBe(false);
  });

  it('are forgotten in the end, the oldest first', () => {
    const ids = createCommandIds();
    for (let count = 0; count <= 10_000; count += 1) ids.isRepeated('call', String(count));
    expect(ids.isRepeated('call', '10000')).toBe(true);
    expect(ids.isRepeated('call', '0')).toBe(false);
  });
});
