import { type Element, isElement, type Node, type Position } from '../node.js';
import { attributesAt } from './start-tag.js';

/** An element and where it was found. */
export interface Found {
  readonly element: Element;
  readonly children: Node[];
  readonly at: number;
  /** The first run of text that is more than white space. */
  textAt: number | undefined;
  /** The first run of white space. */
  blankAt: number | undefined;
  hasElement: boolean;
}

const blanks = /[ \t\r\n]*/y;

/** `Response/Gather[1]/Say[2]@voice`: each step is counted among its siblings of the same name. */
export function pathOf(open: readonly Found[], within?: string, attribute?: string): string {
  let path = '';
  let siblings: readonly Node[] | undefined;
  const step = (name: string, count: number) => {
    path += siblings ? `/${name}[${count}]` : name;
  };
  const named = (name: string) =>
    (siblings ?? []).filter((node) => isElement(node) && node.name === name).length;
  for (const { element } of open) {
    step(element.name, named(element.name));
    siblings = element.children;
  }
  if (within) step(within, named(within) + 1);
  return attribute === undefined ? path : `${path}@${attribute}`;
}

/** Looks up where elements, attributes and texts start. The elements are indexed when the first is asked for. */
export function positionsOf(
  all: readonly Found[],
  source: string,
  positionAt: (offset: number) => Position,
): (element: Element, attribute?: string) => Position | undefined {
  let byElement: Map<Element, Found> | undefined;
  return (element, attribute) => {
    byElement ??= new Map(all.map((found) => [found.element, found]));
    const found = byElement.get(element);
    if (!found) return undefined;
    if (attribute === undefined) return positionAt(found.at);
    if (attribute === '#text') {
      const at = textOf(found, source);
      return at === undefined ? undefined : positionAt(at);
    }
    if (!Object.hasOwn(element.attributes, attribute)) return undefined;
    for (const { name, start } of attributesAt(source, found.at)) {
      if (name === attribute) return positionAt(start);
    }
    return undefined;
  };
}

/** Where a person would point: at the first character of the text that can be seen. */
function textOf({ textAt, blankAt, hasElement }: Found, source: string): number | undefined {
  if (textAt === undefined) return hasElement ? undefined : blankAt;
  blanks.lastIndex = textAt;
  return textAt + (blanks.exec(source)?.[0].length ?? 0);
}
