import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { root } from '../repository/root.js';

const run = promisify(execFile);

/** A program of `programs/` as one file that Node runs; packages stay outside of it, this one among them, so that what is measured is what is shipped. */
export async function bundled(name: string): Promise<string> {
  const outfile = join(root, 'test/bench/.programs', `${name}.mjs`);
  await build({
    entryPoints: [join(root, 'test/bench/programs', `${name}.ts`)],
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    external: ['texml', 'texml/*'],
    outfile,
    logLevel: 'error',
  });
  return outfile;
}

/** Runs a program in a process of its own. It prints its figures as JSON. */
export async function measured(name: string, flags: readonly string[] = []): Promise<Record<string, number>> {
  const { stdout } = await run(process.execPath, [...flags, await bundled(name)], { cwd: root });
  return JSON.parse(stdout);
}
