import { readFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { TexmlError } from '../issue.js';
import { readScript, type Scenario } from '../simulate/index.js';
import { checkFile, defaultExport, loadModule } from './load-flow.js';

const howto =
  "A script ends with what the caller does: export default callScript(async (call) => { await call.press('1'); });";

/** A script, and the file that it was in. */
export interface LoadedScript extends Scenario {
  readonly file: string;
}

/**
 * Loads the script of a call: JSON, or what a TypeScript or JavaScript file exports by default.
 *
 * @param file Its path, relative to `cwd` or absolute.
 * @throws {TexmlError} `no-such-file`, `not-a-script-file`, `script-file-broken` or `invalid-script`.
 */
export async function loadScript(file: string, cwd: string): Promise<LoadedScript> {
  if (extname(file) === '.json') return { ...readScript(await readJson(file, cwd), file), file };
  const script = defaultExport(await loadModule(file, cwd, 'script'));
  if (script === undefined) {
    throw new TexmlError('invalid-script', `${file} has no default export. ${howto}`);
  }
  return { ...readScript(script, file), file };
}

async function readJson(file: string, cwd: string): Promise<unknown> {
  const path = resolve(cwd, file);
  checkFile(path, file, 'script');
  const text = await readFile(path, 'utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, what = message, at] = /^(.*?)(?: in JSON)? at position (\d+)/s.exec(message) ?? [];
    const place = at === undefined ? '' : placeIn(text, Number(at));
    throw new TexmlError('script-file-broken', `${file}${place} is no JSON: ${what}`, { cause: error });
  }
}

/** A place in a text, as `:line:column`. */
function placeIn(text: string, offset: number): string {
  const lines = text.slice(0, offset).split('\n');
  return `:${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
}
