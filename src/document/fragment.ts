import { isCallbackUrl } from './callback-url.js';
import { escapeText, forbiddenCharacter, writeAttribute } from './escape.js';
import type { Accepts } from './values.js';

/**
 * A value as it goes into a document, checked and escaped; undefined where it needs a closer look. Flows use the same
 * few values and prompts again and again, so what was found fine once is not looked at again.
 */
export type Fragment = (value: unknown) => string | undefined;

// Everything that XML allows and that means nothing to XML or Mustache.
const notPlain = /[^ !#-%'-;=?-z|~\xa0-\ud7ff\ue000-\ufffd]/;

const longestKept = 128;
const mostKept = 256;

function remembering(make: Fragment): Fragment {
  const kept = new Map<unknown, string>();
  return (value) => {
    const known = kept.get(value);
    if (known !== undefined) return known;
    const made = make(value);
    if (made !== undefined && made.length <= longestKept && typeof value !== 'object') {
      if (kept.size >= mostKept) kept.clear();
      kept.set(value, made);
    }
    return made;
  };
}

/** An attribute with its value: ` name="value"`. The parts of a list stand side by side, but for the separator. */
export const attributeFragment = (name: string, accepts: Accepts, separator: '' | ' '): Fragment =>
  remembering((value) => {
    const text = wireText(value, separator);
    if (text === undefined || !accepts(text)) return undefined;
    if (!notPlain.test(text)) return ` ${name}="${text}"`;
    return forbiddenCharacter(text) ? undefined : ` ${name}="${writeAttribute(text)}"`;
  });

/** The rest of an element behind its attributes, where it holds nothing but text: `>text</Name>`. */
export const textFragment = (close: string, accepts: Accepts, maxLength: number): Fragment =>
  remembering((value) => {
    if (typeof value !== 'string' || value.length > maxLength || value.trim() === '' || !accepts(value))
      return undefined;
    if (!notPlain.test(value)) return `>${value}${close}`;
    return forbiddenCharacter(value) ? undefined : `>${escapeText(value)}${close}`;
  });

/** A whole element that holds nothing but text. */
export const leafFragment = (open: string, rest: Fragment): Fragment =>
  remembering((value) => {
    const behind = rest(value);
    return behind === undefined ? undefined : open + behind;
  });

function wireText(value: unknown, separator: string): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (isCallbackUrl(value)) return value.toString();
  return Array.isArray(value) && value.every((token) => typeof token === 'string')
    ? value.join(separator)
    : undefined;
}
