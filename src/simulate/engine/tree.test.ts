import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byNumber, byText, type Tree, treeOf } from './tree.js';

const numbers = treeOf<number, string>(byNumber);

const heightOf = (tree: Tree<number, string>): number => {
  if (!tree) return 0;
  const [left, right] = [heightOf(tree.left), heightOf(tree.right)];
  expect(Math.abs(left - right)).toBeLessThanOrEqual(1);
  return Math.max(left, right) + 1;
};

describe('a tree', () => {
  it('holds what a Map holds, in the order of the keys, and stays balanced', () => {
    const step = fc.record({
      remove: fc.boolean(),
      key: fc.integer({ min: 0, max: 40 }),
      value: fc.string(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
        const map = new Map<number, string>();
        let tree: Tree<number, string>;
        for (const { remove, key, value } of steps) {
          if (remove) map.delete(key);
          else map.set(key, value);
          tree = remove ? numbers.remove(tree, key) : numbers.set(tree, key, value);
        }
        const sorted = [...map].sort(([a], [b]) => a - b);
        expect([...numbers.values(tree)]).toEqual(sorted.map(([, value]) => value));
        for (const [key, value] of sorted) expect(numbers.get(tree, key)).toBe(value);
        expect(numbers.first(tree)?.key).toBe(sorted[0]?.[0]);
        heightOf(tree);
      }),
    );
  });

  it('leaves the older version as it was', () => {
    const before = numbers.set(numbers.set(undefined, 1, 'one'), 2, 'two');
    const after = numbers.remove(numbers.set(before, 3, 'three'), 1);
    expect([...numbers.values(before)]).toEqual(['one', 'two']);
    expect([...numbers.values(after)]).toEqual(['two', 'three']);
  });

  it('takes texts as keys', () => {
    const texts = treeOf<string, number>(byText);
    const tree = texts.set(texts.set(texts.set(undefined, 'b', 2), 'a', 1), 'b', 3);
    expect([...texts.values(tree)]).toEqual([1, 3]);
    expect(texts.get(tree, 'c')).toBeUndefined();
  });
});
