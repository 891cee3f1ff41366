import { nameAt } from '../document/read/start-tag.js';

/** A tag or a comment in the text of a well-formed document. The end is exclusive. */
export interface Tag {
  readonly kind: 'open' | 'close' | 'empty' | 'comment';
  /** Empty for a comment. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Markup that is no tag, by how it begins and ends. */
const others: readonly (readonly [start: string, end: string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['<!', '>'],
];

/** The tags and comments of a document, from an offset on, in order. */
export function* tagsIn(text: string, from = 0): Generator<Tag> {
  let start = text.indexOf('<', from);
  while (start >= 0) {
    const other = others.find(([beginning]) => text.startsWith(beginning, start));
    const end = other ? after(text, other[1], start + other[0].length) : endOfTag(text, start);
    if (other?.[1] === '-->') yield { kind: 'comment', name: '', start, end };
    else if (!other) yield { kind: kindOf(text, start, end), name: nameAt(text, start), start, end };
    start = text.indexOf('<', end);
  }
}

const kindOf = (text: string, start: number, end: number): Tag['kind'] =>
  text[start + 1] === '/' ? 'close' : text[end - 2] === '/' ? 'empty' : 'open';

function after(text: string, what: string, from: number): number {
  const at = text.indexOf(what, from);
  return at < 0 ? text.length : at + what.length;
}

/** A `>` between quotation marks ends no tag. */
function endOfTag(text: string, start: number): number {
  const mark = /["'>]/g;
  mark.lastIndex = start;
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    if (found[0] === '>') return mark.lastIndex;
    mark.lastIndex = after(text, found[0], mark.lastIndex);
  }
  return text.length;
}

/** The tag that ends the element whose start tag stands at an offset: the same one where it is empty. */
export function endTagOf(text: string, start: number): Tag | undefined {
  let depth = 0;
  for (const tag of tagsIn(text, start)) {
    if (tag.kind === 'open') depth += 1;
    else if (tag.kind === 'close') depth -= 1;
    if (depth === 0 && tag.kind !== 'comment') return tag;
  }
  return undefined;
}
