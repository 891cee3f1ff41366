import * as z from 'zod/mini';
import { type ApiError, apiError, type ErrorCode } from './refusal.js';

type AnySchema = z.core.$ZodType;
type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** What became of a value that was held against its schema. */
export interface Validation {
  /** The value, without what the schema does not know; undefined where it does not fit. */
  readonly value: unknown;
  readonly errors: readonly ApiError[];
  /** Parameters that the schema does not know, as `inbound.limit`. */
  readonly unknown: readonly string[];
}

/** Where the value came from, which is how its errors are pointed at. */
export type Origin = 'body' | 'query';

/** Holds a value against a schema, and puts what is wrong into Telnyx's own words and codes. */
export function validate(schema: AnySchema, value: unknown, origin: Origin): Validation {
  const first = z.safeParse(schema, value);
  if (first.success) return { value: first.data, errors: [], unknown: [] };
  const unknown = first.error.issues.flatMap(unknownIn);
  const known = unknown.reduce(without, value);
  const second = unknown.length === 0 ? first : z.safeParse(schema, known);
  const issues = second.success ? [] : second.error.issues.filter((issue) => !isAdvice(issue));
  return {
    value: second.success ? second.data : issues.length === 0 ? known : undefined,
    errors: issues.map((issue) => errorOf(issue, known, origin, unknown)),
    unknown: unknown.map((path) => path.join('.')),
  };
}

/** What the table tells the client’s user, and Telnyx has nothing against: its own examples change nothing. */
const isAdvice = (issue: Issue): boolean => issue.code === 'custom' && issue.params?.isAdvice === true;

const unknownIn = (issue: Issue): Path[] =>
  issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [];

/** A value without what stands at a path. */
function without(value: unknown, [step, ...rest]: Path): unknown {
  if (typeof value !== 'object' || value === null || step === undefined) return value;
  if (Array.isArray(value)) return value.map((item, index) => (index === step ? without(item, rest) : item));
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      key !== step ? [[key, inner]] : rest.length > 0 ? [[key, without(inner, rest)]] : [],
    ),
  );
}

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (inner, step) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, step) : undefined),
    value,
  );

function errorOf(issue: Issue, value: unknown, origin: Origin, unknown: readonly Path[]): ApiError {
  const { code, expected } = finding(issue, at(value, issue.path));
  const name = origin === 'query' ? bracketed(issue.path) : issue.path.join('.');
  const source = origin === 'query' ? { parameter: name } : { pointer: `/${issue.path.join('/')}` };
  const detail =
    code === '10004'
      ? `The parameter ${name} is required: ${expected}.${misspelt(issue.path, unknown)}`
      : `${name === '' ? 'The request' : `The parameter ${name}`} ${expected}.`;
  return apiError(code, detail, { source });
}

/** What was written instead of a name, where only the case of its letters is off. */
function misspelt(path: Path, unknown: readonly Path[]): string {
  const written = unknown.find((other) => other.join('.').toLowerCase() === path.join('.').toLowerCase());
  return written ? ` The request has ${written.join('.')}, but names are case-sensitive.` : '';
}

interface Finding {
  readonly code: ErrorCode;
  /** What must be so, to stand behind the parameter's name. */
  readonly expected: string;
}

/** Which of Telnyx's codes an issue is. No value is ever shown: it may be a secret or a phone number. */
function finding(issue: Issue, found: unknown): Finding {
  const missing = found === undefined;
  switch (issue.code) {
    case 'invalid_type': {
      const type = typeNames[issue.expected] ?? issue.expected;
      return missing
        ? { code: '10004', expected: `it must be ${type}` }
        : { code: '10026', expected: `must be ${type}` };
    }
    case 'invalid_value': {
      const values = `one of ${issue.values.map(String).join(', ')}`;
      return missing
        ? { code: '10004', expected: `it must be ${values}` }
        : { code: '10032', expected: `must be ${values}` };
    }
    case 'too_small':
      if (found === '' && Number(issue.minimum) === 1)
        return { code: '10004', expected: 'it must not be empty' };
      return { code: '10033', expected: `must ${measured(issue.origin)} at least ${issue.minimum}` };
    case 'too_big':
      return { code: '10033', expected: `must ${measured(issue.origin)} at most ${issue.maximum}` };
    case 'invalid_union':
      return findingInUnion(issue, found);
    default:
      return {
        code: '10015',
        expected: /^(?:must|can)/.test(issue.message) ? issue.message : `is invalid: ${issue.message}`,
      };
  }
}

/** Of the forms that a value may take, the first that has something to say beyond its type. */
function findingInUnion(issue: z.core.$ZodIssueInvalidUnion, found: unknown): Finding {
  const all = issue.errors.flatMap((errors) => errors.map((inner) => finding(inner, found)));
  const wrongType: Finding = { code: '10026', expected: 'has a form that is not documented' };
  return all.find(({ code }) => code !== '10026') ?? all[0] ?? wrongType;
}

const typeNames: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  object: 'an object',
  record: 'an object',
  string: 'a text',
};

const measured = (origin: string): string =>
  origin === 'string' ? 'have a length of' : origin === 'array' ? 'have a number of items of' : 'be';

const bracketed = ([first = '', ...rest]: Path): string =>
  String(first) + rest.map((step) => `[${String(step)}]`).join('');
