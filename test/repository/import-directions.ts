import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseSync } from 'oxc-parser';

/** Who may import whom: room to rooms. What a room may import, its importers may import too. */
export const rooms: Readonly<Record<string, readonly string[]>> = {
  verbs: [],
  // What every error and every issue is: anyone may import it.
  'src/issue.ts': [],
  'src/document': ['verbs', 'src/issue.ts'],
  'src/lint': ['src/document', 'src/template'],
  'src/twiml': ['src/document'],
  'src/template': ['src/document'],
  'src/callbacks': ['src/issue.ts'],
  'src/flow': ['src/document', 'src/callbacks'],
  'src/api': ['src/issue.ts'],
  'src/provision': ['src/api'],
  'src/simulate': ['src/document', 'src/callbacks', 'src/template'],
  'src/vitest': ['src/simulate'],
  'src/emulator': ['src/simulate', 'src/api'],
  server: ['src/flow', 'src/template', 'src/callbacks'],
  'src/cli': ['src/lint', 'src/twiml', 'src/provision', 'src/emulator', 'server'],
  // The package's main entry.
  'src/index.ts': ['src/document', 'src/flow'],
};

/** An import that goes where it may not. */
export interface WrongImport {
  readonly file: string;
  readonly imports: string;
  readonly why: string;
}

const roomOf = (file: string): string | undefined =>
  Object.keys(rooms).find((room) => file === room || file.startsWith(`${room}/`));

/** A room and all that it may import, directly or through another. */
function reachable(room: string, seen = new Set<string>()): ReadonlySet<string> {
  if (!seen.has(room)) {
    seen.add(room);
    for (const next of rooms[room] ?? []) reachable(next, seen);
  }
  return seen;
}

/** The modules that a source names: in imports, re-exports and `import()`. */
export function specifiersOf(file: string, source: string): string[] {
  const { module } = parseSync(file, source);
  return [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => (moduleRequest ? [moduleRequest.value] : [])),
    ),
    ...module.dynamicImports.map(({ moduleRequest }) =>
      source.slice(moduleRequest.start, moduleRequest.end).replace(/^['"`]|['"`]$/g, ''),
    ),
  ];
}

/** Every import in a checkout that runs against the directions. */
export function wrongImports(root: string): WrongImport[] {
  const wrong: WrongImport[] = [];
  for (const top of ['verbs', 'src', 'server']) {
    const files = readdirSync(join(root, top), { recursive: true, encoding: 'utf8' });
    for (const name of files.filter((path) => path.endsWith('.ts') && !/\.test(-d)?\.ts$/.test(path))) {
      const path = join(root, top, name);
      const file = relative(root, path);
      const room = roomOf(file);
      if (room === undefined) {
        wrong.push({ file, imports: '', why: 'It stands in no room of the house.' });
        continue;
      }
      for (const specifier of specifiersOf(path, readFileSync(path, 'utf8'))) {
        if (!specifier.startsWith('.')) continue;
        const target = relative(root, resolve(dirname(path), specifier));
        const to = roomOf(target.replace(/\.js$/, '.ts'));
        if (to === undefined) wrong.push({ file, imports: specifier, why: 'It leads out of the house.' });
        else if (!reachable(room).has(to))
          wrong.push({ file, imports: specifier, why: `${room} may not import ${to}.` });
      }
    }
  }
  return wrong;
}
