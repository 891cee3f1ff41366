import { InvalidArgumentError } from 'commander';
import { TexmlError } from '../issue.js';
import { readJsonFile } from './json-file.js';

/** What one or more `--param` gave: a name that was given again has a list. */
export type ParamValues = Readonly<Record<string, string | readonly string[]>>;

/** Reads a `--param`, and adds it to those before it. */
export function paramOption(text: string, before: ParamValues = {}): ParamValues {
  const split = text.indexOf('=');
  if (split < 1)
    throw new InvalidArgumentError('Write name=value, as in --param greeting="Welcome to Acme."');
  const [name, value] = [text.slice(0, split), text.slice(split + 1)];
  const known = Object.hasOwn(before, name) ? before[name] : undefined;
  return Object.fromEntries([
    ...Object.entries(before).filter(([one]) => one !== name),
    [name, known === undefined ? value : [known, value].flat()],
  ]);
}

/** Reads a name that may be given again. */
export const nameOption = (name: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  name,
];

/**
 * The values for a template: those of the file, and over them those of the command line.
 *
 * @throws {TexmlError} `no-such-file`, `not-a-values-file`, `values-file-broken`.
 */
export async function readValues(
  file: string | undefined,
  params: ParamValues,
  cwd: string,
): Promise<Readonly<Record<string, unknown>>> {
  const read = file === undefined ? {} : await readJsonFile(file, cwd, 'values');
  if (typeof read !== 'object' || read === null || Array.isArray(read)) {
    throw new TexmlError(
      'values-file-broken',
      `${file} holds no values by name: write {"greeting": "Welcome to Acme."}.`,
    );
  }
  return Object.fromEntries([...Object.entries(read), ...Object.entries(params)]);
}
