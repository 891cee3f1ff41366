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
  /** Among those of them that have its name, from 1. */
  readonly count: number;
  /** The section of a template that it stands in, among its siblings. */
  readonly branch: Branch | undefined;
  /** Its elements, those that do not belong there as well. */
  readonly children: readonly Visit[];
}

/** Looks at a document from its root down. */
export const visitOf = (root: Element, shape: Shape): Visit =>
  enter(root, { shape, parent: undefined, index: 0, count: 1, branch: undefined });

function enter(element: Element, place: Omit<Visit, 'element' | 'children'>): Visit {
  const children: Visit[] = [];
  const visit: Visit = { element, ...place, children };
  if (!place.shape) return visit;
  const counts = new Map<string, number>();
  let branch: Branch | undefined;
  for (const child of element.children) {
    if (isElement(child)) {
      const { name } = child;
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      const shape = place.shape.children.get(name);
      children.push(enter(child, { shape, parent: visit, index: children.length, count, branch }));
    } else if (isPlaceholder(child)) branch = branchAfter(branch, child);
  }
  return visit;
}

/** The next element after it under the same parent that is wanted. In a template it need not be there with it. */
export function nextSibling(
  { parent, index }: Visit,
  wanted: (other: Visit) => boolean = () => true,
): Visit | undefined {
  const siblings = parent?.children ?? [];
  for (let at = index + 1; at < siblings.length; at += 1) {
    const other = siblings[at];
    if (other && wanted(other)) return other;
  }
  return undefined;
}

/** The first element before it under the same parent that is wanted. */
export function earlierSibling(
  { parent, index }: Visit,
  wanted: (other: Visit) => boolean,
): Visit | undefined {
  const found = parent?.children.find((other) => other.index >= index || wanted(other));
  return found && found.index < index ? found : undefined;
}

/** Whether some of what the element holds is known only once a template has been filled in. */
export const isOpen = ({ element }: Visit): boolean => element.children.some(isPlaceholder);

/** `Response/Gather[1]/Say[2]`: each step is counted among its siblings of the same name. */
export const pathOf = ({ element, parent, count }: Visit): string =>
  parent ? `${pathOf(parent)}/${element.name}[${count}]` : element.name;
