import { xmlName } from '../xml-name.js';

const space = '[ \\t\\r\\n]';
const literal = `(?:"[^"]*"|'[^']*')`;
const publicCharacters = '-()+,./:=?;!*#@$_%a-zA-Z0-9 \\r\\n';
const publicLiteral = `(?:"[${publicCharacters}']*"|'[${publicCharacters}]*')`;
const externalId = `(?:SYSTEM${space}+${literal}|PUBLIC${space}+${publicLiteral}${space}+${literal})`;
const harmless = new RegExp(`<!DOCTYPE${space}+${xmlName}(?:${space}+${externalId})?${space}*>`, 'uy');

/** A piece of markup that leaves nothing in the value of a document, with what is wrong with it. */
export interface Omitted {
  readonly end: number;
  readonly fault?: { readonly code: 'doctype' | 'not-well-formed'; readonly message: string };
}

const notRight = {
  code: 'not-well-formed',
  message: 'The DOCTYPE is not right. TeXML needs none: remove it.',
} as const;

const declaring = {
  code: 'doctype',
  message:
    'A DOCTYPE with declarations of its own is not read, since they could make the document grow without bounds. Remove it.',
} as const;

const targetName = /[^ \t\r\n?]*(?:[ \t\r\n]|\?>)/y;
const badTarget = {
  code: 'not-well-formed',
  message: 'After <? comes a name, then white space or ?>.',
} as const;

/**
 * The comment, processing instruction, XML declaration or DOCTYPE at an offset. Undefined for anything else, and for one
 * that is not closed. The parser judges most of it; here is what it lets through.
 */
export function omittedAt(source: string, offset: number): Omitted | undefined {
  const kind = source[offset + 1];
  if (offset < 0 || (kind !== '!' && kind !== '?')) return undefined;
  if (source.startsWith('<!--', offset)) return closedBy('-->', source, offset + 4);
  if (source.startsWith('<!DOCTYPE', offset)) return doctypeAt(source, offset);
  if (!source.startsWith('<?', offset)) return undefined;
  const closed = closedBy('?>', source, offset + 2);
  targetName.lastIndex = offset + 2;
  return closed && (targetName.test(source) ? closed : { ...closed, fault: badTarget });
}

function closedBy(close: string, source: string, offset: number): Omitted | undefined {
  const at = source.indexOf(close, offset);
  return at < 0 ? undefined : { end: at + close.length };
}

/** A DOCTYPE without declarations of its own is harmless: nothing that it names is ever loaded. */
function doctypeAt(source: string, offset: number): Omitted {
  if (hasDeclarations(source, offset)) return { end: offset, fault: declaring };
  harmless.lastIndex = offset;
  return harmless.test(source) ? { end: harmless.lastIndex } : { end: offset, fault: notRight };
}

/** Whether a bracket opens before the DOCTYPE ends, other than between quotation marks. */
function hasDeclarations(source: string, offset: number): boolean {
  const delimiter = /["'>[]/g;
  delimiter.lastIndex = offset;
  for (let found = delimiter.exec(source); found; found = delimiter.exec(source)) {
    const [character] = found;
    if (character === '[') return true;
    if (character === '>') return false;
    const close = source.indexOf(character, delimiter.lastIndex);
    if (close < 0) return false;
    delimiter.lastIndex = close + 1;
  }
  return false;
}
