import { gzipSync } from 'node:zlib';
import { type BuildOptions, build } from 'esbuild';
import { root } from '../repository/root.js';

const flowSource = `
import { flow, response } from 'texml';
export default flow({ start: 'voice' }, { start: (call) => response().say('Hello ' + call.From).hangup() });
`;

const workerSource = `
import { flow, response } from 'texml';
import { callbackHandlers, createWorker } from 'texml/server';
const greeting = flow({ start: 'voice' }, { start: (call) => response().say('Hello ' + call.From).hangup() });
export default createWorker({
  flows: { '/greeting': greeting },
  callbacks: callbackHandlers().on('recording-completed', ({ payload }) => console.log(payload.RecordingSid)),
  bins: { hours: '<Response><Say>Nine to five.</Say></Response>' },
});
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

/** The builder and a flow. */
export const bundleFlow = (): Promise<Bundle> => bundle(flowSource);

/** All that a worker can host: a flow, callbacks, bins, the administration, and what D1 keeps. */
export const bundleWorker = (): Promise<Bundle> => bundle(workerSource);

/** The same as a single file, for a runtime that is told of no other. */
export const bundleWorkerAsOne = async (): Promise<string> => {
  const { outputFiles } = await build({ ...edge(workerSource), splitting: false });
  return outputFiles[0]?.text ?? '';
};

const edge = (source: string) =>
  ({
    stdin: { contents: source, resolveDir: root, loader: 'ts' },
    absWorkingDir: root,
    alias: { texml: './src/index.ts', 'texml/server': './server/edge.ts' },
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
  }) satisfies BuildOptions & { write: false; metafile: true };

/** Bundles a program for the edge, from the sources. */
async function bundle(source: string): Promise<Bundle> {
  const { outputFiles, metafile } = await build(edge(source));
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
  const inputs = outputs.flatMap(([, { inputs: from }]) => Object.keys(from));
  return { entry: text(true), later: text(false), inputs };
}

/** Bytes after gzip at its best. */
export const gzipSize = (text: string): number => gzipSync(text, { level: 9 }).byteLength;
