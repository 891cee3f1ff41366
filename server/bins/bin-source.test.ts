import { describe, expect, it } from 'vitest';
import type { BinStore, BinVersion } from '../store/store.js';
import { type BinSourceOptions, binSource } from './bin-source.js';

/** A store of bins whose moods can be chosen. */
function moody() {
  const bins = new Map<string, BinVersion>();
  const mood = { asked: 0, answer: 'answers' as 'answers' | 'fails' | 'hangs' | 'throws' };
  const store: Pick<BinStore, 'get'> = {
    get(name) {
      mood.asked += 1;
      if (mood.answer === 'throws') throw new Error('out of order');
      if (mood.answer === 'fails') return Promise.reject(new Error('database is locked'));
      return mood.answer === 'hangs' ? new Promise(() => {}) : Promise.resolve(bins.get(name));
    },
  };
  const put = (name: string, source: string, version = 1) =>
    bins.set(name, { name, version, source, createdAt: 0 });
  return { bins, mood, store, put };
}

function start(more: Partial<BinSourceOptions> = {}) {
  const kept = moody();
  const clock = { ms: 0 };
  const failures: unknown[] = [];
  const source = binSource({
    store: kept.store,
    now: () => clock.ms,
    patienceMs: 20,
    ...more,
  });
  const find = async (name: string) => {
    const found = await source.find(name, (error) => failures.push(error));
    return typeof found === 'string' ? found : `${found.source} ${found.version}`;
  };
  return { ...kept, clock, failures, find };
}

describe('binSource', () => {
  it('asks the store once a second at the most', async () => {
    const { put, find, mood, clock } = start();
    put('a', 'one');
    expect([await find('a'), await find('a')]).toEqual(['one 1', 'one 1']);
    expect(mood.asked).toBe(1);
    put('a', 'two', 2);
    expect(await find('a')).toBe('one 1');
    clock.ms = 1001;
    expect(await find('a')).toBe('two 2');
    expect(mood.asked).toBe(2);
  });

  it('sees what was removed, and made anew', async () => {
    const { put, bins, find, clock } = start();
    put('a', 'one');
    await find('a');
    bins.clear();
    clock.ms += 1001;
    expect(await find('a')).toBe('none');
    put('a', 'other');
    clock.ms += 1001;
    expect(await find('a')).toBe('other 1');
  });

  it.each(['fails', 'hangs', 'throws'] as const)(
    'serves the version that was known last while the store %s',
    async (answer) => {
      const { put, find, mood, clock, failures } = start();
      put('a', 'one');
      await find('a');
      mood.answer = answer;
      clock.ms += 1001;
      expect(await find('a')).toBe('one 1');
      expect(failures).toHaveLength(1);
      expect(await find('b')).toBe('unknown');
      mood.answer = 'answers';
      put('a', 'two', 2);
      put('b', 'new');
      clock.ms += 1001;
      expect([await find('a'), await find('b')]).toEqual(['two 2', 'new 1']);
    },
  );

  it('lets one request ask a slow store, and the others go on', async () => {
    const { put, find, mood, clock } = start({ patienceMs: 300 });
    put('a', 'one');
    await find('a');
    mood.answer = 'hangs';
    clock.ms += 1001;
    void find('a');
    expect(await find('a')).toBe('one 1');
    expect(mood.asked).toBe(2);
  });

  it('takes what stands in code first, and needs no store for it', async () => {
    const { put, find, mood } = start({ own: { a: 'code' } });
    put('a', 'one');
    expect(await find('a')).toBe('code undefined');
    expect(mood.asked).toBe(0);
    expect(await binSource({ own: { a: 'code' } }).find('b')).toBe('none');
    expect(await binSource({}).find('constructor')).toBe('none');
  });
});
