import type { Place } from './place.js';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const reference = (character: string): string => entities[character] ?? `&#${character.codePointAt(0)};`;

// CDATA knows no references: its section is ended after a brace, and another one begun.
const inCdata = (character: string): string => entities[character] ?? `${character}]]><![CDATA[`;

interface Escape {
  readonly what: RegExp;
  readonly write: (character: string) => string;
}

// A brace that another one follows, so that no value is taken for a tag by what reads the document after this.
const inText = /[&<>"']|\{(?=\{|$)/g;

const escapes: Readonly<Record<Place, Escape>> = {
  text: { what: inText, write: reference },
  attribute: { what: inText, write: reference },
  cdata: { what: inText, write: inCdata },
  // A hyphen could end a comment, a bracket begin CDATA.
  comment: { what: /[&<>"'{[-]/g, write: reference },
  // Whatever is no part of a name.
  tag: { what: /[^\w.:\-\u0080-\uffff]/g, write: reference },
};

/** Writes a value for where it stands, so that it stays a value. */
export const escapeFor = (place: Place, value: string): string => {
  const { what, write } = escapes[place];
  return value.replace(what, write);
};

const forbidden = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Puts U+FFFD in the place of what no XML document can hold. */
export const withoutForbidden = (value: string): string => value.replace(forbidden, '\ufffd');

const surrogates = /\p{Surrogate}/gu;
const leftOver = /[!'()*]/g;

/** Percent-encodes all but letters, digits and `-._~`, as UTF-8. */
export const percentEncode = (text: string): string =>
  encodeURIComponent(text.replace(surrogates, '\ufffd')).replace(
    leftOver,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
