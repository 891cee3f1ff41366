import { createAdaptorServer } from '@hono/node-server';
import { describe, expect, it, onTestFinished } from 'vitest';
import { verifySignature } from '../../callbacks/index.js';
import { response } from '../../document/index.js';
import { flow, type LogEntry } from '../../flow/index.js';
import { doc, emulated, eventually } from '../testing.test-kit.js';
import { From, faultyWorld, moment, To } from './faults.test-kit.js';

const wire = ({
  method,
  path,
  raw,
  headers,
}: Awaited<ReturnType<typeof faultyWorld>>['app']['received'][0]) => ({
  method,
  path,
  raw,
  headers,
});

describe('a fault of a callback', () => {
  it('duplicates a delivery, byte by byte, and the call goes on as with one', async () => {
    const { app, call, emulator } = await faultyWorld([
      { on: 'callback', callback: 'call-status-answered', does: 'duplicate', copies: 2 },
    ]);
    await call('Hello');
    const answered = () => app.at('/status').filter(({ form }) => form.CallStatus === 'in-progress');
    await eventually(() => answered().length === 3);
    const [first, ...copies] = answered().map(wire);
    expect(copies).toEqual([first, first]);
    expect(answered().every(({ isSigned }) => isSigned)).toBe(true);
    expect(app.at('/voice')).toHaveLength(1);
    expect(app.at('/status')).toHaveLength(6);
    expect(emulator.timeline().filter(({ kind }) => kind === 'error' || kind === 'warning')).toEqual([]);
  });

  it('duplicates a delivery later, without holding up the call', async () => {
    const { app, call } = await faultyWorld([
      { on: 'callback', callback: 'voice-request-outbound', does: 'duplicate', delayMs: 200 },
    ]);
    await call('Hello');
    expect(app.at('/voice')).toHaveLength(1);
    await eventually(() => app.at('/voice').length === 2);
    const [first, copy] = app.at('/voice').map(wire);
    expect(copy).toEqual(first);
  });

  it('lets a later report overtake one, in virtual time too', async () => {
    for (const clock of ['automatic', 'real'] as const) {
      const { call, statuses, app } = await faultyWorld(
        [{ on: 'callback', callback: 'call-status-ringing', does: 'reorder' }],
        { clock, answers: () => doc('<Hangup/>') },
      );
      await call();
      await eventually(() => statuses().length === 4);
      expect(statuses()).toEqual(['initiated', 'in-progress', 'ringing', 'completed']);
      expect(app.at('/status').map(({ form }) => form.SequenceNumber)).toEqual(['0', '2', '1', '3']);
      expect(app.received.every(({ isSigned }) => isSigned)).toBe(true);
    }
  });

  it('holds several reports until one overtakes them all', async () => {
    const { call, statuses } = await faultyWorld([
      { on: 'callback', callback: 'call-status-*', does: 'reorder', times: 3 },
    ]);
    await call();
    await eventually(() => statuses().length === 4);
    expect(statuses()).toEqual(['completed', 'initiated', 'ringing', 'in-progress']);
  });

  it('lets what nothing overtakes go when its time is up', async () => {
    const { call, statuses, log } = await faultyWorld([
      { on: 'callback', callback: 'call-status-completed', does: 'reorder', maxDelayMs: 30 },
      { on: 'callback', callback: 'voice-request-outbound', does: 'reorder', maxDelayMs: 30 },
    ]);
    await call('Hello');
    await eventually(() => statuses().length === 4);
    expect(statuses()).toEqual(['initiated', 'ringing', 'in-progress', 'completed']);
    await eventually(() => log.some(({ message }) => /completed, delivered beside .* 200/.test(message)));
  });

  it('delays one, and the reports behind it keep their order', async () => {
    const { call, statuses } = await faultyWorld([
      { on: 'callback', callback: 'call-status-ringing', does: 'delay', delayMs: 60 },
    ]);
    const began = performance.now();
    await call('Hello');
    await eventually(() => statuses().length === 4);
    expect(performance.now() - began).toBeGreaterThan(58);
    expect(statuses()).toEqual(['initiated', 'ringing', 'in-progress', 'completed']);
  });

  it('delays one for longer than a reply may take, which is then none', async () => {
    const { call, app, emulator } = await faultyWorld(
      [{ on: 'callback', callback: 'voice-request-outbound', does: 'delay', delayMs: 5000, times: 1 }],
      { settings: { requestTimeoutSeconds: 0.3 }, answers: ({ path }) => doc(`<Say>${path}</Say>`) },
    );
    await call('/fallback');
    await moment();
    expect(app.at('/voice')).toEqual([]);
    expect(emulator.timeline()).toContainEqual(
      expect.objectContaining({ kind: 'reply', problem: 'No reply within 0.3 s.' }),
    );
  });

  it('drops one, so that the fallback is asked', async () => {
    const { call, app, emulator } = await faultyWorld(
      [{ on: 'callback', callback: 'voice-request-outbound', does: 'drop', times: 1 }],
      { answers: ({ path }) => doc(`<Say>${path}</Say>`) },
    );
    await call('/fallback');
    expect(app.at('/voice')).toEqual([]);
    expect(emulator.timeline()).toContainEqual(
      expect.objectContaining({ kind: 'reply', problem: 'No reply: a fault dropped the request.' }),
    );
    expect(emulator.faults.struck).toMatchObject([{ rule: 1, does: 'drop', name: 'voice-request-outbound' }]);
  });

  it('spoils a signature, which is still one in its form', async () => {
    const { call, app, emulator } = await faultyWorld([
      { on: 'callback', callback: 'call-status-answered', does: 'bad-signature' },
    ]);
    await call('Hello');
    await eventually(() => app.at('/status').length === 4);
    const bad = app.received.filter(({ isSigned }) => !isSigned);
    expect(bad.map(({ form }) => form.CallStatus)).toEqual(['in-progress']);
    for (const { raw, headers } of bad) {
      expect(await verifySignature({ body: raw, headers, publicKey: emulator.publicKey })).toMatchObject({
        ok: false,
        reason: 'wrong-signature',
      });
    }
  });

  it('sends one with a signature that holds, but for a time that has passed', async () => {
    const { call, app, emulator } = await faultyWorld([
      { on: 'callback', callback: 'call-status-answered', does: 'stale-timestamp' },
      { on: 'callback', callback: 'call-status-completed', does: 'stale-timestamp', ageSeconds: 60 },
    ]);
    await call('Hello');
    await eventually(() => app.at('/status').length === 4);
    const { publicKey } = emulator;
    const verdicts = app
      .at('/status')
      .map(({ raw, headers }) => [
        verifySignature({ body: raw, headers, publicKey }),
        verifySignature({ body: raw, headers, publicKey, toleranceSeconds: 700 }),
      ]);
    const reasons = await Promise.all(
      verdicts.map(async ([strict, lenient]) => [await strict, await lenient]),
    );
    expect(reasons).toMatchObject([
      [{ ok: true }, { ok: true }],
      [{ ok: true }, { ok: true }],
      [{ ok: false, reason: 'too-old' }, { ok: true }],
      [{ ok: true }, { ok: true }],
    ]);
  });

  it('is refused by a flow where a signature is bad', async () => {
    const { emulator, ours } = await emulated({
      faults: [{ on: 'callback', callback: 'voice-*', does: 'bad-signature', times: 1 }],
    });
    const entries: LogEntry[] = [];
    const menu = flow(
      { start: 'voice' },
      { start: () => response().say('Hello') },
      { publicKey: emulator.publicKey, log: (entry) => entries.push(entry) },
    );
    const server = createAdaptorServer({ fetch: (request) => menu.fetch(request) });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const address = server.address();
    const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`;
    const { data } = await ours.texml.applications.create({ friendly_name: 'menu', voice_url: url });
    const callee = emulator.phone(To);
    for (const heard of [[], ['Hello']]) {
      await ours.texml.calls.create({ ApplicationSid: data.id, To, From });
      await callee.answers();
      await callee.ends();
      expect(callee.heard).toEqual(heard);
    }
    expect(entries.map(({ status, verified }) => [status, verified])).toEqual([
      [403, false],
      [200, true],
    ]);
  });
});
