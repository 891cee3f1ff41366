import type { AttributeShape } from '../../document/shape.js';

/** A value that an attribute takes, in the place of one that it does not. */
export interface Fitting {
  readonly value: string;
  /** What was wrong with the other one. */
  readonly because: 'letter-case' | 'seconds' | 'white-space' | 'twiml';
}

/** Longest time that Twilio counts in seconds where Telnyx counts in milliseconds. */
const mostSeconds = 120;

/** The value that was most likely meant; undefined where that can't be told, and for a value that is right. */
export function fittingFor(
  value: string,
  { spec, accepts }: AttributeShape,
  renamed: Readonly<Record<string, string>> = {},
): Fitting | undefined {
  const inTexml = Object.hasOwn(renamed, value) ? renamed[value] : undefined;
  if (inTexml !== undefined && accepts(inTexml)) return { value: inTexml, because: 'twiml' };
  if (accepts(value)) return undefined;
  const trimmed = value.trim();
  if (accepts(trimmed)) return { value: trimmed, because: 'white-space' };
  if (
    spec.unit === 'ms' &&
    /^\d{1,3}$/.test(trimmed) &&
    Number(trimmed) > 0 &&
    Number(trimmed) <= mostSeconds
  ) {
    const milliseconds = String(Number(trimmed) * 1000);
    return accepts(milliseconds) ? { value: milliseconds, because: 'seconds' } : undefined;
  }
  const words = spec.type === 'boolean' ? ['true', 'false'] : (spec.values ?? []);
  const sameWord = (word: string) => words.find((one) => one.toLowerCase() === word.toLowerCase()) ?? word;
  const corrected =
    spec.type === 'token-list' ? trimmed.split(/\s+/).map(sameWord).join(' ') : sameWord(trimmed);
  return accepts(corrected) ? { value: corrected, because: 'letter-case' } : undefined;
}
