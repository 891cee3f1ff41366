import { describe, expect, it } from 'vitest';
import { doc } from '../testing.test-kit.js';
import { controlled } from './control.test-kit.js';

const from = '+12025550100';
const to = '+12025550199';
const agent = '+12025550123';

const menu = {
  '/': doc(
    '<Pause length="2"/><Gather action="/chosen" numDigits="1" timeout="3"><Say>Press 1</Say></Gather><Say>Too late</Say><Pause length="60"/>',
  ),
  '/chosen': doc('<Say>One moment</Say><Pause length="10"/><Say>Goodbye</Say>'),
};

describe('the manual clock', () => {
  it('moves when it is advanced, and never by itself', async () => {
    const { emulator } = await controlled(menu, { clock: 'manual', settings: { speechMsPerCharacter: 100 } });
    const { call, news } = await emulator.ring({ from, to });
    expect(news.at(-1)).toMatchObject({ kind: 'pauses', at: 0 });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(emulator.clock()).toMatchObject({ kind: 'manual', now: 0, nextDue: 2000 });
    const heard = () => emulator.call(call.sid).legs[0]?.heard;
    await emulator.advance(1999);
    expect(heard()).toEqual([]);
    await emulator.advance(1);
    expect(heard()).toEqual(['Press 1']);
    await emulator.advance(3699);
    expect(heard()).toEqual(['Press 1']);
    await emulator.advance(1);
    expect(heard()).toEqual(['Press 1', 'Too late']);
  });

  it('has everything done that follows, replies of the application too, before it has been advanced', async () => {
    const { emulator, app } = await controlled(menu, { clock: 'manual' });
    const { call } = await emulator.ring({ from, to });
    await emulator.press(call.sid, '1');
    await emulator.advance(3000);
    const { news } = await emulator.press(call.sid, '1');
    expect(app.at('/chosen')).toHaveLength(1);
    expect(news.filter(({ kind }) => kind === 'hears')).toMatchObject([{ text: 'One moment' }]);
    await emulator.advance(60_000);
    expect(emulator.call(call.sid)).toMatchObject({
      status: 'completed',
      legs: [{ heard: expect.arrayContaining(['Goodbye']) }],
    });
  });

  it('lets scripts act at their moment on the way', async () => {
    const { emulator, applicationSid } = await controlled(menu, { clock: 'manual' });
    const caller = emulator.phone(from);
    const sid = caller.calls(to, applicationSid);
    const played = (async () => {
      await caller.hears('Press 1');
      await caller.press('1');
      await caller.hears('Goodbye');
    })();
    await emulator.advance(60_000);
    await played;
    const at = (text: string) =>
      emulator.timeline(sid).find((entry) => entry.kind === 'hears' && entry.text === text)?.at ?? 0;
    expect(at('Goodbye') - at('One moment')).toBeGreaterThanOrEqual(10_000);
  });

  it('is moved once for each that moves it, one after the other', async () => {
    const { emulator } = await controlled(menu, { clock: 'manual' });
    await Promise.all([emulator.advance(1000), emulator.advance(500), emulator.advance(0)]);
    expect(emulator.clock()).toMatchObject({ now: 1500, nextDue: undefined });
  });

  it('gives a call the date that it was moved to', async () => {
    const now = () => Date.UTC(2030, 0, 1);
    const { emulator, ours } = await controlled(menu, { clock: 'manual', now });
    await emulator.advance(86_400_000);
    const { call } = await emulator.ring({ from, to });
    expect((await ours.texml.calls.get(call.sid)).date_created).toBe('Wed, 02 Jan 2030 00:00:00 +0000');
  });

  it('lets a phone ring until it is advanced', async () => {
    const { emulator, ours, applicationSid } = await controlled(menu, {
      clock: 'manual',
      settings: { unscriptedCallees: 'answers', unscriptedRingSeconds: 3 },
    });
    const { call_sid } = await ours.texml.calls.create({
      ApplicationSid: applicationSid,
      To: agent,
      From: from,
    });
    expect(emulator.call(call_sid ?? '')).toMatchObject({ status: 'ringing' });
    await emulator.advance(3000);
    expect(emulator.call(call_sid ?? '')).toMatchObject({ status: 'in-progress' });
  });
});

describe('the other clocks', () => {
  it('are advanced only where time is not the real one', async () => {
    const { emulator, control } = await controlled(menu, { clock: 'real' });
    await expect(emulator.advance(1000)).rejects.toMatchObject({ code: 'clock-is-real' });
    expect((await control('POST', 'clock/advance', { ms: 1000 })).status).toBe(422);
    expect(emulator.clock().kind).toBe('real');
  });

  it('let a deed be done at once in real time', async () => {
    const { emulator } = await controlled(menu, { clock: 'real' });
    const { call, news } = await emulator.ring({ from, to });
    expect(news.at(-1)).toMatchObject({ kind: 'pauses' });
    expect((await emulator.hangup(call.sid)).call.status).toBe('completed');
  });
});
