import type { Issue } from '../../issue.js';
import { pathText } from '../../simulate/index.js';

/** Checks something by itself: the paths of the issues begin there. */
export type Check = (value: unknown) => readonly Issue[];

/** A problem at a place of a configuration. */
export const configIssue = (path: readonly PropertyKey[], message: string): Issue => ({
  code: 'invalid-config',
  severity: 'error',
  path: pathText(path),
  message,
});

/** A field of what may be no object at all. */
export const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

/** The items of a field that should be a list. */
export function itemsOf(value: unknown, name: string): readonly unknown[] {
  const items: unknown = field(value, name);
  return Array.isArray(items) ? items : [];
}

/** What is wrong with the items of a list, each of which is checked by itself. */
export const inList = (value: unknown, name: string, check: Check): readonly Issue[] =>
  itemsOf(value, name).flatMap((item, index) => {
    const at = `${name}[${index}]`;
    return check(item).map((one) => ({
      ...one,
      path: one.path === '' ? at : `${at}.${one.path}`,
      message: sentence(one),
    }));
  });

/** A message that begins with the field, as those of the API do, as one that stands behind it. */
function sentence({ path, message }: Issue): string {
  const text = message.startsWith(`${path} `) ? `It${message.slice(path.length)}` : message;
  return /[.?]$/.test(text) ? text : `${text}.`;
}

/** The items of a list that have the same as one before them. */
export function repeated(value: unknown, name: string, key: string): readonly Issue[] {
  const seen = new Set<unknown>();
  return itemsOf(value, name).flatMap((item, index) => {
    const own = typeof item === 'string' ? item : field(item, key);
    if (own !== undefined && seen.has(own)) {
      return [configIssue([name, index], `There is another one before it with this ${key}.`)];
    }
    seen.add(own);
    return [];
  });
}
