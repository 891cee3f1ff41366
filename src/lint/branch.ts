import type { Placeholder } from '../document/node.js';

/** A section of a template, or one way through a condition. What stands in none has no branch. */
export interface Branch {
  readonly outer: Branch | undefined;
}

const opening = /^\{\{\s*[#^]\s*(\w*)/;
const closing = /^\{\{\s*\//;
const alternatives = ['else', 'elseif'];

/** The branch that a tag leads to. Tags that are values lead nowhere. */
export function branchAfter(
  branch: Branch | undefined,
  { placeholder, name }: Placeholder,
): Branch | undefined {
  if (placeholder !== 'tag') return branch;
  if (closing.test(name)) return branch?.outer;
  const word = opening.exec(name)?.[1];
  if (word === undefined) return branch;
  return { outer: alternatives.includes(word) ? branch?.outer : branch };
}

/** Whether what stands in one branch is there whenever what stands in the other is. */
export function isThereWith(one: Branch | undefined, other: Branch | undefined): boolean {
  if (one === undefined) return true;
  for (let branch = other; branch; branch = branch.outer) if (branch === one) return true;
  return false;
}
