import * as z from 'zod/mini';

/** A name of a list, or names by a text in which `*` stands for any characters. */
export type NamePattern<Name extends string> = Name | `${string}*${string}`;

/** Whether a name is the one that is meant, or one of those. */
export function matchesName(pattern: string, name: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) return pattern === name;
  if (!name.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = name.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return name.length - last.length >= at && name.endsWith(last);
}

/** A pattern that fits at least one name of a list: one that fits none is a slip, and would only be noticed by never striking. */
export const namePattern = <Name extends string>(what: string, names: () => Iterable<string>) =>
  z.custom<NamePattern<Name>>(
    (value) => typeof value === 'string' && Array.from(names()).some((name) => matchesName(value, name)),
    `must be the name of ${what}, or a text with * that fits some`,
  );
