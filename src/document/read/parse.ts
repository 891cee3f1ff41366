import { SaxesParser } from 'saxes';
import { forbiddenCharacter } from '../escape.js';
import { type Element, isPlaceholder, type Node, type Position, type Text } from '../node.js';
import { type Fault, faultOf } from './fault.js';
import { type Found, pathOf, positionsOf } from './found.js';
import { omittedAt } from './omitted.js';
import { positionsIn } from './positions.js';
import { readText } from './read-text.js';
import { decode, faultyReference } from './references.js';
import { type RefusalCode, refusal } from './refusal.js';
import { append, scanPlaceholders } from './scan-placeholders.js';
import { attributesAt } from './start-tag.js';

/** Bounds on what `parse()` reads. */
export interface ParseOptions {
  /** How deep elements may be nested. 64 unless told otherwise. */
  readonly maxDepth?: number;
  /** The longest document, in characters (UTF-16 code units). 1,048,576 unless told otherwise. */
  readonly maxLength?: number;
}

/** A document that was read from text, and where its parts stand in it. */
export interface ParsedDocument {
  readonly root: Element;
  /**
   * Where an element of this document starts; with an attribute's name, where that attribute starts; with `#text`,
   * where the element's own text starts. Undefined for what is not in the document.
   */
  positionOf(element: Element, attribute?: string): Position | undefined;
}

const notBlank = /[^ \t\r\n]/;

/**
 * Reads a TeXML document, or any other well-formed XML 1.0 document, into a value. CDATA becomes text, and Mustache tags
 * become placeholders. Comments, processing instructions and the white space between elements are left out. Nothing is
 * loaded, and no entities are expanded but the five that XML has.
 *
 * Whether Telnyx would run the document is for `check()` to say.
 *
 * @param xml The document; bytes are read as UTF-8.
 * @throws {TexmlError} `not-well-formed`, `bad-encoding`, `doctype` (one with declarations), `too-deep` or `too-large`,
 * with one issue that says what is wrong and where.
 * @example
 * ```ts
 * import { parse } from 'texml';
 * const { root, positionOf } = parse('<Response><Say voice="alice">Hello</Say></Response>');
 * console.log(root.name, positionOf(root)?.line);
 * ```
 * @see https://www.w3.org/TR/xml/
 */
