import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createClient } from '@libsql/client/sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { type Connection, connect } from '../../server/store/connect.js';
import { makeStore } from '../../server/store/make-store.js';
import { migrate } from '../../server/store/migrate.js';
import { openStore } from '../../server/store/open-store.js';
import { sleep } from '../../server/store/sleep.js';
import type { Store } from '../../server/store/store.js';
import { all, callback, counting, delivery, folder, outcome } from '../../server/store/store.test-kit.js';
import type { StoreOptions } from '../../server/store/store-options.js';
import type { LogEntry } from '../../src/flow/index.js';

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
});

interface Opened extends Connection {
  readonly url: string;
  readonly store: Store;
  readonly log: LogEntry[];
}

/** A store whose connection the test has a hand on. */
async function openFile(options: StoreOptions = {}): Promise<Opened> {
  const home = folder();
  cleanups.push(home.remove);
  const url = home.file('texml.db');
  const connection = await connect({ url });
  await migrate(connection);
  const log: LogEntry[] = [];
  const store = makeStore(
    { sql: connection.sql, isShared: true, close: connection.close },
    { storeRetryMs: 20, log: (entry) => log.push(entry), ...options },
  );
  cleanups.push(() => store.close());
  return { ...connection, url, store, log };
}

const events = (log: readonly LogEntry[]): string[] => log.map(({ event }) => event);
const facts = { callSid: 'v3:under-way', hasState: true };

describe('a full disk', () => {
  it('gives callbacks 503 and lets voice go on with its state, until there is space again', async () => {
    const { sql, store, log } = await openFile();
    await store.ledger.run(delivery(facts), counting);
    const limit = (pages: number) => sql.batch([{ sql: `PRAGMA max_page_count = ${pages}`, args: [] }]);
    await limit(1); // What is used already is the least.
    const large = { parameters: { text: 'x'.repeat(100_000) } };
    const lost = callback(large);
    expect((await store.ledger.run(lost, async () => outcome(''))).answer).toMatchObject({
      status: 503,
      entry: {
        level: 'error',
        event: 'store-unavailable',
        message: expect.stringContaining('no space left'),
      },
    });
    for (const n of [2, 3, 4]) {
      const { answer } = await store.ledger.run(delivery({ ...facts, ...large }), counting);
      expect(answer).toMatchObject({ status: 200, body: expect.stringContaining(`>${n}<`) });
      await sleep(15);
    }
    await expect(store.check()).rejects.toMatchObject({
      code: 'store-unavailable',
      message: expect.stringContaining('no space left'),
    });

    await limit(1_000_000);
    await expect(store.check()).resolves.toBeUndefined();
    expect((await store.ledger.run(lost, async () => outcome(''))).answer.status).toBe(200);
    // The state that was changed meanwhile is the one that stands.
    expect((await store.ledger.run(delivery(facts), counting)).answer.body).toContain('>5<');
    expect(events(log)).toEqual(['store-down', 'store-up']);
    const entries = await all(store.journal.entries());
    expect(entries.filter(({ kind }) => kind === 'call-status')).toMatchObject([{ status: 200 }]);
  });

  it('that fills while a callback is worked on: 503, and its result is kept once there is space', async () => {
    const { sql, store } = await openFile();
    const limit = (pages: number) => sql.batch([{ sql: `PRAGMA max_page_count = ${pages}`, args: [] }]);
    const request = callback({ parameters: {} });
    let runs = 0;
    const kept = await store.ledger.run(request, async () => {
      runs += 1;
      await limit(1);
      return outcome('x'.repeat(100_000));
    });
    expect(kept.answer.status).toBe(503);
    await limit(1_000_000);
    await sleep(30);
    await store.ledger.run(callback(), async () => outcome(''));
    const again = await store.ledger.run(request, async () => outcome(String(++runs)));
    expect(again).toMatchObject({ repeated: true, answer: { status: 200 } });
    expect(runs).toBe(1);
  });

  it('that fills while a caller is answered: the next request of the call goes on at once', async () => {
    const { sql, store } = await openFile();
    const limit = (pages: number) => sql.batch([{ sql: `PRAGMA max_page_count = ${pages}`, args: [] }]);
    await store.ledger.run(delivery(facts), async () => {
      await limit(1);
      return outcome('x'.repeat(100_000), { state: { n: 1 } });
    });
    expect((await store.ledger.run(delivery(facts), counting)).answer.body).toContain('>2<');
    await limit(1_000_000);
    await sleep(30);
    const startedAt = performance.now();
    expect((await store.ledger.run(delivery(facts), counting)).answer.body).toContain('>3<');
    expect(performance.now() - startedAt).toBeLessThan(500);
  });
});

