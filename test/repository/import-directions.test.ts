import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { specifiersOf, wrongImports } from './import-directions.js';
import { root } from './root.js';

it('imports run in the directions of the house', () => {
  expect(wrongImports(root)).toEqual([]);
});

it('an import against the directions is found, however it is written', () => {
  const house = mkdtempSync(join(tmpdir(), 'texml-house-'));
  for (const room of ['verbs', 'src/flow', 'src/simulate', 'server'])
    mkdirSync(join(house, room), { recursive: true });
  writeFileSync(join(house, 'src/flow/a.ts'), "export { x } from '../simulate/b.js';\n");
  writeFileSync(join(house, 'verbs/c.ts'), "export const y = () => import('../src/flow/a.js');\n");
  writeFileSync(
    join(house, 'server/d.ts'),
    "import type { X } from '../src/flow/a.js';\nexport type Y = X;\n",
  );
  expect(wrongImports(house).map(({ file, why }) => `${file}: ${why}`)).toEqual([
    'verbs/c.ts: verbs may not import src/flow.',
    'src/flow/a.ts: src/flow may not import src/simulate.',
  ]);
  rmSync(house, { recursive: true });
});

it('static, dynamic, type and re-exporting imports are all seen', () => {
  const source =
    "import a from './a.js'; import type { B } from './b.js'; export * from './c.js'; const d = import('./d.js');";
  expect(specifiersOf('x.ts', source)).toEqual(['./a.js', './b.js', './c.js', './d.js']);
});
