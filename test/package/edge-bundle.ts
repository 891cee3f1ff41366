import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { root } from '../repository/root.js';

const source = `
import { flow, response } from 'texml';
export default flow({ start: 'voice' }, { start: (call) => response().say('Hello ' + call.From).hangup() });
`;

/** A bundle as an edge host would get it. */
export interface Bundle {
  /** What is loaded at start. */
  readonly entry: string;
  /** What is loaded on demand only. */
  readonly later: string;
  /** The source files that went in, relative to the repository. */
  readonly inputs: readonly string[];
}

/** Bundles the builder and a flow for the edge, from the sources. */
export async function bundleFlow(): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: source, resolveDir: root, loader: 'ts' },
    absWorkingDir: root,
    alias: { texml: './src/index.ts' },
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    conditions: ['workerd', 'worker', 'browser'],
    target: 'es2022',
    outdir: 'out',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  // Chunks that the entry imports statically are loaded with it.
  const outputs = Object.entries(metafile.outputs);
  const entryName = outputs.find(([, { entryPoint }]) => entryPoint)?.[0] ?? '';
  const loaded = new Set<string>();
  const load = (name: string): void => {
    if (loaded.has(name)) return;
    loaded.add(name);
    for (const { path, kind } of metafile.outputs[name]?.imports ?? [])
      if (kind === 'import-statement') load(path);
  };
  load(entryName);
  const text = (start: boolean) =>
    outputFiles
      .filter(({ path }) => [...loaded].some((name) => path.endsWith(`/${name}`)) === start)
      .map((file) => file.text)
      .join('\n');
  const inputs = outputs
    .filter(([name]) => loaded.has(name))
    .flatMap(([, { inputs: from }]) => Object.keys(from));
  return { entry: text(true), later: text(false), inputs };
}

/** Bytes after gzip at its best. */
export const gzipSize = (text: string): number => gzipSync(text, { level: 9 }).byteLength;
