const BREAK = String.raw`\s@<>"'=,;()&?/:`;

/** The user of a SIP or e-mail address, with the password where one follows; its `@` may be percent-encoded. */
const USER = String.raw`(?<![^${BREAK}])((?:sips?:|mailto:)?)[^${BREAK}]+(?::[^${BREAK}]*)?(@|%40)(?=[\w[])`;

/** Ids, times and measurements: they hold runs of digits that are no phone numbers, and a log is of little use without them. */
const KEPT = [
  String.raw`\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b`, // UUID
  String.raw`\bv\d:[\w-]{16,}`, // call SID
  String.raw`\b\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z\b|[+-]\d\d:\d\d\b)?)?(?![\d-])`, // ISO 8601
  String.raw`(?:(?<=%40)|(?<![\d.]))(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.])`, // IPv4
  String.raw`(?<![\d.])\d+\.\d+(?![\d.-])`, // decimal fraction
  String.raw`(?<!\d)\d{16,}`, // connection id
].join('|');

/** Seven to fifteen digits with the usual marks between them; the plus sign may be percent-encoded. */
const PHONE = String.raw`(?:(\+|%2B) ?)?\(?\d(?:[ .()/-]{0,2}\d){6,14}(?!\d)`;

/** Where something stands in a document: it looks like an address. */
const PATH = String.raw`\bResponse(?:/\w+(?:\[\d+\])?)+(?:@[\w:-]+)?`;

const PRIVATE = new RegExp(`(${PATH})|(${USER})|(${KEPT})|${PHONE}`, 'gi');

/**
 * Masks every phone number and every user of a SIP or e-mail address inside a text, so that it can be logged. A number
 * keeps its last three digits, and the first after a plus sign. Ids of calls, connections and accounts, times and IP
 * addresses stay as they are. Numbers of fewer than seven digits are not told from other figures.
 *
 * @example
 * ```ts
 * import { maskNumbers } from 'texml/callbacks';
 *
 * maskNumbers('From +12025550123 to sip:alice@sip.telnyx.com'); // 'From +1•••••••123 to sip:•••@sip.telnyx.com'
 * ```
 */
export const maskNumbers = (text: string): string =>
  text.replace(
    PRIVATE,
    (match: string, path?: string, user?: string, scheme = '', at = '', kept?: string, plus = '') => {
      if (path !== undefined || kept !== undefined) return match;
      if (user !== undefined) return `${scheme}•••${at}`;
      const digits = match.slice(plus.length).replace(/\D/g, '');
      const first = plus === '' ? '' : digits.slice(0, 1);
      return `${plus}${first}${'•'.repeat(digits.length - first.length - 3)}${digits.slice(-3)}`;
    },
  );
