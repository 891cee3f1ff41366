import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createClient } from '@libsql/client/sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { embeddedMigrations, migrationsFile } from '../../scripts/embed-migrations.js';
import { migrations } from '../../server/store/migrations.generated.js';
import { openStore } from '../../server/store/open-store.js';
import { folder } from '../../server/store/store.test-kit.js';
import { root } from '../repository/root.js';

const home = folder();
afterAll(() => home.remove());

describe('the migrations', () => {
  it('lead to the schema: drizzle-kit finds nothing to add', () => {
    cpSync(join(root, 'migrations'), home.file('migrations'), { recursive: true });
    const before = readdirSync(home.file('migrations'));
    const kit = join(dirname(createRequire(import.meta.url).resolve('drizzle-kit')), 'bin.cjs');
    const schema = join(root, 'server', 'store', 'schema.ts');
    const args = ['generate', '--dialect=sqlite', `--schema=${schema}`, '--out=migrations'];
    const { status, stdout, stderr } = spawnSync(process.execPath, [kit, ...args], {
      cwd: home.file('.'),
      encoding: 'utf8',
    });
    expect({ status, stderr }).toMatchObject({ status: 0 });
    expect(stdout).toContain('nothing to migrate');
    expect(readdirSync(home.file('migrations'))).toEqual(before);
  });

  it('stand in the server as they stand in their folder', () => {
    expect(readFileSync(migrationsFile, 'utf8'), 'Run `npm run migrations`.').toBe(embeddedMigrations());
  });

  it('are noted as wrangler notes them', async () => {
    const url = home.file('noted.db');
    await (await openStore({ url })).close();
    await (await openStore({ url })).close();
    const client = createClient({ url: `file:${url}` });
    const { rows } = await client.execute('SELECT name FROM d1_migrations');
    client.close();
    expect(rows.map(({ name }) => name)).toEqual(migrations.map(({ name }) => name));
  });
});
