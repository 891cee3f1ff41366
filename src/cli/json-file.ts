import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { TexmlError } from '../issue.js';
import { checkFile, type JsonKind } from './load-flow.js';

/**
 * Reads a JSON file of the user's.
 *
 * @param what What the file is, for messages and for the codes of errors.
 * @throws {TexmlError} `no-such-file`, `not-a-script-file` or `script-file-broken`; the same with other kinds.
 */
export async function readJsonFile(file: string, cwd: string, what: JsonKind): Promise<unknown> {
  const path = resolve(cwd, file);
  checkFile(path, file, what);
  return parseJson(await readFile(path, 'utf8'), file, `${what}-file-broken`);
}

/**
 * Reads JSON, and says where it is broken. What stands there is not shown: it may be a secret.
 *
 * @throws {TexmlError} With that code.
 */
export function parseJson(text: string, file: string, code: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, what = message, at] = /^(.*?)(?: in JSON)? at position (\d+)/s.exec(message) ?? [];
    const place = at === undefined ? '' : placeIn(text, Number(at));
    throw new TexmlError(code, `${file}${place} is no JSON: ${withoutText(what)}`);
  }
}

/** Without the piece of the file that some messages have. */
const withoutText = (message: string): string => message.replace(/, (?:\.\.\.)?".*$/s, '');

/** A place in a text, as `:line:column`. */
function placeIn(text: string, offset: number): string {
  const lines = text.slice(0, offset).split('\n');
  return `:${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
}
