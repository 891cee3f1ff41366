import type { PayloadIssue } from './error.js';
import type { RawParameters } from './form.js';
import { type NotationName, notations, readText } from './notations.js';
import { shown } from './shown.js';

/** A request as far as it could be read. The payload is all that its type says where there are no issues. */
export interface Parsed<P> {
  readonly payload: P;
  readonly issues: readonly PayloadIssue[];
}

/** How one parameter is read. */
export interface Reading {
  readonly name: string;
  readonly notation: NotationName;
  /** Whether Telnyx always sends it. */
  readonly required: boolean;
}

/** Writes readings down: the names with blanks between them, `:` and the notation where it is not text, `!` where required. */
export const encodeReadings = (readings: readonly Reading[]): string =>
  readings
    .map(
      ({ name, notation, required }) =>
        `${name}${notation === 'text' ? '' : `:${notation}`}${required ? '!' : ''}`,
    )
    .join(' ');

const isNotation = (text: string): text is NotationName => Object.hasOwn(notations, text);

const decoded = new Map<string, readonly Reading[]>();

/** The readings of a callback or kind, decoded once: there are as many as the table has of these. */
function readingsOf(encoded: string): readonly Reading[] {
  const known = decoded.get(encoded);
  if (known) return known;
  const readings = decodeReadings(encoded);
  decoded.set(encoded, readings);
  return readings;
}

/** Reads what `encodeReadings` wrote. */
export const decodeReadings = (encoded: string): readonly Reading[] =>
  encoded.split(' ').map((parameter) => {
    const [name = '', notation = ''] = parameter.replace('!', '').split(':');
    return { name, notation: isNotation(notation) ? notation : 'text', required: parameter.endsWith('!') };
  });

const missing = (name: string, target: string): PayloadIssue => ({
  code: 'missing-parameter',
  severity: 'warning',
  message: `${name} is missing, although Telnyx sends it with every ${target} request.`,
  path: name,
});

const invalid = (name: string, expected: string, value: unknown): PayloadIssue => {
  const received = shown(value);
  return {
    code: 'invalid-parameter',
    severity: 'warning',
    message: `${name} should be ${expected}; it is ${JSON.stringify(received)}. Its text is among the raw parameters.`,
    path: name,
    expected,
    received,
  };
};

/** Reads parameters by encoded readings; `target` is how messages call the request. */
export const readPayload = (encoded: string, target: string, raw: RawParameters): Parsed<object> => {
  const payload: Record<string, unknown> = {};
  const issues: PayloadIssue[] = [];
  for (const { name, notation, required } of readingsOf(encoded)) {
    const text = raw[name];
    const value = readText(notation, text);
    if (value !== undefined) payload[name] = value;
    else if (text) issues.push(invalid(name, notations[notation].expected, text));
    else if (required) issues.push(missing(name, target));
  }
  return { payload, issues };
};
