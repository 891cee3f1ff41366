import type { Issue } from '../issue.js';
import { isCallbackUrl } from './callback-url.js';
import { isPlaceholder, type Placeholder, type Text } from './node.js';
import type { Shape } from './shape.js';

/** Puts a text with placeholders into its normal form. */
function joinParts(parts: readonly (string | Placeholder)[]): Text {
  const joined: (string | Placeholder)[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part === '') continue;
    if (typeof part === 'string' && typeof last === 'string') joined[joined.length - 1] = last + part;
    else joined.push(part);
  }
  const [first] = joined;
  return joined.length === 0 ? '' : joined.length === 1 && typeof first === 'string' ? first : joined;
}

// In JSON a double brace stands in strings only, where its first brace can be an escape.
const escapeBraces = (json: string): string => json.replace(/\{(?=\{)/g, '\\u007b');

/** A payload as JSON text that Mustache leaves alone. Text that is not JSON is left as it is: the writer escapes it. */
function toJson(value: unknown): string | undefined {
  if (typeof value !== 'string') return escapeBraces(JSON.stringify(value));
  if (!value.includes('{{')) return value;
  try {
    JSON.parse(value);
    return escapeBraces(value);
  } catch {
    return value;
  }
}

/** A value as it goes over the wire; undefined for what has no such form. */
export function toText(value: unknown, form: 'json' | 'token-list' | 'text'): Text | undefined {
  if (typeof value === 'string') return form === 'json' ? toJson(value) : value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'object' || value === null) return undefined;
  if (isPlaceholder(value)) return [value];
  if (isCallbackUrl(value)) return value.toString();
  if (Array.isArray(value)) {
    if (form === 'token-list') return value.join(' ');
    if (value.every((part) => typeof part === 'string' || isPlaceholder(part))) return joinParts(value);
  }
  return form === 'json' ? toJson(value) : undefined;
}

const none: Readonly<Record<string, Text>> = Object.freeze({});

/** Which form a value of an attribute takes. */
export function formOf(shape: Shape, attribute: string): 'json' | 'token-list' | 'text' {
  const type = shape.attributes.get(attribute)?.spec.type;
  return type === 'json' || type === 'token-list' ? type : 'text';
}

/** Turns the options of a builder's method into attributes, in the order given; what is undefined is left out. */
export function toAttributes(
  shape: Shape,
  options: Readonly<Record<string, unknown>> | undefined,
): Readonly<Record<string, Text>> {
  if (options === undefined) return none;
  const attributes: Record<string, Text> = {};
  for (const name in options) {
    const value = options[name];
    // What has no form in XML is reported by `wrongTypes`.
    if (value !== undefined) attributes[name] = toText(value, formOf(shape, name)) ?? '';
  }
  return attributes;
}

/** Reports the options that have no form in XML. */
export function wrongTypes(
  shape: Shape,
  options: Readonly<Record<string, unknown>> | undefined,
  report: (issue: Issue) => void,
): void {
  for (const [name, value] of Object.entries(options ?? {})) {
    if (value === undefined || toText(value, formOf(shape, name)) !== undefined) continue;
    const received = value === null ? 'null' : Array.isArray(value) ? 'a list' : typeof value;
    report({
      code: 'wrong-type',
      severity: 'error',
      message: `${name} of <${shape.name}> got ${received}, which has no form in XML.`,
      path: `@${name}`,
      expected: shape.attributes.get(name)?.spec.type ?? 'text',
      received,
      source: shape.source,
    });
  }
}

/** The issue of a text that has no form in XML. */
export const wrongText = (shape: Shape): Issue => ({
  code: 'wrong-type',
  severity: 'error',
  message: `The text of <${shape.name}> has no form in XML: give a string, a placeholder, or a list of both.`,
  path: '',
  expected: 'text',
  source: shape.source,
});
