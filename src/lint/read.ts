import { type ParsedDocument, parse } from '../document/read/parse.js';
import { readText } from '../document/read/read-text.js';
import { type Issue, TexmlError } from '../issue.js';

/** The longest document that is read, in characters. */
const maxLength = 1_048_576;

/** A document as far as it could be read. */
export interface Read {
  /** What could be decoded; empty for a document that is too large. */
  readonly text: string;
  readonly document?: ParsedDocument;
  /** Why it could not be read. */
  readonly refusal?: Issue;
}

/** Reads a document. It does not throw, whatever the document is. */
export function read(xml: string | Uint8Array): Read {
  let text: string | undefined;
  try {
    text = readText(xml, maxLength);
    return { text, document: parse(xml, { maxLength }) };
  } catch (error) {
    const refusal = error instanceof TexmlError ? error.issues[0] : undefined;
    if (!refusal) throw error;
    return { text: text ?? decodable(xml, refusal), refusal };
  }
}

/** Bytes that are no UTF-8, with a mark in the place of what can't be read. */
const decodable = (xml: string | Uint8Array, { code }: Issue): string =>
  typeof xml === 'string' || code === 'too-large'
    ? ''
    : new TextDecoder('utf-8', { ignoreBOM: true }).decode(xml);

const lineEnd = /\r\n?|\n/g;

/** The offset of a line and a column. */
export function offsetAt(text: string, { line = 1, column = 1 }: Pick<Issue, 'line' | 'column'>): number {
  let start = text.startsWith('\ufeff') ? 1 : 0;
  let lines = 1;
  for (const { index, 0: end } of text.matchAll(lineEnd)) {
    if (lines === line) break;
    start = index + end.length;
    lines += 1;
  }
  return Math.min(start + column - 1, text.length);
}
