import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createClient } from '@libsql/client/sqlite3';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { openStore } from './open-store.js';
import { all, callback, delivery, folder, outcome } from './store.test-kit.js';

const home = folder();
afterAll(() => home.remove());

describe('openStore', () => {
  it.each([
    ['a path', (path: string) => path],
    ['file: and a path', (path: string) => `file:${path}`],
    ['a file URL', (path: string) => `file://${path}`],
  ])('makes the file and its folder, given %s', async (name, urlOf) => {
    const path = home.file(`${name}/a b/texml.db`);
    const store = await openStore({ url: name === 'a path' ? path : urlOf(path.replaceAll(' ', '%20')) });
    await store.check();
    await store.close();
    expect(existsSync(path)).toBe(true);
  });

  it('finds again what was kept', async () => {
    const url = home.file('again.db');
    const first = await openStore({ url });
    const request = delivery();
    await first.ledger.run(request, async () => outcome('<Response>first</Response>'));
    await first.close();
    const second = await openStore({ url, synchronous: 'full' });
    const kept = await second.ledger.run(request, async () => outcome('<Response>second</Response>'));
    expect(kept).toMatchObject({ repeated: true, answer: { body: '<Response>first</Response>' } });
    await second.close();
  });

  it('never gives a number again, also after everything was swept away', async () => {
    let now = Date.now();
    const store = await openStore({ url: home.file('numbers.db'), retentionDays: 1, now: () => now });
    await store.ledger.run(callback(), async () => outcome(''));
    const [first] = await all(store.journal.entries());
    now += 3 * 24 * 60 * 60_000;
    expect(await store.sweep()).toBe(2); // A request and its call.
    await store.ledger.run(callback(), async () => outcome(''));
    const [second] = await all(store.journal.entries());
    expect(second?.id).toBeGreaterThan(first?.id ?? Number.POSITIVE_INFINITY);
    await store.close();
  });

  it('answers what is under way before it closes', async () => {
    const store = await openStore({ url: home.file('closing.db') });
    const kept = store.ledger.run(callback(), async () => outcome(''));
    await store.close();
    expect((await kept).answer.status).toBe(200);
  });

  it('sweeps by itself', async () => {
    const url = home.file('sweeping.db');
    const store = await openStore({ url, retentionDays: -1, sweepEveryMs: 20 });
    await store.ledger.run(callback(), async () => outcome(''));
    await expect.poll(() => all(store.journal.entries())).toEqual([]);
    await store.close();
  });

  it('says that a file is no database, and leaves it as it is', async () => {
    const path = home.file('letter.db');
    const text = 'Dear reader, this is no database at all.\n'.repeat(200);
    writeFileSync(path, text);
    await expect(openStore({ url: path })).rejects.toMatchObject({
      name: 'TexmlError',
      code: 'store-damaged',
      message: 'The file is not a SQLite database. Name another file, or move this one away.',
    });
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  it('says that a database is damaged', async () => {
    const path = home.file('damaged.db');
    const store = await openStore({ url: path });
    await store.close();
    const bytes = readFileSync(path);
    bytes.fill(0xff, 100, 4096); // The first page has the schema.
    writeFileSync(path, bytes);
    await expect(openStore({ url: path })).rejects.toMatchObject({ code: 'store-damaged' });
  });

  it("says that it can't open a directory, or a file below a file", async () => {
    mkdirSync(home.file('folder.db'));
    await expect(openStore({ url: home.file('folder.db') })).rejects.toMatchObject({
      code: 'store-not-found',
    });
    writeFileSync(home.file('plain'), '');
    await expect(openStore({ url: home.file('plain/texml.db') })).rejects.toMatchObject({
      code: 'store-not-found',
    });
  });

  it.each(['', 'postgres://127.0.0.1/texml', 'file:', 'https://', ':memory:', 'file::memory:'])(
    'refuses the address %j',
    async (url) => {
      await expect(openStore({ url })).rejects.toMatchObject({ code: 'bad-store-address' });
    },
  );

  it('says that a database has other tables than it needs', async () => {
    const path = home.file('foreign.db');
    const client = createClient({ url: `file:${path}` });
    await client.execute('CREATE TABLE calls (something TEXT)');
    client.close();
    await expect(openStore({ url: path })).rejects.toMatchObject({ name: 'TexmlError' });
  });

  it('tells the log when what is old could not be removed, and goes on', async () => {
    const path = home.file('unswept.db');
    const events: string[] = [];
    const store = await openStore({ url: path, sweepEveryMs: 20, log: ({ event }) => events.push(event) });
    const other = createClient({ url: `file:${path}` });
    await other.execute('DROP TABLE requests');
    other.close();
    await vi.waitFor(() => expect(events).toContain('sweep-failed'));
    await store.close();
  });
});
