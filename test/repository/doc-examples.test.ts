import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { examplesOf } from './doc-examples.js';
import { root, runTool } from './root.js';

it('every example in a comment or in the README compiles', { timeout: 120_000 }, () => {
  const examples = examplesOf(root);
  expect(examples.length).toBeGreaterThan(20);
  // Inside the repository, so that packages resolve as they do for its sources.
  const folder = mkdtempSync(join(root, 'node_modules', '.examples-'));
  try {
    const names = examples.map(({ at, code }) => {
      const name = `${at.replaceAll(/\W+/g, '-')}.ts`;
      writeFileSync(join(folder, name), `${code}\nexport {};\n`);
      return name;
    });
    const config = {
      extends: join(root, 'tsconfig.json'),
      compilerOptions: { noUnusedLocals: false, rootDir: root },
      include: names.map((name) => join(folder, name)),
      exclude: [],
    };
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    const { status, output } = runTool('typescript', 'bin/tsc', ['-p', folder, '--pretty', 'false']);
    expect(status, output.replaceAll(folder, '')).toBe(0);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
