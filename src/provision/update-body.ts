import { issuesOf, schemaOf } from '../api/index.js';
import { bodyOf, topOf, type Wanted } from './changes.js';
import { isPlain } from './compare.js';
import type { Fields, Kind } from './kinds/kind.js';

/**
 * The body of an update: the fields that change, those that every update must have, and nothing else. Of an inner object
 * Telnyx does not say whether it is merged or replaced, so what it holds besides goes along as it is.
 */
export function updateBody(
  { update }: Kind,
  wanted: readonly Wanted[],
  changed: readonly string[],
  shows: Fields,
): Fields {
  const schema = schemaOf(update.schema);
  const required = issuesOf(schema, {}).flatMap(({ code, path }) => (code === 'missing-field' ? [path] : []));
  const tops = new Set([...changed, ...required].map(topOf));
  const body = bodyOf(wanted.filter(({ path }) => tops.has(topOf(path))));
  return Object.fromEntries(
    Object.entries(body).map(([field, value]) => {
      const there = shows[field];
      if (!isPlain(value) || !isPlain(there)) return [field, value];
      const fits = ([name, inner]: [string, unknown]): boolean =>
        inner !== null &&
        !issuesOf(schema, { [field]: { [name]: inner } }).some(({ path }) => path.startsWith(`${field}.`));
      return [field, { ...Object.fromEntries(Object.entries(there).filter(fits)), ...value }];
    }),
  );
}
