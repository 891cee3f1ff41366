import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** A TypeScript example that stands in a doc comment or in a Markdown page. */
export interface Example {
  /** The file and the line of its first line of code, as `src/index.ts:12`. */
  readonly at: string;
  readonly code: string;
}

const folders = ['src', 'verbs', 'server'];
const pages = ['README.md', 'CONTRIBUTING.md'];

function sources(root: string): string[] {
  const inFolders = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !/\.(test|test-d|test-kit|generated)\.ts$/.test(name))
      .map((name) => join(root, folder, name)),
  );
  return [...inFolders, ...pages.map((page) => join(root, page))];
}

/** Every fenced `ts` block of the sources' comments and of the pages. */
export function examplesOf(root: string): Example[] {
  return sources(root).flatMap((path) => {
    const examples: Example[] = [];
    let code: string[] | undefined;
    let start = 0;
    for (const [index, line] of readFileSync(path, 'utf8').split('\n').entries()) {
      const text = path.endsWith('.ts') ? /^\s*\* ?(.*)$/.exec(line)?.[1] : line;
      if (code) {
        if (text === undefined || /^\s*```\s*$/.test(text)) {
          examples.push({ at: `${relative(root, path)}:${start}`, code: code.join('\n') });
          code = undefined;
        } else code.push(text);
      } else if (text !== undefined && /^\s*```ts\b/.test(text)) {
        code = [];
        start = index + 2;
      }
    }
    return examples;
  });
}
