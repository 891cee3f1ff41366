import { readdirSync, readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { suggest } from '../document/suggest.js';
import { TexmlError } from '../issue.js';
import { readDocument } from './lint-document.js';
import { reasonOf } from './lint-sources.js';
import { ownPackage } from './package-root.js';
import type { Terminal } from './terminal.js';

/** A template's text, and what it is called in messages. */
export interface TemplateSource {
  readonly name: string;
  readonly text: string;
}

const folder = (): string => join(ownPackage().root, 'templates');

/** The names of the templates that are shipped. */
export const shippedNames = (): readonly string[] =>
  readdirSync(folder())
    .flatMap((file) => /^([a-z-]+)\.xml$/.exec(file)?.[1] ?? [])
    .sort();

/**
 * A template that is shipped. Only a name of the list becomes a path.
 *
 * @throws {TexmlError} `no-such-template`.
 */
export function shippedTemplate(name: string): TemplateSource {
  const names = shippedNames();
  const known = names.find((one) => one === name);
  if (known === undefined) throw noSuchTemplate(name, names);
  return { name: known, text: readFileSync(join(folder(), `${known}.xml`), 'utf8') };
}

/**
 * The template that an argument names: `-` for the standard input, the name of a shipped one, or a file. `./menu` is a file
 * in any case.
 *
 * @throws {TexmlError} `no-such-template`, `template-unreadable`.
 */
export async function templateNamed(argument: string, { cwd, stdin }: Terminal): Promise<TemplateSource> {
  if (argument === '-') return { name: '<stdin>', text: await stdin() };
  const names = shippedNames();
  if (names.includes(argument)) return shippedTemplate(argument);
  const path = resolve(cwd, argument);
  const stats = await stat(path).catch(() => undefined);
  if (!stats) throw noSuchTemplate(argument, names);
  if (!stats.isFile()) throw unreadable(argument, 'it is no file');
  try {
    return {
      name: argument,
      text: new TextDecoder('utf-8', { fatal: true }).decode(await readDocument(path)),
    };
  } catch (error) {
    throw unreadable(argument, error instanceof TypeError ? 'it is not UTF-8' : reasonOf(error));
  }
}

function noSuchTemplate(argument: string, names: readonly string[]): TexmlError {
  const near = suggest(argument, names);
  const advice =
    near === undefined ? 'texml render --list shows those that are shipped.' : `Did you mean ${near}?`;
  return new TexmlError(
    'no-such-template',
    `There is no file '${argument}', and no template of that name. ${advice}`,
  );
}

const unreadable = (argument: string, why: string): TexmlError =>
  new TexmlError('template-unreadable', `${argument} could not be read: ${why}.`);
