import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { openStore } from '../../server/store/open-store.js';
import { all, countOf, delivery, folder, outcome } from '../../server/store/store.test-kit.js';
import { type StoreProcess, startProcess } from './process.js';

const processes: StoreProcess[] = [];
const home = folder();
const start = async (name: string, count: number): Promise<StoreProcess[]> => {
  const started = await Promise.all(Array.from({ length: count }, () => startProcess(home.file(name))));
  processes.push(...started);
  return started;
};
afterEach(async () => {
  await Promise.all(processes.splice(0).map((one) => one.kill()));
});
afterAll(() => home.remove());

describe('two processes with one file', () => {
  it('both start at once with an empty one', async () => {
    expect(await start('empty.db', 3)).toHaveLength(3);
  });

  it('run each of a hundred deliveries once, and give the same replies', async () => {
    const both = await start('deliveries.db', 2);
    const keys = Array.from({ length: 100 }, (_, n) => `/callbacks\n${n}`);
    const done = both.map((one) => one.next('delivered'));
    // Each process gets every delivery twice.
    for (const [index, one] of both.entries()) {
      const order = index === 0 ? keys : keys.toReversed();
      one.tell({ do: 'deliver', keys: [...order, ...order], callSid: 'v3:call', hasState: false });
    }
    const replies = (await Promise.all(done)).flatMap((report) => report.replies);
    expect(replies).toHaveLength(400);
    for (const key of keys) {
      const same = replies.filter((reply) => reply.key === key);
      expect(new Set(same.map(({ body }) => body)).size).toBe(1);
      expect(same.filter(({ repeated }) => !repeated)).toHaveLength(1);
      expect(same.every(({ status }) => status === 200)).toBe(true);
    }
    // Both did some of the work.
    expect(new Set(replies.map(({ body }) => body.split(' ')[0])).size).toBe(2);
    const store = await openStore({ url: home.file('deliveries.db') });
    expect(await all(store.journal.entries())).toHaveLength(100);
    await store.close();
  });

  it('lose none of two hundred changes to the state of one call', async () => {
    const both = await start('state.db', 2);
    const done = both.map((one) => one.next('delivered'));
    for (const [index, one] of both.entries()) {
      const keys = Array.from({ length: 100 }, (_, n) => `${index}\n${n}`);
      one.tell({ do: 'deliver', keys, callSid: 'v3:counted', hasState: true });
    }
    for (const { replies } of await Promise.all(done)) {
      expect(replies.every(({ status, repeated }) => status === 200 && !repeated)).toBe(true);
    }
    const store = await openStore({ url: home.file('state.db') });
    let n = 0;
    await store.ledger.run(delivery({ callSid: 'v3:counted', hasState: true }), async (state) => {
      n = countOf(state);
      return outcome();
    });
    await store.close();
    expect(n).toBe(200);
  });
});

it('a process that is killed under load has everything in the journal that it acknowledged', async () => {
  let inAll = 0;
  const acknowledged = new Set<string>();
  for (let round = 0; round < 3; round++) {
    const [one] = await start('killed.db', 1);
    if (one === undefined) throw new Error('No process was started.');
    const enough = new Promise<void>((resolve) => {
      one.onReport((report) => {
        if (report.is !== 'acknowledged') return;
        acknowledged.add(report.key);
        if (acknowledged.size >= (round + 1) * 300 + round * 37) resolve();
      });
    });
    one.tell({ do: 'load', name: `round-${round}`, lanes: 16 });
    await enough;
    await one.kill();
    const store = await openStore({ url: home.file('killed.db') });
    const entries = await all(store.journal.entries());
    const answered = new Set(
      entries.filter(({ status }) => status === 200).map(({ parameters }) => parameters.key),
    );
    expect([...acknowledged].filter((key) => !answered.has(key))).toEqual([]);
    inAll = entries.length;
    await store.close();
  }
  expect(inAll).toBeGreaterThanOrEqual(acknowledged.size);
  expect(acknowledged.size).toBeGreaterThan(900);
});