describe('a database that another process has locked', () => {
  it('stops neither the event loop nor voice, and takes callbacks again afterwards', async () => {
    const { store, url, log } = await openFile({ storeTimeoutMs: 150 });
    await store.ledger.run(delivery(facts), counting);
    const other = createClient({ url: `file:${url}`, concurrency: 1, timeout: 5 });
    const transaction = await other.transaction('write');
    await transaction.execute("INSERT INTO bins VALUES ('x', 1, '', 0)");

    let longest = 0;
    let last = performance.now();
    const beat = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 1);
    const startedAt = performance.now();
    const voice = Array.from({ length: 30 }, (_, n) =>
      store.ledger.run(delivery({ callSid: `v3:${n}`, hasState: true }), counting),
    );
    const told = Array.from({ length: 10 }, () => store.ledger.run(callback(), async () => outcome('')));
    expect((await Promise.all(voice)).map(({ answer }) => answer.status)).toEqual(voice.map(() => 200));
    expect((await Promise.all(told)).map(({ answer }) => answer.status)).toEqual(told.map(() => 503));
    expect(performance.now() - startedAt).toBeLessThan(1000);
    // From now on nobody waits, but for the one that tries.
    for (let n = 2; n < 5; n++) {
      expect((await store.ledger.run(delivery(facts), counting)).answer.body).toContain(`>${n}<`);
    }
    clearInterval(beat);
    expect(longest).toBeLessThan(100);
    await expect(store.check()).rejects.toMatchObject({ message: expect.stringContaining('locked') });

    await transaction.rollback();
    other.close();
    await store.check();
    expect((await store.ledger.run(callback(), async () => outcome(''))).answer.status).toBe(200);
    expect((await store.ledger.run(delivery(facts), counting)).answer.body).toContain('>5<');
    expect(events(log)).toEqual(['store-down', 'store-up']);
  });

  it('for a moment only: everything is written after it', async () => {
    const { store, url, log } = await openFile();
    const other = createClient({ url: `file:${url}`, concurrency: 1, timeout: 5 });
    const transaction = await other.transaction('write');
    const kept = store.ledger.run(callback(), async () => outcome(''));
    await sleep(60);
    await transaction.rollback();
    other.close();
    expect((await kept).answer.status).toBe(200);
    expect(log).toEqual([]);
  });
});

describe('a libSQL server', () => {
  const listen = async (answer: Parameters<typeof createServer>[1]): Promise<string> => {
    const server: Server = createServer({}, answer);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    cleanups.push(() => {
      server.closeAllConnections();
      server.close();
    });
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  const open = async (url: string, log: LogEntry[]): Promise<Store> => {
    const { sql, close } = await connect({ url, storeTimeoutMs: 100 });
    return makeStore(
      { sql, isShared: true, close },
      { storeTimeoutMs: 100, storeRetryMs: 10_000, log: (entry) => log.push(entry) },
    );
  };

  it('that never answers keeps voice no longer than the time that it has, and once', async () => {
    const log: LogEntry[] = [];
    const store = await open(await listen(() => {}), log);
    const startedAt = performance.now();
    const kept = await Promise.all(
      Array.from({ length: 20 }, () => store.ledger.run(delivery(facts), counting)),
    );
    expect(performance.now() - startedAt).toBeLessThan(600);
    expect(kept.every(({ answer }) => answer.status === 200)).toBe(true);
    const afterwards = performance.now();
    expect((await store.ledger.run(delivery(facts), counting)).answer.body).toContain('>21<');
    expect((await store.ledger.run(callback(), async () => outcome(''))).answer.status).toBe(503);
    expect(performance.now() - afterwards).toBeLessThan(60);
    expect(log).toMatchObject([
      { event: 'store-down', message: expect.stringContaining('did not answer in time') },
    ]);
    await store.close();
  });

  it("that can't be reached leaves voice as it is", async () => {
    const log: LogEntry[] = [];
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    const store = await open(`http://127.0.0.1:${port}`, log);
    expect((await store.ledger.run(delivery(), async () => outcome())).answer.status).toBe(200);
    expect(log).toMatchObject([{ message: expect.stringContaining('does not answer as one') }]);
    await store.close();
  });

  it('that refuses the token is told so', async () => {
    const url = await listen((_, response) => response.writeHead(401).end('no'));
    await expect(openStore({ url, authToken: 'wrong' })).rejects.toMatchObject({
      code: 'store-unauthorized',
    });
  });
});
