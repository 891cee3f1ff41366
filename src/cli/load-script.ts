import { extname } from 'node:path';
import { TexmlError } from '../issue.js';
import { readScript, type Scenario } from '../simulate/index.js';
import { readJsonFile } from './json-file.js';
import { defaultExport, loadModule } from './load-flow.js';

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
  if (extname(file) === '.json')
    return { ...readScript(await readJsonFile(file, cwd, 'script'), file), file };
  const script = defaultExport(await loadModule(file, cwd, 'script'));
  if (script === undefined) {
    throw new TexmlError('invalid-script', `${file} has no default export. ${howto}`);
  }
  return { ...readScript(script, file), file };
}
