import { describe, expect, it } from 'vitest';
import type { Delivery, Ledger } from '../../src/flow/index.js';
import { memoryLedger } from '../../src/flow/index.js';
import { givenStore } from '../admin/given-store.test-kit.js';
import { form, identity, nowSeconds, serving, signedForm, support } from '../app/serving.test-kit.js';
import { callbackHandlers } from './handlers.js';

const recorded = form({
  RecordingSid: 'r1',
  RecordingStatus: 'completed',
  RecordingDuration: '12',
  RecordingUrl: 'https://recordings.example.com/1.mp3',
  RecordingChannels: '1',
  RecordingSource: 'RecordVerb',
});

const hangup = (more: object = {}) => ({
  data: {
    event_type: 'call.hangup',
    id: '0ccc7b54-4df3-4bca-a65a-3da1ecc777f0',
    payload: { call_control_id: 'v3:0123456789abcdef', hangup_cause: 'user_busy', from: '+12025550123' },
    ...more,
  },
  meta: { attempt: 1 },
});

/** A store whose ledger remembers what it was asked for. */
const noting = () => {
  const deliveries: Delivery[] = [];
  const inner = memoryLedger();
  const ledger: Ledger = {
    run(delivery, work) {
      deliveries.push(delivery);
      return inner.run(delivery, work);
    },
  };
  return { deliveries, store: { ...givenStore({}), ledger } };
};

