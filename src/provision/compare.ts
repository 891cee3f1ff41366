import type { Fields } from './kinds/kind.js';

/** An object of fields, rather than a list or a value. */
export const isPlain = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Each value of some fields with its path: `inbound.channel_limit`. Lists count as values. */
export const leavesOf = (fields: Fields, prefix = ''): [path: string, value: unknown][] =>
  Object.entries(fields).flatMap(([name, value]) => {
    if (value === undefined) return [];
    return isPlain(value) ? leavesOf(value, `${prefix}${name}.`) : [[`${prefix}${name}`, value]];
  });

/** What stands at a path. */
export const valueAt = (fields: Fields, path: string): unknown =>
  path.split('.').reduce<unknown>((inner, name) => (isPlain(inner) ? inner[name] : undefined), fields);

/**
 * A value as a text that is the same for whatever means the same: Telnyx shows what is empty as null, as nothing or as an
 * empty text, and numbers here and there as texts.
 */
export function canonical(value: unknown, unordered = false): string {
  if (value === undefined || value === null || value === '') return '';
  if (Array.isArray(value)) {
    const items = value.map((item) => canonical(item));
    return items.length === 0 ? '' : JSON.stringify(unordered ? items.sort() : items);
  }
  if (!isPlain(value)) return String(value);
  const entries = Object.entries(value).map(([name, inner]) => [name, canonical(inner)]);
  return JSON.stringify(entries.sort());
}
