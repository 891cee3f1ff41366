import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../repository/root.js';
import { installAt, packed } from './packed.js';

/** A project of a user's, with the package installed. */
export interface Project {
  readonly folder: string;
  readonly write: (name: string, text: string) => void;
  /** Runs a JavaScript module in a plain Node process, and gives what it printed. */
  readonly node: (program: string) => string;
  readonly remove: () => void;
}

/** Makes a project whose node_modules hold the package and, besides, the packages of this checkout that are named. */
export async function makeProject(also: readonly string[] = []): Promise<Project> {
  await packed(); // What can fail comes before the folder that would be left behind.
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'texml-project-')));
  const modules = join(folder, 'node_modules');
  await installAt(join(modules, 'texml'));
  for (const name of also) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), join(modules, name), 'dir');
  }
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  return {
    folder,
    write: (name, text) => writeFileSync(join(folder, name), text),
    node: (program) =>
      execFileSync(process.execPath, ['--input-type=module', '-e', program], {
        cwd: folder,
        encoding: 'utf8',
        env: { PATH: process.env.PATH },
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The import names of the package's entries (`texml`, `texml/api` …), each with the source it is built from. */
export function entries(): Readonly<Record<string, string>> {
  const { exports } = readJson('package.json');
  const { paths } = readJson('tsconfig.json').compilerOptions;
  return Object.fromEntries(
    Object.keys(exports)
      .filter((path) => path !== './package.json')
      .map((path) => {
        const name = `texml${path.slice(1)}`;
        return [name, join(root, paths[name][0])];
      }),
  );
}

const readJson = (name: string) => JSON.parse(readFileSync(join(root, name), 'utf8'));
