import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

// JavaScript by esbuild, in shared chunks, so that an import loads few files; declarations by the compiler.
// These go in: as packages they take longer to load than everything else together.
const bundled = ['zod', 'saxes', 'xmlchars'];
const isc =
  'Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the above copyright notice and this permission notice appear in all copies. The software is provided "as is" and the author disclaims all warranties with regard to this software.';
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
    lint: 'src/lint/index.ts',
    pretty: 'src/document/pretty-xml.ts',
    provision: 'src/provision/index.ts',
    server: 'server/index.ts',
    'server-edge': 'server/edge.ts',
    simulate: 'src/simulate/index.ts',
    template: 'src/template/index.ts',
    twilio: 'src/twiml/index.ts',
    verbs: 'verbs/index.ts',
    vitest: 'src/vitest/index.ts',
    texml: 'src/cli/main.ts',
  },
  outdir: dist,
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  plugins: [
    {
      name: 'external-packages',
      setup({ onResolve, onLoad }) {
        onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
          kind === 'entry-point' || bundled.includes(path.split('/')[0] ?? '')
            ? undefined
            : { path, external: true },
        );
        // Their own source maps lead to sources that they do not ship.
        onLoad({ filter: /node_modules.*\.js$/ }, async ({ path }) => ({
          contents: (await readFile(path, 'utf8')).replace(/^\/\/# sourceMappingURL=.*$/gm, ''),
        }));
      },
    },
  ],
  sourcemap: true,
  legalComments: 'none',
});
writeFileSync(join(dist, 'THIRD-PARTY-LICENSES.txt'), bundled.map(licenseOf).join('\n\n'));
chmodSync(join(dist, 'texml.js'), 0o755);

const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
execFileSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.build.json')], { stdio: 'inherit' });

/** What a bundled package's licence asks to be kept with its code. */
function licenseOf(name: string): string {
  const folder = join(root, 'node_modules', name);
  const { version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = join(folder, 'LICENSE');
  const text = existsSync(file)
    ? readFileSync(file, 'utf8')
    : `${license} licence, ${author.name ?? author}\n\n${isc}`;
  return `${name} ${version}\n${'-'.repeat(name.length + 1 + version.length)}\n\n${text.trim()}\n`;
}
