/** What the table's path ends in, where its last placeholder has an ending. */
const ending = '.json';

/** The name of the last placeholder, where the path goes on behind it. */
const lastName = (path: string): string | undefined => /\{(\w+)\}\.json$/.exec(path)?.[1];

/** A path of the operations table as the router takes it. */
export function routeOf(path: string): string {
  const last = lastName(path);
  // The router takes whole parts of a path: a value comes with its ending.
  return path.replace(/\{(\w+)\}(\.json)?/g, (_, name: string) =>
    name === last ? `:${name}{[^/]+\\${ending}}` : `:${name}`,
  );
}

/** The values of a path's placeholders, from what the router found. */
export function valuesOf(
  path: string,
  found: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const last = lastName(path);
  const value = last === undefined ? undefined : found[last];
  return last === undefined || value === undefined
    ? found
    : { ...found, [last]: value.slice(0, -ending.length) };
}
