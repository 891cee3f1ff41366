/**
 * A copy of values that Mustache can do nothing with but read: texts, numbers, booleans, lists and plain objects of them.
 * Anything else has no value: Mustache would call functions.
 */
export function viewOf(value: unknown, depth = 0): unknown {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value === 'bigint' || value instanceof URL) return String(value);
  if (typeof value !== 'object' || value === null || depth >= deepest) return undefined;
  if (Array.isArray(value)) return value.map((item) => viewOf(item, depth + 1));
  const copy: Record<string, unknown> = Object.create(null);
  for (const [name, member] of Object.entries(value)) copy[name] = viewOf(member, depth + 1);
  return copy;
}

const deepest = 8;
