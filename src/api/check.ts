import * as z from 'zod/mini';
import type { FieldIssue } from './errors.js';
import { nearest } from './nearest.js';
import { maskPhoneNumbers } from './redact.js';
import { isRecord, kindOf } from './values.js';

type AnySchema = z.core.$ZodType;
type Path = readonly PropertyKey[];

/**
 * What is wrong with a value, in words that name the field, what was expected and what stood there; nothing where it fits.
 * Fields named in `hidden` never have their value shown.
 *
 * @example
 * ```ts
 * import { issuesOf, operationsTable, schemaOf } from 'texml/api';
 * const schema = schemaOf(operationsTable.texml.secrets.create.body);
 * issuesOf(schema, { name: 'TOKEN' }); // [{ code: 'missing-field', path: 'value', message: 'value is required', … }]
 * ```
 */
export function issuesOf(schema: AnySchema, value: unknown, hidden: readonly string[] = []): FieldIssue[] {
  const result = z.safeParse(schema, value);
  if (result.success) return [];
  return result.error.issues.flatMap((issue) => describe(issue, [], { schema, value, hidden }));
}

interface Subject {
  readonly schema: AnySchema;
  readonly value: unknown;
  readonly hidden: readonly string[];
}

function describe(issue: z.core.$ZodIssue, base: Path, subject: Subject): FieldIssue[] {
  const path = [...base, ...issue.path];
  const at = pathText(path);
  const subjectName = at || 'The value';
  const found = valueAt(subject.value, path);
  const code = found === undefined ? 'missing-field' : 'invalid-field';
  const one = (message: string, expected?: string, received = kindOf(found)): FieldIssue[] => [
    { code, severity: 'error', path: at, message, ...(expected === undefined ? {} : { expected }), received },
  ];
  const must = (expected: string, received = kindOf(found)) =>
    one(`${subjectName} must be ${expected}, not ${received}`, expected, received);
  const shown = () => show(found, path, subject.hidden);

  switch (issue.code) {
    case 'invalid_type': {
      const expected = typeNames[issue.expected] ?? issue.expected;
      return found === undefined ? one(`${subjectName} is required`, expected) : must(expected);
    }
    case 'invalid_value': {
      const values = issue.values.map((value) => JSON.stringify(value));
      const expected = values.length === 1 ? `${values[0]}` : `one of ${values.join(', ')}`;
      return found === undefined ? one(`${subjectName} is required`, expected) : must(expected, shown());
    }
    case 'too_small':
      return must(bound('at least', Number(issue.minimum), issue.origin), sized(found, shown));
    case 'too_big':
      return must(bound('at most', Number(issue.maximum), issue.origin), sized(found, shown));
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(key, path, subject));
    case 'invalid_union':
      return describeUnion(issue, path, subject);
    default: {
      // The messages of the tables: either what the field must be, or a sentence of its own.
      const expected = /^must (.*)/.exec(issue.message)?.[1];
      return one(expected === undefined ? issue.message : `${subjectName} must ${expected}`, expected);
    }
  }
}

const typeNames: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  object: 'an object',
  record: 'an object',
  string: 'a string',
};

function bound(side: string, limit: number, origin: string): string {
  if (origin === 'string')
    return limit === 1 && side === 'at least' ? 'filled' : `${side} ${limit} characters long`;
  if (origin === 'array') return `a list of ${side} ${limit}`;
  return `${side} ${limit}`;
}

function sized(found: unknown, shown: () => string): string {
  if (typeof found === 'string') return found === '' ? 'empty' : `${found.length}`;
  return Array.isArray(found) ? `${found.length}` : shown();
}

function unknownKey(key: string, path: Path, { schema }: Subject): FieldIssue {
  const at = pathText([...path, key]);
  const names = keysAt(schema, path);
  const meant = nearest(key, names);
  const message = `${at} is not known here${meant === undefined ? '' : `; did you mean ${meant}?`}`;
  const expected = meant ?? `one of ${names.join(', ')}`;
  return { code: 'unknown-field', severity: 'error', path: at, message, expected, received: key };
}

/** The forms that a value may take: the one that it fits best is explained; where none comes near, all are named. */
function describeUnion(issue: z.core.$ZodIssueInvalidUnion, path: Path, subject: Subject): FieldIssue[] {
  const inside = issue.errors.filter(
    (errors) => errors.length > 0 && errors.every((inner) => inner.path.length > 0),
  );
  const ofKind = inside.find((errors) => !errors.some(namesKind));
  const [kind, ...others] = inside.flatMap((errors) => errors.filter(namesKind));
  if (!ofKind && kind && others.every((other) => pathText(other.path) === pathText(kind.path))) {
    return describe({ ...kind, values: [kind, ...others].flatMap(({ values }) => values) }, path, subject);
  }
  const meant = ofKind ?? inside[0];
  if (meant) return meant.flatMap((inner) => describe(inner, path, subject));
  const branches = issue.errors.map((errors) => errors.flatMap((inner) => describe(inner, path, subject)));
  const at = pathText(path);
  const received = kindOf(valueAt(subject.value, path));
  const expected = [
    ...new Set(branches.flatMap((branch) => branch.map((one) => one.expected ?? one.message))),
  ].join(' or ');
  const message = `${at || 'The value'} must be ${expected}, not ${received}`;
  return [{ code: 'invalid-field', severity: 'error', path: at, message, expected, received }];
}

/** A field with one value tells the forms of an object apart, as `type` does. */
const namesKind = (issue: z.core.$ZodIssue): issue is z.core.$ZodIssueInvalidValue =>
  issue.code === 'invalid_value' && issue.values.length === 1;

const maxShown = 60;

function show(value: unknown, path: Path, hidden: readonly string[]): string {
  if (path.some((step) => hidden.includes(String(step)))) return kindOf(value);
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
    return kindOf(value);
  const text = maskPhoneNumbers(JSON.stringify(value));
  return text.length > maxShown ? `${text.slice(0, maxShown)}…` : text;
}

const pathText = (path: Path): string =>
  path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : `${text}${text && '.'}${String(step)}`),
    '',
  );

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, step) => (isRecord(inner) ? Reflect.get(inner, step) : undefined), value);

/** The names that an object may have at a place of a schema. */
function keysAt(schema: AnySchema, path: Path): string[] {
  if (schema instanceof z.ZodMiniOptional || schema instanceof z.ZodMiniNullable) {
    return keysAt(schema._zod.def.innerType, path);
  }
  if (schema instanceof z.ZodMiniUnion)
    return schema._zod.def.options.flatMap((option) => keysAt(option, path));
  const [step, ...rest] = path;
  if (schema instanceof z.ZodMiniArray) return keysAt(schema._zod.def.element, rest);
  if (!(schema instanceof z.ZodMiniObject)) return [];
  const { shape } = schema._zod.def;
  const inner = step === undefined ? undefined : shape[String(step)];
  return step === undefined ? Object.keys(shape) : inner ? keysAt(inner, rest) : [];
}
