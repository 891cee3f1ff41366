import type { Issue } from '../issue.js';
import { inspect } from './inspect.js';
import { type Element, isElement, type Position } from './node.js';
import { elementNames, rootShape, type Shape } from './shape.js';
import { suggest } from './suggest.js';

/** What `check` looks at: a built document, a parsed one, or any value of that form. */
export interface Checkable {
  readonly root: Element;
  /** Where an element, or an attribute of it, was read. Built documents have none. */
  positionOf?(element: Element, attribute?: string): Position | undefined;
}

/**
 * Holds a document against the vocabulary: names, values, ranges, children, rules. It finds what Telnyx would silently
 * ignore or drop. Values with placeholders are not guessed at.
 *
 * @returns Every issue, in document order; an empty list when all is well.
 * @example
 * ```ts
 * import { check, parse } from 'texml';
 * const issues = check(parse('<Response><Gather numdigits="1"/></Response>'));
 * console.log(issues[0]?.message); // <Gather> has no attribute 'numdigits'; Telnyx ignores it. Did you mean 'numDigits'?
 * ```
 */
export function check(document: Checkable): readonly Issue[] {
  const issues: Issue[] = [];
  const shape = rootShape();
  const { root } = document;
  if (root.name === shape.name) checkElement(document, shape, root, undefined, shape.name, issues);
  else issues.push({ ...wrongRoot(root.name), ...place(document, root) });
  return issues;
}

function checkElement(
  document: Checkable,
  shape: Shape,
  element: Element,
  parent: string | undefined,
  path: string,
  issues: Issue[],
): void {
  inspect(shape, element, parent, (issue) => {
    const attribute = issue.path.startsWith('@') ? issue.path.slice(1) : undefined;
    issues.push({ ...issue, path: path + issue.path, ...place(document, element, attribute) });
  });
  const seen = new Map<string, number>();
  let ended: Shape | undefined;
  for (const [index, child] of element.children.filter(isElement).entries()) {
    const count = (seen.get(child.name) ?? 0) + 1;
    seen.set(child.name, count);
    const inner = `${path}/${child.name}[${count}]`;
    const known = shape.children.get(child.name);
    const at = () => place(document, child);
    if (ended) issues.push({ ...afterTerminal(child.name, ended), path: inner, ...at() });
    if (!known) {
      issues.push({ ...wrongChild(shape, child.name), path: inner, ...at() });
      continue;
    }
    if (known.first && index > 0) issues.push({ ...notFirst(known), path: inner, ...at() });
    checkElement(document, known, child, shape.name, inner, issues);
    if (known.terminal) ended ??= known;
  }
}

function place(
  document: Checkable,
  element: Element,
  attribute?: string,
): { line?: number; column?: number } {
  const position = document.positionOf?.(element, attribute);
  return position ? { line: position.line, column: position.column } : {};
}

const wrongRoot = (name: string): Issue => ({
  code: 'wrong-root',
  severity: 'error',
  message: `A TeXML document is a <Response>; this one is a <${name}>.`,
  path: name,
  expected: 'Response',
  received: name,
  source: rootShape().source,
});

/** An element where its parent has none such: dropped by Telnyx, without a word. */
export function wrongChild(shape: Shape, name: string): Issue {
  const close = suggest(name, shape.children.keys());
  const exists = elementNames().includes(name);
  return {
    code: exists ? 'wrong-child' : 'unknown-element',
    severity: 'error',
    message: exists
      ? `<${name}> can't stand in <${shape.name}>; Telnyx drops it.`
      : `TeXML has no <${name}> in <${shape.name}>; Telnyx drops it${close ? `. Did you mean <${close}>?` : '.'}`,
    path: '',
    ...(close && { expected: close }),
    received: name,
    source: shape.source,
  };
}

/** An element that Telnyx never comes to. */
export const afterTerminal = (name: string, ended: Shape): Issue => ({
  code: 'after-terminal',
  severity: 'error',
  message: `Nothing after <${ended.name}> runs; remove <${name}>, or move it before.`,
  path: '',
  received: name,
  source: ended.source,
});

/** An element that has its meaning in first place only. */
export const notFirst = (shape: Shape): Issue => ({
  code: 'not-first',
  severity: 'warning',
  message: `<${shape.name}> does its work only as the first verb: later, the call has been answered already, and is billed.`,
  path: '',
  received: shape.name,
  source: shape.source,
});
