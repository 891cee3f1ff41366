import { isRecord } from './values.js';

/** A phone number: `+` and digits, also spaced or percent-encoded, or ten to fifteen bare digits. */
const phoneNumber = /(?<!\w)\+\d(?:[ ().-]{0,2}\d){6,14}(?!\w)|%2B\d{7,15}(?!\w)|(?<!\w)\d{10,15}(?!\w)/gi;

/** Phone numbers as `+1•••••0123`: enough to know one's own, too little to call it. */
export const maskPhoneNumbers = (text: string): string =>
  text.replace(phoneNumber, (number) => {
    const digits = number.replace(/^%2B/i, '+').replace(/[^+\d]/g, '');
    return `${digits.startsWith('+') ? digits.slice(0, 2) : ''}•••••${digits.slice(-4)}`;
  });

/** The values of the fields of these names, at any depth of a body. */
export function sensitiveValues(body: unknown, names: readonly string[]): string[] {
  if (Array.isArray(body)) return body.flatMap((item) => sensitiveValues(item, names));
  if (!isRecord(body)) return [];
  return Object.entries(body).flatMap(([name, value]) =>
    names.includes(name) && typeof value === 'string' ? [value] : sensitiveValues(value, names),
  );
}

/** A function that takes these secrets, and every phone number, out of a text. */
export function cleaner(secrets: readonly string[]): (text: string) => string {
  let known: string[] | undefined;
  return (text) => {
    // Longest first, so that a secret that holds another one goes as a whole.
    known ??= [...new Set(secrets.flatMap(spellings))].sort((a, b) => b.length - a.length);
    return maskPhoneNumbers(known.reduce((rest, secret) => rest.replaceAll(secret, '[redacted]'), text));
  };
}

/** How a text may come back: as it is, in JSON, in a form, in an address. */
function spellings(secret: string): string[] {
  if (secret === '') return [];
  const form = new URLSearchParams({ '': secret }).toString().slice(1);
  return [secret, JSON.stringify(secret).slice(1, -1), form, form.replaceAll('+', '%20')];
}
