/** The steps of a path such as `records[0].Name`. */
const steps = (path: string): readonly string[] =>
  [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, name]) => index ?? name ?? '');

/**
 * What stands in JSON at a path such as `contact.name.first` or `records[0].Name`, as text. An object or a list is JSON
 * text; undefined where there is nothing, or null.
 */
export function readJsonPath(json: unknown, path: string): string | undefined {
  let at = json;
  for (const step of steps(path)) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    at = Reflect.get(at, step);
  }
  if (at === undefined || at === null) return undefined;
  return typeof at === 'object' ? JSON.stringify(at) : String(at);
}
