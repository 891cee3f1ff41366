import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** An example that Telnyx publishes with its package. */
export interface Published {
  /** The method that it calls first: `client.calls.dial`. */
  readonly method: string;
  readonly code: string;
}

const root = dirname(createRequire(import.meta.url).resolve('telnyx'));

function* examplesIn(name: string): Generator<Published> {
  const text = readFileSync(join(root, name), 'utf8');
  for (const [, block = ''] of text.matchAll(/^[ *]*```(?:ts|js)\n([\s\S]*?)^[ *]*```$/gm)) {
    const code = block.replace(/^ +\* ?/gm, '');
    const method = /\bclient\.[\w.]+(?=\()/.exec(code)?.[0];
    if (method) yield { method, code };
  }
}

/** The examples of the package: those in the comments above its methods, and those of its README. */
export function publishedExamples() {
  const declarations = readdirSync(join(root, 'resources'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.d.ts'))
    .map((name) => join('resources', name));
  return {
    ofMethods: declarations.flatMap((name) => [...examplesIn(name)]),
    ofReadme: [...examplesIn('README.md')],
  };
}
