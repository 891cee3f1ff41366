import * as z from 'zod/mini';
import { notations } from './notations.js';

// A request carries text alone. These are the ways to read it, the same for the whole table: a quantity (a duration, a
// count, a rate, a confidence) is a number; what is compared and never computed with (an id, a code, the keys pressed)
// stays text, so that no leading zero is lost; a time stays ISO 8601 text, so that a payload survives JSON.
// The error of each says what was expected; an issue shows it as `expected`.

const WHOLE = notations.whole.expected;
const NUMBER = notations.number.expected;
const BOOLEAN = notations.boolean.expected;
const TEXT = notations.text.expected;

/** Any text. */
export const text = z.string(TEXT);

/** A whole number in decimal digits. */
export const integer = z.codec(
  z.string(WHOLE).check(z.regex(notations.whole.pattern, WHOLE)),
  z.number(WHOLE),
  { decode: Number, encode: String },
);

/** A number, with or without a fraction. */
export const number = z.codec(
  z.string(NUMBER).check(z.regex(notations.number.pattern, NUMBER)),
  z.number(NUMBER),
  { decode: Number, encode: String },
);

/** `true` or `false`, spelled out. */
export const boolean = z.codec(z.enum(['true', 'false'], BOOLEAN), z.boolean(BOOLEAN), {
  decode: (value) => value === 'true',
  encode: (value) => (value ? 'true' : 'false'),
});

// Typed so that editors still offer the texts that are known.
const anyOther: z.ZodMiniType<string & {}> = text;

/** One of the texts known today. The list is open: a text that Telnyx adds later is read as well. */
export const oneOf = <const V extends readonly [string, ...string[]]>(...values: V) =>
  z.union([z.enum(values), anyOther], TEXT);
