import type { Position } from '../document/node.js';
import type { ParsedDocument } from '../document/read/parse.js';
import { attributesAt, nameAt } from '../document/read/start-tag.js';
import type { Complaint, Spot } from './rule.js';

/** A stretch of a document's text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A complaint with the name of its rule, and where it stands. */
export interface Placed {
  readonly rule: string;
  readonly complaint: Complaint;
  readonly stretch: Stretch;
}

/** Where in the text something stands. An element is pointed at by the beginning of its start tag. */
export function stretchOf(spot: Spot, text: string, document: ParsedDocument | undefined): Stretch {
  if ('start' in spot) return spot;
  const { visit, attribute } = spot;
  const element = document?.positionOf(visit.element)?.offset ?? 0;
  if (attribute === '#text') {
    const start = document?.positionOf(visit.element, attribute)?.offset;
    if (start !== undefined) return { start, end: endOf(text, start) };
  } else if (attribute !== undefined) {
    for (const { name, start, end } of attributesAt(text, element)) {
      if (name === attribute) return { start, end: end + 1 };
    }
  }
  return { start: element, end: element + 1 + nameAt(text, element).length };
}

function endOf(text: string, start: number): number {
  const isCdata = text.lastIndexOf('<![CDATA[', start) > text.lastIndexOf('>', start - 1);
  const end = text.indexOf(isCdata ? ']]>' : '<', start);
  return start + text.slice(start, end < 0 ? text.length : end).trimEnd().length;
}

/** Lines and columns of a stretch. */
export function linesOf({ start, end }: Stretch, positionAt: (offset: number) => Position) {
  const [from, to] = [positionAt(start), positionAt(Math.max(start, end))];
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}
