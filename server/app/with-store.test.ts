import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod/mini';
import { response } from '../../src/document/index.js';
import { type Flow, flow } from '../../src/flow/index.js';
import { callbackHandlers } from '../callbacks/handlers.js';
import { openStore } from '../store/open-store.js';
import type { Store } from '../store/store.js';
import { form, identity, serving, signedForm, support } from './serving.test-kit.js';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

const opened = async (): Promise<Store> => {
  const folder = await mkdtemp(join(tmpdir(), 'texml-server-'));
  closing.push(() => rm(folder, { recursive: true, force: true }));
  const store = await openStore({ url: `file:${join(folder, 'texml.db')}` });
  closing.push(() => store.close());
  return store;
};

const counting = (): Flow =>
  flow(
    { start: 'voice' },
    {
      start: (call) => {
        call.state.visits += 1;
        return response().say(`Visit ${call.state.visits}`).hangup();
      },
    },
    { state: z.object({ visits: z._default(z.number(), 0) }) },
  );

describe('a server with a store', () => {
  it('has in its journal what a call asked for and what was answered, flows and callbacks alike', async () => {
    const store = await opened();
    const { post, postJson } = await serving({ store, flows: { '/support': support } });
    await post('/support');
    await post('/support/menu?from=start', form({ Digits: '1' }));
    await post(
      '/callbacks',
      form({ RecordingSid: 'r', RecordingStatus: 'completed', RecordingUrl: 'https://x.example.com/a' }),
    );
    await postJson('/callbacks', {
      data: { event_type: 'call.new', payload: { call_control_id: identity.CallSid } },
    });
    const found = await store.journal.call(identity.CallSid);
    expect(found?.timeline).toMatchObject([
      {
        address: '/support',
        step: 'start',
        kind: 'voice',
        status: 200,
        body: expect.stringContaining('<Gather'),
      },
      { address: '/support/menu?from=start', step: 'menu', kind: 'gather', status: 200, verified: true },
      { address: '/callbacks', step: '/callbacks', status: 200, parameters: { RecordingSid: 'r' } },
      { address: '/callbacks', kind: 'unknown', status: 200 },
    ]);
  });

  it('keeps the state of a call over its requests, and over servers', async () => {
    const store = await opened();
    const one = await serving({ store, flows: { '/voice': counting() } });
    const other = await serving({ store, flows: { '/voice': counting() } });
    expect(await (await one.post('/voice', form({ n: '1' }))).text()).toContain('Visit 1');
    expect(await (await other.post('/voice', form({ n: '2' }))).text()).toContain('Visit 2');
  });

  it('runs a handler once where a delivery comes to two servers at once', async () => {
    const store = await opened();
    let runs = 0;
    const callbacks = callbackHandlers().onAny(() => {
      runs += 1;
    });
    const servers = [await serving({ store, callbacks }), await serving({ store, callbacks })];
    const headers = await signedForm(form());
    const replies = await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        servers[index % 2]?.send('/callbacks', { method: 'POST', body: form(), headers }),
      ),
    );
    expect(new Set(replies.map((reply) => reply?.status))).toEqual(new Set([200]));
    expect(runs).toBe(1);
  });

  it('takes a callback again that a handler failed on', async () => {
    const store = await opened();
    let isBroken = true;
    const callbacks = callbackHandlers().onAny(() => {
      if (isBroken) throw new Error('no database');
    });
    const { send } = await serving({ store, callbacks });
    const headers = await signedForm(form());
    const deliver = () => send('/callbacks', { method: 'POST', body: form(), headers });
    expect((await deliver()).status).toBe(500);
    isBroken = false;
    expect((await deliver()).status).toBe(200);
  });

  it('uses a store that the environment makes, made once for it', async () => {
    const store = await opened();
    let made = 0;
    const { post, get } = await serving({
      flows: { '/voice': counting() },
      store: () => {
        made += 1;
        return store;
      },
    });
    await post('/voice', form({ n: '1' }));
    expect(await (await post('/voice', form({ n: '2' }))).text()).toContain('Visit 2');
    expect((await get('/readyz')).status).toBe(200);
    expect(made).toBe(1);
  });
});