export function parse(xml: string | Uint8Array, options: ParseOptions = {}): ParsedDocument {
  const { maxDepth = 64, maxLength = 1_048_576 } = options;
  const source = readText(xml, maxLength);
  const positionAt = positionsIn(source);
  const parser = new SaxesParser({
    xmlns: false,
    position: false,
    defaultXMLVersion: '1.0',
    forceXMLVersion: true,
  });
  const all: Found[] = [];
  const open: Found[] = [];
  /** Where the last complete piece of markup ended. Between it and the next `<` there is only text. */
  let end = 0;
  /** The last element that was closed, and `end` as it was before. */
  let lastClosed: Found | undefined;
  let lastEnd = 0;

  const refuse = (code: RefusalCode, { message, offset, within, attribute }: Fault): never => {
    throw refusal(code, message, pathOf(open, within, attribute), positionAt(offset));
  };

  /** Moves `end` past what is left out, up to where the parser is; gives the next `<`. */
  const advance = (limit: number): number => {
    for (;;) {
      const at = source.indexOf('<', end);
      const piece = omittedAt(source, at);
      if (!piece || piece.end > limit || faultyReference(source.slice(end, at))) return at;
      if (piece.fault) refuse(piece.fault.code, { message: piece.fault.message, offset: at });
      end = piece.end;
    }
  };

  const addText = (value: string, start: number, stop: number, decodeRun: (raw: string) => string): void => {
    const found = open.at(-1);
    if (!found || value === '') return;
    if (notBlank.test(value)) found.textAt ??= start;
    else found.blankAt ??= start;
    if (!value.includes('{{')) append(found.children, value);
    else {
      const pieces = scanPlaceholders(source.slice(start, stop), decodeRun);
      for (const piece of pieces) append(found.children, piece);
    }
  };

  const checkEncoding = (): void => {
    const { encoding = 'UTF-8' } = parser.xmlDecl;
    if (typeof xml === 'string' || isReadable(encoding, source)) return;
    const message = `The XML declaration promises ${encoding.slice(0, 40)}, and only UTF-8 is read. Send the document as UTF-8, and say so or nothing.`;
    refuse('bad-encoding', { message, offset: source.indexOf('encoding') });
  };

  // Few handlers: with eight of them V8 takes the parser for a dictionary, and it runs at a sixth of its speed.
  parser.on('opentag', ({ name, attributes }) => {
    const at = advance(parser.position);
    if (all.length === 0) checkEncoding();
    if (open.length >= maxDepth) {
      const message = `Elements are nested more than ${maxDepth} deep. Flatten the document, or allow more with maxDepth.`;
      refuse('too-deep', { message, offset: at, within: name });
    }
    const children: Node[] = [];
    const element: Element = { name, attributes: readAttributes(attributes, source, at), children };
    const found: Found = { element, children, at, textAt: undefined, blankAt: undefined, hasElement: false };
    const parent = open.at(-1);
    if (parent) {
      parent.children.push(element);
      parent.hasElement = true;
    }
    all.push(found);
    open.push(found);
    end = parser.position;
  });

  parser.on('closetag', () => {
    if (end < parser.position) advance(parser.position);
    const found = open.pop();
    lastEnd = end;
    lastClosed = found;
    if (found?.hasElement && found.blankAt !== undefined) dropLayout(found.children);
    end = parser.position;
  });

  parser.on('text', (text) => {
    const stop = advance(parser.position);
    addText(text, end, stop, decode.text);
  });

  parser.on('cdata', (text) => {
    const start = advance(parser.position) + '<![CDATA['.length;
    end = parser.position;
    addText(text, start, end - ']]>'.length, decode.cdata);
  });

  parser.on('error', ({ message: complaint }) => {
    // The parser closes an element before it sees that the tag was another one's.
    if (complaint.startsWith('unexpected close tag') && lastClosed) {
      open.push(lastClosed);
      end = lastEnd;
    } else {
      advance(parser.position - 1);
    }
    const innermost = open.at(-1);
    const fault = faultOf(complaint, {
      source,
      from: end,
      at: startOfCharacter(source, parser.position - 1),
      open: innermost && { name: innermost.element.name, at: innermost.at },
      root: all[0]?.element.name,
    });
    refuse('not-well-formed', fault);
  });

  const forbidden = forbiddenCharacter(source);
  if (forbidden) {
    // What is wrong before it is told first.
    parser.write(source.slice(0, forbidden.index));
    const code = forbidden.code.toString(16).toUpperCase().padStart(4, '0');
    const message = `The character U+${code} can't stand in XML, not even as a reference. Remove it.`;
    refuse('not-well-formed', { message, offset: forbidden.index });
  }
  parser.write(source);
  advance(parser.position);
  parser.close();
  const root = all[0]?.element;
  if (!root) throw refusal('not-well-formed', 'There is no element.', '', positionAt(source.length));
  return { root, positionOf: positionsOf(all, source, positionAt) };
}

/** Where the character starts whose last code unit this is. The parser takes `\r\n` for one. */
const startOfCharacter = (source: string, last: number): number =>
  /^(?:[\ud800-\udbff][\udc00-\udfff]|\r\n)$/.test(source.slice(last - 1, last + 1)) ? last - 1 : last;

const isReadable = (encoding: string, source: string): boolean =>
  /^utf-?8$/i.test(encoding) || (/^(?:us-)?ascii$/i.test(encoding) && !/[^\0-\x7f]/.test(source));

function readAttributes(
  values: Readonly<Record<string, string>>,
  source: string,
  tag: number,
): Record<string, Text> {
  const attributes: Record<string, Text> = {};
  let hasBraces = false;
  for (const name in values) {
    const value = values[name] ?? '';
    hasBraces ||= value.includes('{{');
    put(attributes, name, value);
  }
  if (hasBraces) {
    for (const { name, raw } of attributesAt(source, tag)) {
      if (!raw.includes('{{')) continue;
      const pieces = scanPlaceholders(raw, decode.attribute);
      if (pieces.some(isPlaceholder)) put(attributes, name, pieces);
    }
  }
  return attributes;
}

/** An own property whatever the name: assignment to `__proto__` would be lost. */
function put(attributes: Record<string, Text>, name: string, value: Text): void {
  if (name !== '__proto__') attributes[name] = value;
  else
    Object.defineProperty(attributes, name, { value, enumerable: true, configurable: true, writable: true });
}

/** Removes the white space between elements. Beside a placeholder it is part of a text. */
function dropLayout(children: Node[]): void {
  let kept = 0;
  let previous: Node | undefined;
  for (const [index, child] of children.entries()) {
    const isLayout =
      typeof child === 'string' &&
      !notBlank.test(child) &&
      !isPlaceholder(previous) &&
      !isPlaceholder(children[index + 1]);
    if (!isLayout) children[kept++] = child;
    previous = child;
  }
  children.length = kept;
}
