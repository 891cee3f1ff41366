import { statSync } from 'node:fs';
import { extname, join, relative, resolve } from 'node:path';
import type { Flow } from '../flow/index.js';
import { TexmlError } from '../issue.js';
import { type OwnPackage, ownPackage } from './package-root.js';

/** What a file of the user's may be that is TypeScript, JavaScript or JSON. */
export type JsonKind = 'script' | 'start' | 'values';

/** What a file of the user's may be. */
type FileKind = 'flow' | 'config' | JsonKind;

const modules = ['.ts', '.mts', '.cts', '.js', '.mjs', '.cjs'];
const extensions: Readonly<Record<FileKind, readonly string[]>> = {
  flow: modules,
  config: modules,
  script: [...modules, '.json'],
  start: [...modules, '.json'],
  values: ['.json'],
};

/** Whether a file's name is that of TypeScript or JavaScript. */
export const isModule = (path: string): boolean => modules.includes(extname(path));

const howto =
  "A flow file ends with its flow: export default flow({ start: 'voice' }, { start: (call) => response().say('Hello.').hangup() });";

/**
 * Loads the flow that a file exports by default. TypeScript needs no build, and an import of `texml` inside it, wherever
 * the file stands, is this very package.
 *
 * @param file Its path, relative to `cwd` or absolute.
 * @throws {TexmlError} `no-such-file`, `not-a-flow-file`, `flow-file-broken`, `no-default-export` or `not-a-flow`.
 */
export const loadFlow = async (file: string, cwd: string): Promise<Flow> =>
  flowOf(await loadModule(file, cwd, 'flow'), file);

/**
 * Loads what a file of the user's exports.
 *
 * @param what What the file is, for messages and for the codes of errors.
 * @throws {TexmlError} `no-such-file`, `not-a-flow-file` or `flow-file-broken`; the same with the other kinds.
 */
export async function loadModule(file: string, cwd: string, what: FileKind): Promise<unknown> {
  const path = resolve(cwd, file);
  checkFile(path, file, what);
  const own = ownPackage();
  const { createJiti } = await import('jiti');
  const jiti = createJiti(
    path,
    own.built ? { alias: { ...own.entries } } : { tsconfigPaths: join(own.root, 'tsconfig.json') },
  );
  try {
    return await jiti.import(path);
  } catch (error) {
    throw new TexmlError(`${what}-file-broken`, explain(error, file, cwd, own), { cause: error });
  }
}

/**
 * Makes sure that there is a file, and that its name is that of such a file.
 *
 * @throws {TexmlError} `no-such-file` or `not-a-flow-file`; the same with the other kinds.
 */
export function checkFile(path: string, file: string, what: FileKind): void {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats)
    throw new TexmlError('no-such-file', `There is no file ${file}. Give the path of a ${what} file.`);
  if (stats.isDirectory()) {
    throw new TexmlError(
      `not-a-${what}-file`,
      `${file} is a directory. Give the path of the ${what} file in it.`,
    );
  }
  if (!extensions[what].includes(extname(path))) {
    throw new TexmlError(
      `not-a-${what}-file`,
      `${file} is not TypeScript or JavaScript${extensions[what].includes('.json') ? ', and no JSON' : ''}: a ${what} file's name ends in ${extensions[what].join(', ')}.`,
    );
  }
}

const exportsOf = (loaded: unknown): readonly [string, unknown][] =>
  typeof loaded === 'object' && loaded !== null ? Object.entries(loaded) : [];

/** What a loaded file exports by default; undefined where there is no such export. */
export const defaultExport = (loaded: unknown): unknown =>
  exportsOf(loaded).find(([name]) => name === 'default')?.[1];

function flowOf(loaded: unknown, file: string): Flow {
  const found = defaultExport(loaded);
  if (isFlow(found)) return found;
  if (found !== undefined) {
    const what = typeof found === 'object' ? 'an object' : `a ${typeof found}`;
    throw new TexmlError('not-a-flow', `The default export of ${file} is ${what}, not a flow. ${howto}`);
  }
  const named = exportsOf(loaded).find(([, value]) => isFlow(value))?.[0];
  throw new TexmlError(
    'no-default-export',
    `${file} has no default export. ${named ? `It exports the flow '${named}': write "export default ${named};" at its end.` : howto}`,
  );
}

/** A flow is known by its shape, so that one made by another copy of this package counts as well. */
const isFlow = (value: unknown): value is Flow =>
  typeof value === 'function' && 'fetch' in value && 'steps' in value && 'with' in value;

/** One message for whatever may keep a file from loading, with the line where it is known. */
function explain(error: unknown, file: string, cwd: string, own: OwnPackage): string {
  if (!(error instanceof Error)) return `${file} threw while it was loaded: ${String(error)}`;
  const syntax = /^ParseError: (.*?)\s*\n\s*(.*):(\d+):(\d+)$/s.exec(error.message);
  if (syntax) {
    const [, message, path = file, line, column] = syntax;
    return `${near(path, cwd)}:${line}:${Number(column) + 1} can't be read: ${message}`;
  }
  const place = placeOf(error, cwd, own);
  const missing = /^Cannot find (?:module|package) '([^']+)'/.exec(error.message)?.[1];
  if (missing) return `${place ?? file} imports ${missingModule(missing, own)}`;
  return `${file} threw while it was loaded${place ? `, at ${place}` : ''}: ${error.message}`;
}

function missingModule(name: string, { entries }: OwnPackage): string {
  const main = entries.texml;
  if (main && name.startsWith(`${main}/`)) {
    return `'texml/${name.slice(main.length + 1)}', which does not exist. There are ${Object.keys(entries).join(', ')}.`;
  }
  return /^[./]/.test(name)
    ? `'${name}', which does not exist.`
    : `'${name}', which is not installed: npm install ${name}`;
}

/** The first place in the stack of an error that is the user's own, as `file:line`. */
export function placeOf(error: Error, cwd: string, { root } = ownPackage()): string | undefined {
  const ours = ['dist', 'src', 'server', 'verbs', 'node_modules'].map((folder) => join(root, folder));
  for (const line of (error.stack ?? '').split('\n')) {
    const [, path, at] =
      /^\s*at (?:.*\(|async )?(?:file:\/\/)?(\/.*|[A-Za-z]:\\.*?):(\d+):\d+\)?$/.exec(line) ?? [];
    if (!path || path.includes('node_modules') || ours.some((folder) => path.startsWith(folder))) continue;
    return `${near(path, cwd)}:${at}`;
  }
  return undefined;
}

/** A path as a person would type it. */
const near = (path: string, cwd: string): string => {
  const shorter = relative(cwd, path);
  return shorter.startsWith('..') ? path : shorter;
};
