import { execFileSync } from 'node:child_process';
import { chmodSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

// JavaScript by esbuild, in shared chunks, so that an import loads few files; declarations by the compiler.
const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
rmSync(dist, { recursive: true, force: true });

await build({
  absWorkingDir: root,
  entryPoints: {
    index: 'src/index.ts',
    api: 'src/api/index.ts',
    callbacks: 'src/callbacks/index.ts',
    emulator: 'src/emulator/index.ts',
    flow: 'src/flow/index.ts',
    pretty: 'src/document/pretty-xml.ts',
    server: 'server/index.ts',
    simulate: 'src/simulate/index.ts',
    verbs: 'verbs/index.ts',
    texml: 'src/cli/main.ts',
  },
  outdir: dist,
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  packages: 'external',
  sourcemap: true,
  legalComments: 'none',
});
chmodSync(join(dist, 'texml.js'), 0o755);

const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
execFileSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.build.json')], { stdio: 'inherit' });
