import { suggest } from '../document/suggest.js';
import { TexmlError } from '../issue.js';
import { type Field, fieldsOf } from './api-fields.js';
import type { Found } from './api-find.js';
import { isFlag, isRepeatable, readValue } from './api-values.js';

/** What a method of the client is called with. */
export interface Arguments {
  readonly path: readonly string[];
  readonly parameters: Record<string, unknown>;
}

/**
 * Reads what stands behind the name of an operation: the values of its path, and its parameters as `--Name value`.
 *
 * @param body What `--json` gave: the parameters over it win.
 * @throws {TexmlError} `bad-arguments`
 */
export function readArguments(
  { summary: { operation: name, pathParameters }, operation }: Found,
  words: readonly string[],
  body: Readonly<Record<string, unknown>> = {},
): Arguments {
  const { path, given } = sorted(name, fieldsOf(operation), words);
  const missing = pathParameters.slice(path.length);
  if (missing.length > 0) {
    const usage = ['texml api', name, ...pathParameters.map(placeholder)].join(' ');
    throw usageError(`${name} needs ${missing.join(' and ')}: ${usage}`);
  }
  const [extra] = path.slice(pathParameters.length);
  if (extra !== undefined) {
    throw usageError(
      `${name} takes no value '${extra}' here: parameters are given as --Name value. ${help(name)}`,
    );
  }
  const parameters: Record<string, unknown> = structuredClone(body);
  for (const [field, texts] of given) put(parameters, field.path, readValue(field.form, texts));
  return { path, parameters };
}

/** A path's parameter as help shows it: `CALL_SID`. */
export const placeholder = (name: string): string => name.toUpperCase();

function sorted(name: string, fields: readonly Field[], words: readonly string[]) {
  const path: string[] = [];
  const given = new Map<Field, string[]>();
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (word === '--') {
      path.push(...words.slice(index + 1));
      break;
    }
    if (!/^-./.test(word)) {
      path.push(word);
      continue;
    }
    const [, written = word, inline] = /^--([^=]+)(?:=(.*))?$/s.exec(word) ?? [];
    const field = find(name, fields, written);
    const next = words[index + 1];
    const alone = isFlag(field.form) && next !== 'true' && next !== 'false';
    const text = inline ?? (alone ? 'true' : next);
    if (inline === undefined && !alone) index += 1;
    if (text === undefined) throw usageError(`--${field.name} needs a value. ${help(name)}`);
    const before = given.get(field) ?? [];
    if (before.length > 0 && !isRepeatable(field.form)) throw usageError(`--${field.name} is given twice.`);
    given.set(field, [...before, text]);
  }
  return { path, given };
}

function find(name: string, fields: readonly Field[], written: string): Field {
  // `page[size]`, as it goes over the wire, is meant as well as `page.size`.
  const wanted = written.replace(/\[([^\]]*)\]/g, '.$1');
  const found = fields.find((field) => field.name === wanted);
  if (found) return found;
  const near = suggest(
    wanted,
    fields.map((field) => field.name),
  );
  const hint = near === undefined ? help(name) : `Did you mean --${near}?`;
  const dashed = written.startsWith('-') ? written : `--${written}`;
  throw usageError(`${name} has no parameter ${dashed}. ${hint}`);
}

function put(target: Record<string, unknown>, [name = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    target[name] = value;
    return;
  }
  const inner = isPlain(target[name]) ? target[name] : {};
  target[name] = inner;
  put(inner, rest, value);
}

/** An object with fields, and no list. */
export const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const help = (name: string): string => `texml api ${name} --help explains it.`;

const usageError = (message: string): TexmlError => new TexmlError('bad-arguments', message);
