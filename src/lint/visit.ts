import { type Element, isElement, isPlaceholder } from '../document/node.js';
import type { Shape } from '../document/shape.js';
import { type Branch, branchAfter } from './branch.js';

/** An element in its place, as rules see it. */
export interface Visit {
  readonly element: Element;
  /** What may stand there; undefined for an element that its parent does not take. */
  readonly shape: Shape | undefined;
  readonly parent: Visit | undefined;
  /** Among the elements of its parent, from 0. */
  readonly index: number;
  /** The section of a template that it stands in, among its siblings. */
  readonly branch: Branch | undefined;
  /** Its elements, those that do not belong there as well. */
  readonly children: readonly Visit[];
}

/** Looks at a document from its root down. */
export const visitOf = (root: Element, shape: Shape): Visit =>
  enter(root, { shape, parent: undefined, index: 0, branch: undefined });

function enter(element: Element, place: Omit<Visit, 'element' | 'children'>): Visit {
  const children: Visit[] = [];
  const visit: Visit = { element, ...place, children };
  if (!place.shape) return visit;
  let branch: Branch | undefined;
  for (const child of element.children) {
    if (isElement(child)) {
      const shape = place.shape.children.get(child.name);
      children.push(enter(child, { shape, parent: visit, index: children.length, branch }));
    } else if (isPlaceholder(child)) branch = branchAfter(branch, child);
  }
  return visit;
}

/** The elements that come after it under the same parent. In a template not all of them need be there with it. */
export const siblingsAfter = ({ parent, index }: Visit): readonly Visit[] =>
  parent ? parent.children.slice(index + 1) : [];

/** The elements that come before it under the same parent. */
export const siblingsBefore = ({ parent, index }: Visit): readonly Visit[] =>
  parent ? parent.children.slice(0, index) : [];

/** Whether some of what the element holds is known only once a template has been filled in. */
export const isOpen = ({ element }: Visit): boolean => element.children.some(isPlaceholder);

/** `Response/Gather[1]/Say[2]`: each step is counted among its siblings of the same name. */
export function pathOf({ element, parent, index }: Visit): string {
  if (!parent) return element.name;
  const before = parent.children.slice(0, index).filter((other) => other.element.name === element.name);
  return `${pathOf(parent)}/${element.name}[${before.length + 1}]`;
}
