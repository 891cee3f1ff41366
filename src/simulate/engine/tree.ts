/** A balanced tree as plain data. Each change makes a new tree that shares all but one path with the old one. */
export type Tree<Key, Value> = Branch<Key, Value> | undefined;

interface Branch<Key, Value> {
  readonly key: Key;
  readonly value: Value;
  readonly left: Tree<Key, Value>;
  readonly right: Tree<Key, Value>;
  readonly height: number;
}

/** What can be done with a tree whose keys are in one order. */
export interface TreeOf<Key, Value> {
  get(tree: Tree<Key, Value>, key: Key): Value | undefined;
  set(tree: Tree<Key, Value>, key: Key, value: Value): Tree<Key, Value>;
  remove(tree: Tree<Key, Value>, key: Key): Tree<Key, Value>;
  /** The entry with the smallest key. */
  first(tree: Tree<Key, Value>): { readonly key: Key; readonly value: Value } | undefined;
  /** All values, in the order of their keys. */
  values(tree: Tree<Key, Value>): Generator<Value, void, undefined>;
}

const height = <Key, Value>(tree: Tree<Key, Value>): number => tree?.height ?? 0;

function branch<Key, Value>(
  key: Key,
  value: Value,
  left: Tree<Key, Value>,
  right: Tree<Key, Value>,
): Branch<Key, Value> {
  return { key, value, left, right, height: Math.max(height(left), height(right)) + 1 };
}

/** Makes a branch whose sides differ by at most two in height, and turns it so that they differ by at most one (an AVL tree). */
function balanced<Key, Value>(
  key: Key,
  value: Value,
  left: Tree<Key, Value>,
  right: Tree<Key, Value>,
): Branch<Key, Value> {
  const lean = height(left) - height(right);
  if (left && lean > 1) {
    const inner = left.right;
    if (inner && inner.height > height(left.left)) {
      return branch(
        inner.key,
        inner.value,
        branch(left.key, left.value, left.left, inner.left),
        branch(key, value, inner.right, right),
      );
    }
    return branch(left.key, left.value, left.left, branch(key, value, inner, right));
  }
  if (right && lean < -1) {
    const inner = right.left;
    if (inner && inner.height > height(right.right)) {
      return branch(
        inner.key,
        inner.value,
        branch(key, value, left, inner.left),
        branch(right.key, right.value, inner.right, right.right),
      );
    }
    return branch(right.key, right.value, branch(key, value, left, inner), right.right);
  }
  return branch(key, value, left, right);
}

function smallest<Key, Value>(tree: Branch<Key, Value>): Branch<Key, Value> {
  let found = tree;
  while (found.left) found = found.left;
  return found;
}

function* inOrder<Key, Value>(tree: Tree<Key, Value>): Generator<Value, void, undefined> {
  if (!tree) return;
  yield* inOrder(tree.left);
  yield tree.value;
  yield* inOrder(tree.right);
}

/** The operations of a tree, for one order of keys. */
export function treeOf<Key, Value>(compare: (a: Key, b: Key) => number): TreeOf<Key, Value> {
  const set = (tree: Tree<Key, Value>, key: Key, value: Value): Branch<Key, Value> => {
    if (!tree) return branch<Key, Value>(key, value, undefined, undefined);
    const order = compare(key, tree.key);
    if (order === 0) return { ...tree, value };
    return order < 0
      ? balanced(tree.key, tree.value, set(tree.left, key, value), tree.right)
      : balanced(tree.key, tree.value, tree.left, set(tree.right, key, value));
  };
  const remove = (tree: Tree<Key, Value>, key: Key): Tree<Key, Value> => {
    if (!tree) return undefined;
    const order = compare(key, tree.key);
    if (order < 0) return balanced(tree.key, tree.value, remove(tree.left, key), tree.right);
    if (order > 0) return balanced(tree.key, tree.value, tree.left, remove(tree.right, key));
    if (!tree.left) return tree.right;
    if (!tree.right) return tree.left;
    const next = smallest(tree.right);
    return balanced(next.key, next.value, tree.left, remove(tree.right, next.key));
  };
  return {
    set,
    remove,
    get(tree, key) {
      let at = tree;
      while (at) {
        const order = compare(key, at.key);
        if (order === 0) return at.value;
        at = order < 0 ? at.left : at.right;
      }
      return undefined;
    },
    first: (tree) => tree && smallest(tree),
    values: inOrder,
  };
}

/** The order of texts by their code units, the same on every machine. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const byNumber = (a: number, b: number): number => a - b;
