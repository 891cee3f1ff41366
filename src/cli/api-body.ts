import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { TexmlError } from '../issue.js';
import { isPlain } from './api-arguments.js';
import type { Terminal } from './terminal.js';

/**
 * Reads what `--json` gives: an object as JSON, `@` and the name of a file that has one, or `-` for the standard input.
 *
 * @throws {TexmlError} `no-such-file` or `bad-json`
 */
export async function readBody(
  given: string,
  { cwd, stdin }: Pick<Terminal, 'cwd' | 'stdin'>,
): Promise<Record<string, unknown>> {
  const file = given.startsWith('@') ? given.slice(1) : undefined;
  const source = file ?? (given === '-' ? 'the standard input' : '--json');
  const text = file === undefined ? (given === '-' ? await stdin() : given) : await readText(file, cwd);
  const value = parse(text, source);
  if (isPlain(value)) return value;
  throw new TexmlError('bad-json', `${source} has no JSON object, such as {"To": "+12025550123"}.`);
}

async function readText(file: string, cwd: string): Promise<string> {
  try {
    return await readFile(resolve(cwd, file), 'utf8');
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    const message = missing ? `There is no file ${file}.` : `The file ${file} can't be read.`;
    throw new TexmlError(missing ? 'no-such-file' : 'unreadable-file', message, { cause: error });
  }
}

function parse(text: string, source: string): unknown {
  try {
    // Editors put a byte order mark before what they save.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    // The platform's own message repeats a part of the text, which may hold a secret: only the place is taken from it.
    const [place] = /at position \d+/.exec(error instanceof Error ? error.message : '') ?? [];
    throw new TexmlError('bad-json', `${source} has no valid JSON${place ? ` (${place})` : ''}.`);
  }
}
