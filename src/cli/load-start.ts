import { extname } from 'node:path';
import { type EmulatorConfig, type EmulatorState, readEmulatorConfig } from '../emulator/index.js';
import { TexmlError } from '../issue.js';
import { readJsonFile } from './json-file.js';
import { defaultExport, loadModule } from './load-flow.js';

const howto =
  "It ends with what the emulator starts with: export default emulatorConfig({ applications: [{ friendly_name: 'menu', voice_url: 'http://127.0.0.1:3000/' }] });";

/**
 * Loads what an emulator starts with: JSON, or what a TypeScript or JavaScript file exports by default.
 *
 * @param file Its path, relative to `cwd` or absolute.
 * @param state What the emulator goes on from.
 * @throws {TexmlError} `no-such-file`, `not-a-start-file`, `start-file-broken` or `bad-config`.
 */
export async function loadStart(file: string, cwd: string, state?: EmulatorState): Promise<EmulatorConfig> {
  return readEmulatorConfig(await contentOf(file, cwd), file, state);
}

async function contentOf(file: string, cwd: string): Promise<unknown> {
  if (extname(file) === '.json') return readJsonFile(file, cwd, 'start');
  const found = defaultExport(await loadModule(file, cwd, 'start'));
  if (found === undefined) throw new TexmlError('bad-config', `${file} has no default export. ${howto}`);
  return found;
}
