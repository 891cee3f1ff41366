import { describe, expect, it } from 'vitest';
import { controlled } from '../control/control.test-kit.js';
import { startEmulator } from '../index.js';
import { application, doc, emulated, eventually } from '../testing.test-kit.js';
import { agent, filed, from, menu, to } from './state.test-kit.js';

describe('loading into an emulator that runs', () => {
  it('brings back what was, and leaves its address, key and account alone', async () => {
    const { emulator, ours, control } = await controlled(menu);
    const { call: kept } = await emulator.ring({ from, to });
    const { json: state } = await control('GET', 'state');
    await emulator.press(kept.sid, '1');
    const { call: dropped } = await emulator.ring({ from: agent, to });
    await ours.texml.applications.create({ friendly_name: 'other', voice_url: 'http://127.0.0.1:9/' });
    expect((await control('PUT', 'state', state)).status).toBe(200);
    expect(emulator.calls()).toMatchObject([{ sid: kept.sid, legs: [{ waitsFor: 'keys' }] }]);
    expect(() => emulator.call(dropped.sid)).toThrow(/no call/);
    expect((await ours.texml.applications.list().all()).map(({ friendly_name }) => friendly_name)).toEqual([
      'menu',
    ]);
    const { news } = await emulator.press(kept.sid, '1');
    expect(news).toContainEqual(expect.objectContaining({ kind: 'hears', text: 'One moment' }));
  });

  it('takes the state of another emulator, whose calls are then of this account', async () => {
    const one = await controlled(menu);
    const { call } = await one.emulator.ring({ from, to });
    const two = await emulated();
    two.emulator.load(filed(one.emulator.save()));
    expect(await two.ours.texml.calls.get(call.sid)).toMatchObject({ account_sid: two.emulator.accountSid });
    await two.emulator.press(call.sid, '1').catch(() => {});
    expect(one.app.at('/chosen')).toHaveLength(1);
    // It is signed with the key of the emulator that sends it.
    expect(one.app.at('/chosen')[0]?.isSigned).toBe(false);
  });

  it('forgets what is on its way', async () => {
    let answer = (_document: string): void => {};
    const world = await emulated();
    const app = await application(
      world.emulator.publicKey,
      () => new Promise<string>((resolve) => (answer = resolve)),
    );
    await world.ours.texml.applications.create({ friendly_name: 'slow', voice_url: `${app.url}/` });
    const empty = filed(world.emulator.save());
    const ringing = expect(world.emulator.ring({ from, to })).rejects.toMatchObject({ code: 'no-such-call' });
    await eventually(() => app.received.length === 1);
    world.emulator.load(empty);
    answer(doc('<Say>Late</Say>'));
    await ringing;
    expect(world.emulator.calls()).toEqual([]);
    expect(world.emulator.save().engine.requests).toBeUndefined();
  });

  it('goes back to what it was where a state is damaged', async () => {
    const { emulator, control } = await controlled(menu);
    const { call } = await emulator.ring({ from, to });
    const state = filed(emulator.save());
    const { status, json } = await control('PUT', 'state', {
      ...state,
      engine: { ...state.engine, legs: 5 },
    });
    expect([status, json.errors[0].detail]).toEqual([422, expect.stringMatching(/^The state is damaged: /)]);
    const { news } = await emulator.press(call.sid, '1');
    expect(news).toContainEqual(expect.objectContaining({ kind: 'hears', text: 'One moment' }));
  });

  it('lets those give up who wait for a call that is no more', async () => {
    const { emulator, applicationSid } = await controlled(menu);
    const empty = filed(emulator.save());
    const caller = emulator.phone(from);
    caller.calls(to, applicationSid);
    emulator.phone(agent);
    await caller.press('1');
    const waiting = expect(caller.hears('Never said')).rejects.toThrow(/forgotten/);
    emulator.load(empty);
    await waiting;
    await expect(caller.hears('Welcome')).rejects.toThrow(/has not been answered/);
    caller.calls(to, applicationSid);
    await caller.hears('Welcome');
  });

  it.each([
    ['nothing', null, /^This is no state of an emulator: it must be an object/],
    ['something else', { format: 'other' }, /format must be texml-emulator/],
    [
      'a later version',
      { format: 'texml-emulator', version: 2 },
      /version 2, and this package reads version 1/,
    ],
    ['half of it', { format: 'texml-emulator', version: 1, applications: [] }, /must be/],
  ])('refuses %s, and keeps what it has', async (_what, state, message) => {
    const { emulator, control } = await controlled(menu);
    const { call } = await emulator.ring({ from, to });
    const { status, json } = await control('PUT', 'state', state);
    expect([status, json.errors[0].detail]).toEqual([422, expect.stringMatching(message)]);
    expect(emulator.calls()).toMatchObject([{ sid: call.sid }]);
    await expect(startEmulator({ state: JSON.parse(JSON.stringify(state)) })).rejects.toMatchObject({
      code: 'bad-state',
    });
  });
});