describe("the callbacks' address", () => {
  it('hands forms and JSON to the handlers of their names, typed, in order', async () => {
    const seen: unknown[] = [];
    const callbacks = callbackHandlers()
      .on('recording-completed', async ({ payload, CallSid, raw }) => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        seen.push(['first', payload.RecordingDuration, CallSid, raw.RecordingSid]);
      })
      .on('recording-completed', () => void seen.push('second'))
      .on('call.hangup', ({ payload, CallSid, env }) => void seen.push([payload.hangup_cause, CallSid, env]))
      .on('unknown', ({ raw, name }) => void seen.push([name, Object.keys(raw).length > 0]))
      .on('*', ({ name }) => void seen.push(['any', name]));
    const { post, postJson } = await serving({ callbacks });
    expect((await post('/callbacks', recorded)).status).toBe(200);
    expect((await postJson('/callbacks', hangup())).status).toBe(200);
    expect((await postJson('/callbacks', { data: { event_type: 'call.new', id: '1' } })).status).toBe(200);
    expect((await post('/callbacks', 'Some=thing')).status).toBe(200);
    expect(seen).toEqual([
      ['first', 12, identity.CallSid, 'r1'],
      'second',
      ['any', 'recording-completed'],
      ['user_busy', 'v3:0123456789abcdef', {}],
      ['any', 'call.hangup'],
      ['unknown', true],
      ['any', 'unknown'],
      ['unknown', true],
      ['any', 'unknown'],
    ]);
  });

  it('takes every callback of the table that is a note, and puts it into the journal by its name', async () => {
    const { deliveries, store } = noting();
    const { post, postJson, lines } = await serving({ store, callbacksPath: '/events' });
    await post('/events', recorded);
    await postJson('/events?tenant=1', hangup());
    await postJson('/events', { data: { event_type: 'call.new' } });
    expect(deliveries).toMatchObject([
      {
        kind: 'recording-completed',
        callSid: identity.CallSid,
        step: '/events',
        address: '/events',
        verified: true,
        isHeard: false,
        hasState: false,
      },
      { kind: 'call.hangup', callSid: 'v3:0123456789abcdef', address: '/events?tenant=1' },
      { kind: 'unknown', callSid: undefined },
    ]);
    expect(deliveries[0]?.parameters).toMatchObject({ RecordingSid: 'r1' });
    expect(deliveries[1]?.parameters).toEqual(hangup());
    expect(lines).toMatchObject([
      {
        event: 'answered',
        step: 'recording-completed',
        callSid: identity.CallSid,
        path: '/events',
        status: 200,
      },
      { event: 'answered', step: 'call.hangup' },
      { event: 'answered', step: 'unknown' },
    ]);
  });

  it('knows an event again by its number or its id, although it was signed anew', async () => {
    const seen: string[] = [];
    const callbacks = callbackHandlers().onAny(({ name }) => void seen.push(name));
    const { send, postJson, metric } = await serving({ callbacks });
    const status = (SequenceNumber: string) =>
      form({
        CallStatus: 'completed',
        CallbackSource: 'call-progress-events',
        Timestamp: 'x',
        SequenceNumber,
      });
    for (const [body, at] of [
      [status('1'), -2],
      [status('1'), -1],
      [status('2'), 0],
    ] as const) {
      const headers = await signedForm(body, nowSeconds() + at);
      expect((await send('/callbacks', { method: 'POST', body, headers })).status).toBe(200);
    }
    expect(seen).toHaveLength(2);
    for (const at of [-2, -1])
      await postJson('/callbacks', { ...hangup(), meta: { attempt: 3 + at } }, nowSeconds() + at);
    await postJson('/callbacks', hangup({ id: 'another' }));
    expect(seen.slice(2)).toEqual(['call.hangup', 'call.hangup']);
    expect(await metric('texml_repeated_total')).toBe(2);
  });

  it('takes the same event for another one where nobody signed it', async () => {
    let runs = 0;
    const callbacks = callbackHandlers().onAny(() => {
      runs += 1;
    });
    const { postJson } = await serving({ callbacks, insecure: true });
    await postJson('/callbacks', hangup());
    await postJson('/callbacks', hangup());
    expect(runs).toBe(2);
  });

  it.each([
    ['throws', () => Promise.reject(new Error('no database for +12025550123')), 500, 'handler-failed'],
    ['hangs', () => new Promise<never>(() => {}), 503, 'handler-late'],
  ] as const)(
    'is not acknowledged where a handler %s, and runs again when Telnyx repeats it',
    async (_what, fail, status, event) => {
      let isBroken = true;
      let done = 0;
      const callbacks = callbackHandlers()
        .on('recording-completed', () => (isBroken ? fail() : undefined))
        .on('recording-completed', () => {
          done += 1;
        });
      const { send, lines } = await serving({ callbacks, deadlineMs: 100 });
      const headers = await signedForm(recorded);
      const deliver = () => send('/callbacks', { method: 'POST', body: recorded, headers });
      expect((await deliver()).status).toBe(status);
      expect(done).toBe(0);
      isBroken = false;
      expect((await deliver()).status).toBe(200);
      expect((await deliver()).status).toBe(200);
      expect(done).toBe(1);
      expect(lines.map((line) => line.event)).toEqual([event, 'answered', 'repeated']);
      expect(JSON.stringify(lines)).not.toContain('2025550123');
    },
  );

  it('does not hold up the call that it tells of', async () => {
    const callbacks = callbackHandlers().onAny(() => new Promise<never>(() => {}));
    const { post } = await serving({ callbacks, flows: { '/support': support }, deadlineMs: 400 });
    const waiting = post('/callbacks', recorded);
    const before = performance.now();
    expect(await (await post('/support')).text()).toContain('Press 1');
    expect(performance.now() - before).toBeLessThan(300);
    expect((await waiting).status).toBe(503);
  });

  it('says that a step of a flow is missing where a call waits for a document', async () => {
    const { post, lines } = await serving({ callbacks: callbackHandlers() });
    expect((await post('/callbacks', form({ Digits: '1' }))).status).toBe(200);
    expect(lines[0]).toMatchObject({ level: 'warn', event: 'document-expected' });
  });

  it('gives a handler a log with the request and the call in it', async () => {
    const callbacks = callbackHandlers().onAny(({ log }) =>
      log({ level: 'info', event: 'seen', message: 'from +12025550123' }),
    );
    const { post, lines } = await serving({ callbacks });
    const reply = await post('/callbacks', recorded);
    const requestId = reply.headers.get('x-request-id');
    expect(lines).toMatchObject([
      { event: 'seen', message: 'from +1•••••••123', requestId, callSid: identity.CallSid },
      { event: 'answered', requestId },
    ]);
  });
});

describe('callback handlers', () => {
  it('never change: a handler is added to a copy', async () => {
    const seen: string[] = [];
    const none = callbackHandlers();
    const one = none.onAny(() => void seen.push('one'));
    one.onAny(() => void seen.push('two'));
    const { post } = await serving({ callbacks: one });
    await post('/callbacks', recorded);
    expect(seen).toEqual(['one']);
  });
});
