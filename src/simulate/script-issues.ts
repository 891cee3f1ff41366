import * as z from 'zod/mini';
import { suggest } from '../document/suggest.js';
import { type Issue, TexmlError } from '../issue.js';

/** Where something stands in a script. */
export type Path = readonly PropertyKey[];

/** A place in a script, as its author would write it: `steps[2].press`. */
export const pathText = (path: Path): string =>
  path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return /^\w+$/.test(String(step)) ? `${text}${text && '.'}${String(step)}` : `${text}['${String(step)}']`;
  }, '');

/** A problem at a place of a script. */
export const issueAt = (path: Path, message: string): Issue => ({
  code: 'invalid-script',
  severity: 'error',
  path: pathText(path),
  message,
});

/** What is wrong with a value by a schema whose messages say what a value must be. */
export function issuesOf(schema: z.ZodMiniType, value: unknown, base: Path = []): readonly Issue[] {
  const { error } = z.safeParse(schema, value);
  return (error?.issues ?? []).flatMap((issue) => {
    const path = [...base, ...issue.path];
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => unknownKey([...path, key], key, keysAt(schema, issue.path)));
    }
    if (issue.code === 'invalid_key') {
      return [issueAt(path, `The name must be ${issue.issues[0]?.message}.`)];
    }
    const found = valueAt(value, issue.path);
    return [
      issueAt(
        path,
        found === undefined
          ? `It is missing; it must be ${issue.message}.`
          : `It must be ${issue.message}, not ${show(found)}.`,
      ),
    ];
  });
}

function unknownKey(path: Path, key: string, known: readonly string[]): Issue {
  const meant = suggest(key, known);
  const rest = meant ? `Did you mean ${meant}?` : `There are ${known.join(', ')}.`;
  return issueAt(path, `There is no '${key}' here. ${rest}`);
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, step) => (isObject(inner) ? Reflect.get(inner, step) : undefined), value);

/** The names that an object may have at a place of a schema. */
function keysAt(schema: z.core.$ZodType, path: Path): readonly string[] {
  if (schema instanceof z.ZodMiniOptional) return keysAt(schema._zod.def.innerType, path);
  if (schema instanceof z.ZodMiniPipe) return keysAt(schema._zod.def.in, path);
  if (schema instanceof z.ZodMiniUnion)
    return schema._zod.def.options.flatMap((option) => keysAt(option, path));
  if (!(schema instanceof z.ZodMiniObject)) return [];
  const [step, ...rest] = path;
  const { shape } = schema._zod.def;
  const inner = step === undefined ? undefined : shape[String(step)];
  return step === undefined ? Object.keys(shape) : inner ? keysAt(inner, rest) : [];
}

const longest = 60;

/** A value, for messages. */
export function show(value: unknown): string {
  if (typeof value === 'function') return 'a function';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** The error that has all of the problems of a script. */
export const invalidScript = (where: string, issues: readonly Issue[]): TexmlError =>
  new TexmlError(
    'invalid-script',
    `${where} can't be played:${issues.map(({ path, message }) => `\n  ${path ? `${path}: ` : ''}${message}`).join('')}`,
    { issues },
  );
