import { describe, expect, it } from 'vitest';
import { givenStore } from '../admin/given-store.test-kit.js';
import { serving, support } from '../app/serving.test-kit.js';
import type { Store } from '../store/store.js';

const flows = { '/support': support };

const storeThat = (check: () => Promise<void>): Store => ({ ...givenStore({}), check });
const fails = () => Promise.reject(new Error('disk full'));
const works = async () => {};

describe('health', () => {
  it('is 200 for as long as the process lives, whatever else fails', async () => {
    const { get, app } = await serving({ flows, publicKey: undefined, store: storeThat(fails) });
    app.drain();
    expect((await get('/healthz')).status).toBe(200);
  });

  it('tells that a server is ready', async () => {
    const { get } = await serving({ flows, store: storeThat(works) });
    const reply = await get('/readyz');
    expect(reply.status).toBe(200);
    expect(await reply.json()).toEqual({ ready: true, reasons: [] });
  });

  it('says why a server should get no requests', async () => {
    const { get, app } = await serving({ flows, publicKey: undefined, store: storeThat(fails) });
    app.drain();
    const reply = await get('/readyz');
    expect(reply.status).toBe(503);
    expect(await reply.json()).toMatchObject({
      ready: false,
      reasons: [{ code: 'draining' }, { code: 'no-public-key' }, { code: 'store-unavailable' }],
    });
  });

  it('is ready without a public key where nobody needs one', async () => {
    const own = { '/support': support.with({ insecure: true }) };
    for (const options of [{ flows, insecure: true }, { flows: own }]) {
      const { get } = await serving({ publicKey: undefined, ...options });
      expect((await get('/readyz')).status).toBe(200);
    }
  });

  it('still answers calls while it drains', async () => {
    const { post, app } = await serving({ flows });
    app.drain();
    expect((await post('/support')).status).toBe(200);
  });

  it('follows the store down and up again, and tells the log of each once', async () => {
    let isUp = true;
    let now = Date.now();
    const store = storeThat(() => (isUp ? works() : fails()));
    const { get, metric, lines } = await serving({ flows, store, now: () => now });
    const seen: [number, number][] = [];
    for (const next of [true, false, false, true]) {
      isUp = next;
      now += 2000;
      seen.push([(await get('/readyz')).status, await metric('texml_store_up')]);
    }
    expect(seen).toEqual([
      [200, 1],
      [503, 0],
      [503, 0],
      [200, 1],
    ]);
    expect(lines.map(({ event }) => event)).toEqual(['store-down', 'store-up']);
  });

  it('asks the store no more than once a second, however often it is asked', async () => {
    let checks = 0;
    const store = storeThat(async () => {
      checks += 1;
    });
    const { get } = await serving({ flows, store, now: () => 1_800_000_000_000 });
    await get('/readyz');
    await Promise.all(Array.from({ length: 50 }, () => get('/readyz')));
    expect(checks).toBe(1);
  });

  it('does not wait for a store that hangs', async () => {
    const { get } = await serving({ flows, store: storeThat(() => new Promise(() => {})) });
    const before = performance.now();
    expect((await get('/readyz')).status).toBe(503);
    expect(performance.now() - before).toBeLessThan(4000);
  });

  it('repeats nothing of what the store says, which may hold an address or a token', async () => {
    const store = storeThat(() => Promise.reject(new Error('libsql://secret.example.com')));
    const { get } = await serving({ flows, store });
    expect(await (await get('/readyz')).text()).not.toContain('secret');
    expect(await (await get('/metrics')).text()).not.toContain('secret');
  });
});
