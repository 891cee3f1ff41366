import { maskNumbers } from './mask.js';

/** A value as a message may show it: shortened, with phone numbers masked, and anything but text and figures by its type alone. */
export const shown = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? maskNumbers(String(value).slice(0, 80))
    : typeof value;
