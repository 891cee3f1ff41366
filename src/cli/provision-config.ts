import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { TexmlError } from '../issue.js';
import type { Config } from '../provision/index.js';
import { defaultExport, loadModule } from './load-flow.js';

/** The file that a configuration stands in, unless another is named. */
export const defaultConfig = 'texml.config.ts';

const howto =
  "It ends with what should be: export default defineConfig({ applications: { menu: { friendly_name: 'Menu', voice_url: 'https://calls.example.com/' } } });";

/**
 * Loads the configuration that a file exports by default.
 *
 * @throws {TexmlError} `no-such-file`, `not-a-config-file`, `config-file-broken` or `not-a-config`.
 */
export async function loadConfig(file: string | undefined, cwd: string): Promise<Config> {
  const name = file ?? defaultConfig;
  if (file === undefined && !existsSync(resolve(cwd, name))) {
    throw new TexmlError(
      'no-such-file',
      `There is no ${name} here. ${howto} --config FILE names another file.`,
    );
  }
  const found = defaultExport(await loadModule(name, cwd, 'config'));
  if (isConfig(found)) return found;
  const what =
    found === undefined ? 'has no default export' : `has a default export that is no configuration`;
  throw new TexmlError('not-a-config', `${name} ${what}. ${howto}`);
}

/** What stands in it is checked as a whole, with all that is wrong, when it is planned. */
const isConfig = (value: unknown): value is Config =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
