import { describe, expect, it, vi } from 'vitest';
import { inTurn, once } from './once.js';

const make = (options: { ttlMs?: number; maxKeys?: number; holds?: (result: string) => boolean } = {}) => {
  let time = 0;
  const work = vi.fn(async () => `run ${work.mock.calls.length}`);
  const { run } = once<string>({ ttlMs: 1000, now: () => time, holds: () => true, ...options });
  return {
    work,
    ask: async (key: string) => await run(key, work).result,
    pass: (ms: number) => {
      time += ms;
    },
  };
};

describe('once', () => {
  it('runs the work once for a key, also for many at once', async () => {
    const { ask, work } = make();
    expect(await Promise.all(['a', 'a', 'b', 'a'].map(ask))).toEqual(['run 1', 'run 1', 'run 2', 'run 1']);
    expect(work).toHaveBeenCalledTimes(2);
  });

  it('remembers for as long as was said, whenever that began', async () => {
    const { ask, pass } = make();
    for (const key of ['a', 'b', 'c', 'd']) {
      await ask(key);
      pass(400);
    }
    pass(190);
    expect(await ask('d')).toBe('run 4');
    expect(await ask('c')).toBe('run 3');
  });

  it('forgets in the end', async () => {
    const { ask, pass } = make();
    await ask('a');
    pass(1000);
    await ask('b');
    pass(1000);
    expect(await ask('a')).toBe('run 3');
  });

  it('remembers as many keys as was said, and not more than twice as many', async () => {
    const { ask, work } = make({ maxKeys: 10 });
    const keys = Array.from({ length: 100 }, (_, index) => `key ${index}`);
    for (const key of keys) await ask(key);
    for (const key of keys.slice(-10)) await ask(key);
    expect(work).toHaveBeenCalledTimes(100);
    for (const key of keys.slice(0, 80)) await ask(key);
    expect(work).toHaveBeenCalledTimes(180);
  });

  it('forgets results that do not hold, and work that failed', async () => {
    const { ask, work } = make({ holds: (result) => result !== 'run 1' });
    await ask('a');
    expect(await ask('a')).toBe('run 2');
    work.mockRejectedValueOnce(new Error('failed'));
    await expect(ask('b')).rejects.toThrow('failed');
    expect(await ask('b')).toBe('run 4');
  });
});

describe('inTurn', () => {
  it('runs the work of one key in order, that of others beside it', async () => {
    const turns = inTurn();
    const seen: string[] = [];
    const begin = (key: string, name: string) =>
      turns(key, async () => {
        seen.push(`${name} begins`);
        await Promise.resolve();
        seen.push(`${name} ends`);
      });
    await Promise.all([begin('a', 'first'), begin('a', 'second'), begin('b', 'other')]);
    expect(seen.indexOf('first ends')).toBeLessThan(seen.indexOf('second begins'));
    expect(seen.indexOf('other begins')).toBeLessThan(seen.indexOf('second begins'));
  });

  it('goes on after work that failed', async () => {
    const turns = inTurn();
    const failing = turns('a', () => Promise.reject(new Error('failed')));
    const next = turns('a', async () => 'ran');
    await expect(failing).rejects.toThrow('failed');
    expect(await next).toBe('ran');
  });
});
