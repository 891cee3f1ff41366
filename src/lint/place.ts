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

/** Finds where things stand in the text of a document. What was looked up last is kept: a tag may have many attributes. */
export function locator(text: string, document: ParsedDocument | undefined): (spot: Spot) => Stretch {
  let tag = -1;
  let attributes = new Map<string, Stretch>();
  const attributesOf = (at: number): ReadonlyMap<string, Stretch> => {
    if (at !== tag) {
      attributes = new Map();
      for (const { name, start, end } of attributesAt(text, at))
        attributes.set(name, { start, end: end + 1 });
      tag = at;
    }
    return attributes;
  };
  return (spot) => {
    if ('start' in spot) return spot;
    const { visit, attribute } = spot;
    const at = document?.positionOf(visit.element)?.offset ?? 0;
    if (attribute === '#text') {
      const start = document?.positionOf(visit.element, attribute)?.offset;
      if (start !== undefined) return { start, end: endOf(text, start) };
    } else if (attribute !== undefined) {
      const found = attributesOf(at).get(attribute);
      if (found) return found;
    }
    // An element is pointed at by the beginning of its start tag.
    return { start: at, end: at + 1 + nameAt(text, at).length };
  };
}

const cdata = '<![CDATA[';

function endOf(text: string, start: number): number {
  let before = start;
  while (before > 0 && text.charCodeAt(before - 1) <= 0x20) before -= 1;
  const isCdata = text.startsWith(cdata, before - cdata.length);
  const end = text.indexOf(isCdata ? ']]>' : '<', start);
  return start + text.slice(start, end < 0 ? text.length : end).trimEnd().length;
}

/** Lines and columns of a stretch. */
export function linesOf({ start, end }: Stretch, positionAt: (offset: number) => Position) {
  const [from, to] = [positionAt(start), positionAt(Math.max(start, end))];
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}
