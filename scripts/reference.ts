/** Writes the reference pages in docs/ out of the tables: `npx jiti scripts/reference.ts [--check]`. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { callbacksPage } from './reference/callbacks.js';
import { fromTwimlPage } from './reference/from-twiml.js';
import { lintPage } from './reference/lint.js';
import { operationsPage } from './reference/operations.js';
import { templatesPage } from './reference/templates.js';
import { verbsPage } from './reference/verbs.js';

/** Where the pages are written. */
export const docsFolder: string = fileURLToPath(new URL('../docs/', import.meta.url));

/** The texts of the pages, by file. */
export const referencePages = (): Readonly<Record<string, string>> => ({
  'operations.md': operationsPage(),
  'callbacks.md': callbacksPage(),
  'templates.md': templatesPage(),
  'from-twiml.md': fromTwimlPage(),
  'verbs.md': verbsPage(),
  'lint.md': lintPage(),
});

/** The pages that are not what the tables say. */
export const stalePages = (): string[] =>
  Object.entries(referencePages()).flatMap(([name, text]) => {
    const file = docsFolder + name;
    return existsSync(file) && readFileSync(file, 'utf8') === text ? [] : [`docs/${name}`];
  });

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--check')) {
    const stale = stalePages();
    if (stale.length > 0) {
      console.error(`${stale.join(', ')}: stale. Run \`npx jiti scripts/reference.ts\`.`);
      process.exitCode = 1;
    }
  } else {
    mkdirSync(docsFolder, { recursive: true });
    for (const [name, text] of Object.entries(referencePages())) writeFileSync(docsFolder + name, text);
  }
}
