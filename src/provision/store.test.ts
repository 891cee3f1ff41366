import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { describe, expect, it } from 'vitest';
import { failure, workplace } from '../../test/cli/provision-kit.js';
import { takeAway } from './lock.js';
import { fileStore } from './store.js';

const at = () => {
  const { path, folder } = workplace();
  const file = path('texml.state.json');
  return { file, path, folder, store: fileStore(file, { now: () => Date.parse('2026-01-31T12:00:00Z') }) };
};
/** The number of a process that has ended. */
const goneProcess = (): number => spawnSync(process.execPath, ['-e', '']).pid;

describe('a state file', () => {
  it('is nothing before it is written, and then what was written last', async () => {
    const { store, folder } = at();
    expect(await store.read()).toBeUndefined();
    await store.write('one');
    await store.write('two');
    expect(await store.read()).toBe('two');
    expect(readdirSync(folder)).toEqual(['texml.state.json']);
  });

  it('stays whole when a write fails half-way, and the next one goes on', async () => {
    const { store, path } = at();
    await store.write('one');
    mkdirSync(path('texml.state.json.new'));
    expect(await failure(store.write('two'))).toMatchObject({
      code: 'state-unusable',
      message: expect.stringContaining("can't be written (EISDIR)"),
    });
    expect(await store.read()).toBe('one');
  });

  it('is written where a link points to', async () => {
    const { store, path, file } = at();
    mkdirSync(path('elsewhere'));
    writeFileSync(path('elsewhere/state.json'), 'one');
    symlinkSync('elsewhere/state.json', file);
    await store.write('two');
    expect(readlinkSync(file)).toBe('elsewhere/state.json');
    expect(readFileSync(path('elsewhere/state.json'), 'utf8')).toBe('two');
  });

  it('that is a folder can’t be read', async () => {
    const { store, file } = at();
    mkdirSync(file);
    expect(await failure(store.read())).toMatchObject({ code: 'state-unusable' });
  });
});

describe('a lock', () => {
  it('keeps everyone else out until it is released, and says who holds it since when', async () => {
    const { store, folder } = at();
    const lock = await store.lock(false);
    const error = await failure(store.lock(false));
    expect(error).toMatchObject({ code: 'locked' });
    expect(error.message).toContain(`@${hostname()} (process ${process.pid}) since 2026-01-31T12:00:00.000Z`);
    expect(error.message).toContain('texml.state.json.lock');
    expect(error.message).toContain('--force-unlock');
    await lock.check();
    await lock.release();
    expect(readdirSync(folder)).toEqual([]);
    await (await store.lock(false)).release();
  });

  it('goes to one of many who ask at once', async () => {
    const { store } = at();
    const all = await Promise.allSettled(Array.from({ length: 20 }, () => store.lock(false)));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('of a process that is gone goes to one of many who ask at once', async () => {
    for (let times = 0; times < 10; times += 1) {
      const { store, path } = at();
      const mark = { id: 'x', owner: 'me', host: hostname(), pid: goneProcess(), began: 1, since: 'then' };
      writeFileSync(path('texml.state.json.lock'), JSON.stringify(mark));
      const all = await Promise.allSettled(Array.from({ length: 8 }, () => store.lock(false)));
      const held = all.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
      const good = await Promise.allSettled(held.map((lock) => lock.check()));
      expect(good.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    }
  });

  it('of a process with the same number that began at another time is no lock', async () => {
    const { store, path } = at();
    const mark = { id: 'x', owner: 'me', host: hostname(), pid: process.pid, began: 1, since: 'then' };
    writeFileSync(path('texml.state.json.lock'), JSON.stringify(mark));
    await (await store.lock(false)).release();
  });

  it.each([
    [
      'of another machine',
      { host: 'elsewhere', owner: 'me@elsewhere', pid: 1, since: '2026-01-01T00:00:00Z' },
    ],
    [
      'of a process that runs',
      { host: hostname(), owner: 'me@here', pid: process.ppid, since: '2026-01-01' },
    ],
    ['that says nothing', {}],
  ])('%s stays, until it is taken away by force', async (_what, mark) => {
    const { store, path } = at();
    writeFileSync(path('texml.state.json.lock'), JSON.stringify({ id: 'x', began: 1, ...mark }));
    expect(await failure(store.lock(false))).toMatchObject({ code: 'locked' });
    const lock = await store.lock(true);
    await lock.check();
    await lock.release();
    expect(existsSync(path('texml.state.json.lock'))).toBe(false);
  });

  it('that was taken away is noticed, and the new one is left alone', async () => {
    const { store, path } = at();
    const first = await store.lock(false);
    const second = await store.lock(true);
    expect(await failure(first.check())).toMatchObject({ code: 'lock-lost' });
    await first.release();
    await second.check();
    expect(existsSync(path('texml.state.json.lock'))).toBe(true);
    await second.release();
  });

  it('that came in the place of the one that was read is left alone', async () => {
    const { path, folder } = at();
    const file = path('texml.state.json.lock');
    writeFileSync(file, 'the new one');
    await takeAway(file, 'the old one');
    expect(readFileSync(file, 'utf8')).toBe('the new one');
    await takeAway(file, 'the new one');
    await takeAway(file, 'the new one');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('can’t be had where there is no folder', async () => {
    const { path } = at();
    expect(await failure(fileStore(path('none/state.json')).lock(false))).toMatchObject({
      code: 'state-unusable',
      message: expect.stringContaining('ENOENT'),
    });
  });
});
