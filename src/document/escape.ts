import { isPlaceholder, type Placeholder, type Text, tagOf } from './node.js';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
  '{': '&#123;',
  '}': '&#125;',
};

const entity = (character: string) => entities[character] ?? character;

// A brace before another one would open a Mustache tag for Telnyx: a character reference is text to Mustache.
const inText = /[&<>\r]|\{(?=\{)/;
const inAttribute = /[&<>"\t\n\r]|\{(?=\{)/;
const everyInText = new RegExp(inText, 'g');
const everyInAttribute = new RegExp(inAttribute, 'g');
const inTag = /[&<>"\t\n\r]/g;
const edges = /^\}|\{$/g;

/** Text as it stands between tags. */
export const escapeText = (text: string): string =>
  inText.test(text) ? text.replace(everyInText, entity) : text;

const escapeAttribute = (text: string): string =>
  inAttribute.test(text) ? text.replace(everyInAttribute, entity) : text;

/** The tag of a placeholder: the only double brace that is ever written as it is. */
export const writeTag = (placeholder: Placeholder): string => tagOf(placeholder).replace(inTag, entity);

/** A piece of text beside a placeholder: a brace at its edge must not grow the tag. */
const escapeBeside = (text: string, write: (text: string) => string): string =>
  write(text).replace(edges, entity);

/** An attribute's value as it stands between double quotes. */
export function writeAttribute(value: Text): string {
  if (typeof value === 'string') return escapeAttribute(value);
  let out = '';
  for (const part of value) out += isPlaceholder(part) ? writeTag(part) : escapeBeside(part, escapeAttribute);
  return out;
}

/** A run of text among placeholders. */
export const writeMixedText = (text: string): string => escapeBeside(text, escapeText);

// Non-characters and control characters that no XML 1.0 document may hold, escaped or not; and surrogates, to look at closely.
const suspicious = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]/;
const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Where a text holds a character that XML 1.0 forbids: the index and the code unit; undefined for a clean text. */
export function forbiddenCharacter(text: string): { index: number; code: number } | undefined {
  if (!suspicious.test(text)) return undefined;
  const index = [text.search(forbidden), text.search(loneSurrogate)]
    .filter((at) => at >= 0)
    .sort((a, b) => a - b)[0];
  return index === undefined ? undefined : { index, code: text.charCodeAt(index) };
}
