import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type LintConfig, readLintConfig } from '../lint/config.js';
import { defaultConfig, loadConfig } from './provision-config.js';

/**
 * What the configuration says of linting; nothing where there is none, and none was asked for.
 *
 * @throws {TexmlError} Where the file can't be loaded, or says what can't be understood.
 */
export async function loadLintConfig(file: string | undefined, cwd: string): Promise<LintConfig> {
  if (file === undefined && !existsSync(resolve(cwd, defaultConfig))) return {};
  const { lint } = await loadConfig(file, cwd);
  return readLintConfig(lint);
}
