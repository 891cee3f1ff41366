import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeProject, type Project } from '../package/project.js';
import { root } from '../repository/root.js';
import { configOfUser } from '../runtimes/workerd.js';
import { wrangler } from '../runtimes/wrangler.js';

let project: Project;
let home: string;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'texml-wrangler-'));
  project = await makeProject();
  for (const name of ['menu.ts', 'worker.ts'])
    copyFileSync(join(root, 'examples', name), join(project.folder, name));
  writeFileSync(join(project.folder, 'wrangler.toml'), configOfUser('worker.ts'));
}, 120_000);
afterAll(() => {
  project?.remove();
  rmSync(home, { recursive: true, force: true });
});

describe('wrangler', { timeout: 60_000 }, () => {
  it.each([
    ['this checkout', () => root],
    ['a project that has the package', () => project.folder],
  ])(
    'would deploy the worker of %s, with its database and without a module of Node',
    async (_name, folder) => {
      const out = join(home, 'out');
      const told = await wrangler(home, ['deploy', '--dry-run', `--outdir=${out}`], folder());
      expect(told).toMatch(/env\.DB \(texml\)\s+D1 Database/);
      expect(told).not.toMatch(/warning|error/i);
      expect(readFileSync(join(out, 'worker.js'), 'utf8')).not.toMatch(/["']node:/);
    },
  );

  it('makes the tables, once', async () => {
    const apply = () => wrangler(project.folder, ['d1', 'migrations', 'apply', 'DB', '--local']);
    expect(await apply()).toMatch(/✅/);
    expect(await apply()).toContain('No migrations to apply');
  });
});
