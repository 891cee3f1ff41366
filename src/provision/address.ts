import { maskPhoneNumbers } from '../api/redact.js';

/** A resource of the configuration or of the state, as `applications.menu`. */
export const addressOf = (kind: string, key: string): string => `${kind}.${key}`;

/** The kind's name and the key: a key may have dots, a kind's name has none. */
export function partsOf(address: string): { readonly kind: string; readonly key: string } {
  const dot = address.indexOf('.');
  return dot < 0 ? { kind: address, key: '' } : { kind: address.slice(0, dot), key: address.slice(dot + 1) };
}

/** Text for people: phone numbers are masked. */
export const shown = maskPhoneNumbers;
