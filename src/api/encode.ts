import { type FieldIssue, InvalidParametersError } from './errors.js';
import { isRecord, kindOf } from './values.js';

/**
 * A path with the placeholders filled that there are values for. Empty values and dot segments would address another resource:
 * they are refused.
 */
export function fillPath(operation: string, path: string, values: Readonly<Record<string, unknown>>): string {
  return path.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    if (!Object.hasOwn(values, name)) return placeholder;
    const value = values[name];
    if (typeof value !== 'string') return refuse(operation, name, 'a string', kindOf(value));
    if (value === '') return refuse(operation, name, 'a filled string', 'an empty one');
    if (value === '.' || value === '..')
      return refuse(operation, name, 'the name of a resource', `"${value}"`);
    return percentEncode(operation, name, value).replace(pathCharacters, decodeURIComponent);
  });
}

/** These stand in a path as they are, by RFC 3986, and as the official client sends them: `v3:…`, `+1…`. */
const pathCharacters = /%(?:3A|40|2C|3B|3D|24|26|2B)/g;

/**
 * Fields as a query string or a form body. Fields of objects are `outer[inner]`, items of lists are `name[0]`: Telnyx documents
 * the first and no form for the second, and an index is what every common parser keeps apart and in order, also for lists of objects
 * (joined by commas, items that hold a comma fall apart; under `name[]`, the two fields of one object can't be told from two objects).
 * Null is sent as empty.
 */
export function encodeFields(operation: string, fields: Readonly<Record<string, unknown>>): string {
  return Object.entries(fields)
    .flatMap(([name, value]) => flatten(name, value))
    .map(([name, text]) => `${percentEncode(operation, name, name)}=${percentEncode(operation, name, text)}`)
    .join('&');
}

function flatten(name: string, value: unknown): [name: string, text: string][] {
  if (value === undefined) return [];
  if (!isRecord(value)) return [[name, value === null ? '' : String(value)]];
  return Object.entries(value).flatMap(([key, inner]) => flatten(`${name}[${key}]`, inner));
}

function percentEncode(operation: string, name: string, text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    // The one thing it throws for; no octets could stand for such a text.
    return refuse(operation, name, 'well-formed Unicode', 'a lone surrogate');
  }
}

function refuse(operation: string, path: string, expected: string, received: string): never {
  const issue: FieldIssue = {
    code: 'invalid-field',
    severity: 'error',
    path,
    message: `${path} must be ${expected}, not ${received}`,
    expected,
    received,
  };
  throw new InvalidParametersError(operation, [issue]);
}
