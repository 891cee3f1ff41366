import { stat } from 'node:fs/promises';
import { extname, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fetchDocument, isForeign, readDocument } from './lint-document.js';
import { baseOf, globTest, isGlob } from './lint-glob.js';
import { filesBelow } from './lint-walk.js';
import { isModule } from './load-flow.js';

/** Something to lint, or why there is nothing. */
export type Source =
  | {
      readonly kind: 'document';
      readonly name: string;
      readonly xml: string | Uint8Array;
      readonly address?: string;
      readonly path?: string;
    }
  | { readonly kind: 'flow'; readonly name: string }
  | { readonly kind: 'problem'; readonly name: string; readonly message: string };

/** Where sources are looked for. */
export interface Search {
  readonly cwd: string;
  readonly stdin: () => Promise<string>;
  /** How the standard input is named. */
  readonly stdinName: string;
  /** Whether a file that was not named itself is passed over; its path from `cwd`, written with `/`. */
  readonly isExcluded: (path: string) => boolean;
}

/** What a folder is searched for. */
const extensions = ['.xml', '.texml', '.mustache'];

const isAddress = (argument: string): boolean => /^https?:\/\//i.test(argument);

/** The sources that the arguments of the command name, one after the other, each once. */
export async function* sourcesOf(named: readonly string[], search: Search): AsyncGenerator<Source> {
  const seen = new Set<string>();
  for (const argument of named) {
    if (argument === '-') yield { kind: 'document', name: search.stdinName, xml: await search.stdin() };
    else if (isAddress(argument)) yield await atAddress(argument);
    else {
      for await (const source of onDisk(argument, search)) {
        const key = resolve(search.cwd, source.name);
        if (source.kind !== 'problem' && seen.has(key)) continue;
        seen.add(key);
        yield source;
      }
    }
  }
}

async function atAddress(argument: string): Promise<Source> {
  if (!URL.canParse(argument)) return { kind: 'problem', name: argument, message: 'this is no address' };
  const address = new URL(argument);
  if (address.username !== '' || address.password !== '') {
    return { kind: 'problem', name: address.host, message: 'an address with a password in it is not asked' };
  }
  const { href } = address;
  try {
    return { kind: 'document', name: href, xml: await fetchDocument(href), address: href };
  } catch (error) {
    return { kind: 'problem', name: href, message: reasonOf(error) };
  }
}

async function* onDisk(argument: string, search: Search): AsyncGenerator<Source> {
  const path = resolve(search.cwd, argument);
  const stats = await stat(path).catch(() => undefined);
  if (stats?.isDirectory()) {
    yield* below(
      argument,
      search,
      (file) => extensions.includes(extname(file)),
      `no ${extensions.join(', ')} file is in it`,
    );
  } else if (stats?.isFile()) yield await fileAt(path, argument);
  else if (stats) yield { kind: 'problem', name: argument, message: 'it is neither a file nor a folder' };
  else if (isGlob(argument)) {
    const matches = globTest(argument);
    yield* below(baseOf(argument), search, matches, 'no file fits the pattern', argument);
  } else yield { kind: 'problem', name: argument, message: 'there is no such file' };
}

/** The files below a folder that are wanted. A folder's own documents are those of TeXML; a pattern asks for what it fits. */
async function* below(
  folder: string,
  { cwd, isExcluded }: Search,
  isWanted: (file: string) => boolean,
  nothing: string,
  pattern?: string,
): AsyncGenerator<Source> {
  const problems: Source[] = [];
  let isEmpty = true;
  const tell = (path: string, error: unknown) =>
    problems.push({ kind: 'problem', name: nameOf(path, cwd), message: reasonOf(error) });
  for await (const path of filesBelow(resolve(cwd, folder), tell)) {
    const name = nameOf(path, cwd);
    if (!isWanted(pattern?.startsWith('/') ? path : name) || isExcluded(name)) continue;
    isEmpty = false;
    const source = await fileAt(path, name);
    if (
      pattern === undefined &&
      source.kind === 'document' &&
      source.xml instanceof Uint8Array &&
      isForeign(source.xml)
    )
      continue;
    yield source;
  }
  yield* problems;
  if (isEmpty && problems.length === 0) yield { kind: 'problem', name: pattern ?? folder, message: nothing };
}

async function fileAt(path: string, name: string): Promise<Source> {
  if (isModule(path)) return { kind: 'flow', name };
  try {
    return { kind: 'document', name, xml: await readDocument(path), address: pathToFileURL(path).href, path };
  } catch (error) {
    return { kind: 'problem', name, message: reasonOf(error) };
  }
}

/** A path as patterns have it. */
const nameOf = (path: string, cwd: string): string => relative(cwd, path).replaceAll(sep, '/');

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'it may not be read',
  EPERM: 'it may not be read',
  ENOENT: 'there is no such file',
};

/** Why something could not be had, in few words. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return 'it did not answer in time';
  const cause = error.cause instanceof Error ? error.cause : error;
  const code = 'code' in cause ? String(cause.code) : '';
  return reasons[code] ?? (cause.message === '' ? code : cause.message);
}
