import { describe, expect, it } from 'vitest';
import { type Finished, response } from '../../src/document/index.js';
import { type Flow, flow } from '../../src/flow/index.js';
import { callbackHandlers } from '../callbacks/handlers.js';
import { form, serving, signedForm } from './serving.test-kit.js';

const fallback = response().say('Please hold.').hangup();

const failing = (start: () => Finished | Promise<Finished>): Flow =>
  flow({ start: 'voice' }, { start }, { deadlineMs: 150 });

// What plain JavaScript can return.
const nothing = (): Finished => JSON.parse('null');

describe('no dead air', () => {
  it.each([
    ['throws', () => Promise.reject(new Error('no route to +12025550123')), 'handler-failed'],
    ['hangs', () => new Promise<never>(() => {}), 'handler-late'],
    ['returns an invalid document', () => response().pause({ length: 9999 }), 'invalid-document'],
    ['returns nothing', nothing, 'no-document'],
  ] as const)(
    'a handler that %s yields the fallback document before the deadline, and a line with the reason',
    async (_what, start, reason) => {
      const { post, metric, lines } = await serving({ flows: { '/voice': failing(start) }, fallback });
      const before = performance.now();
      const reply = await post('/voice');
      expect(performance.now() - before).toBeLessThan(1000);
      expect(reply.status).toBe(200);
      expect(reply.headers.get('content-type')).toBe('application/xml; charset=utf-8');
      expect(await reply.text()).toBe('<Response><Say>Please hold.</Say><Hangup/></Response>');
      expect(lines).toMatchObject([
        { level: 'error', event: reason, status: 200, step: 'start', message: expect.stringMatching(/./) },
      ]);
      expect(JSON.stringify(lines)).not.toContain('2025550123');
      expect(await metric(`texml_fallbacks_total{reason="${reason}"}`)).toBe(1);
    },
  );

  it('goes on while the store hangs or fails', async () => {
    for (const run of [() => new Promise<never>(() => {}), () => Promise.reject(new Error('disk full'))]) {
      const store = {
        ledger: { run },
        check: () => Promise.reject(new Error('disk full')),
        journal: {
          calls: run,
          call: run,
          entries: () => {
            throw new Error('disk full');
          },
        },
        bins: { list: run, get: run, versions: run, put: run, remove: run },
        sweep: run,
        close: async () => {},
      };
      const flows = { '/voice': failing(() => response().say('Hello.').hangup()) };
      const { post, get } = await serving({ flows, store, fallback, deadlineMs: 150 });
      const reply = await post('/voice');
      expect(reply.status).toBe(200);
      expect(await reply.text()).toContain('Please hold.');
      expect((await post('/callbacks')).status).toBe(503);
      expect((await get('/readyz')).status).toBe(503);
    }
  });

  it('goes on where the store can not even be made', async () => {
    const flows = { '/voice': failing(() => response().say('Hello.').hangup()) };
    const { post, get, lines } = await serving({
      flows,
      store: () => {
        throw new Error('There is no binding DB.');
      },
    });
    expect(await (await post('/voice')).text()).toContain('Hello.');
    expect((await post('/callbacks')).status).toBe(503);
    expect((await get('/readyz')).status).toBe(503);
    expect(lines.find(({ event }) => event === 'store-unavailable')?.message).toContain('no binding DB');
  });
});

describe('a repeated delivery', () => {
  it.each(['/voice', '/callbacks'])('runs its handler once at %s, also a hundred at once', async (path) => {
    let runs = 0;
    const work = async () => {
      runs += 1;
      await new Promise((resolve) => setTimeout(resolve, 20));
    };
    const counting = flow(
      { start: 'voice' },
      {
        start: async () => {
          await work();
          return response().say(`Run ${runs}`).hangup();
        },
      },
    );
    const callbacks = callbackHandlers().onAny(work);
    const { send, metric, lines } = await serving({ flows: { '/voice': counting }, callbacks });
    const body = form();
    const headers = await signedForm(body);
    const once = () => send(path, { method: 'POST', body, headers }).then((reply) => reply.text());
    const replies = new Set(await Promise.all(Array.from({ length: 100 }, once)));
    replies.add(await once());
    expect(replies.size).toBe(1);
    expect(runs).toBe(1);
    expect(await metric('texml_repeated_total')).toBe(100);
    expect(lines.filter(({ event }) => event === 'repeated')).toHaveLength(100);
  });

  it('is another visit where its time differs', async () => {
    let runs = 0;
    const counting = flow(
      { start: 'voice' },
      {
        start: () => {
          runs += 1;
          return response().say(`Run ${runs}`).hangup();
        },
      },
    );
    const { send } = await serving({ flows: { '/voice': counting } });
    const body = form();
    for (const at of [-2, -1, 0]) {
      const headers = await signedForm(body, Math.floor(Date.now() / 1000) + at);
      await send('/voice', { method: 'POST', body, headers });
    }
    expect(runs).toBe(3);
  });
});
