import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { controlled } from '../control/control.test-kit.js';
import { checkState, type EmulatorOptions, type EmulatorState } from '../index.js';
import { application, doc, emulated, eventually } from '../testing.test-kit.js';
import { agent, filed, from, menu, to } from './state.test-kit.js';

/** An emulator that goes on from what another has saved; that one is closed first. */
async function goesOn(
  { emulator }: { emulator: { save(): EmulatorState; close(): Promise<void> } },
  options: EmulatorOptions = {},
) {
  const state = filed(emulator.save());
  await emulator.close();
  return emulated({ ...options, state });
}

describe('an emulator that goes on from what was saved', () => {
  it('is the account that it was, with its keys, applications, secrets, people and faults', async () => {
    const first = await controlled(menu);
    const { emulator } = first;
    await first.ours.texml.secrets.create({ name: 'pin', value: 'open sesame' });
    emulator.person(agent, 'busy');
    emulator.faults.add({ on: 'callback', does: 'drop', after: 100 });
    await emulator.ring({ from, to });
    const listed = (await first.ours.texml.applications.list().all()).map(({ id }) => id);
    const second = await goesOn(first);
    for (const name of ['apiKey', 'accountSid', 'publicKey'] as const) {
      expect(second.emulator[name]).toBe(emulator[name]);
    }
    expect((await second.ours.texml.applications.list().all()).map(({ id }) => id)).toEqual(listed);
    expect(second.emulator.people()).toEqual({ [agent]: 'busy' });
    expect(second.emulator.faults.rules).toEqual(emulator.faults.rules);
    expect(second.emulator.faults.rules[0]?.seen).toBeGreaterThan(0);
    const { data } = await second.ours.texml.applications.create({
      friendly_name: 'new',
      voice_url: first.app.url,
    });
    expect(listed).not.toContain(data.id);
    const { news } = await second.emulator.ring({ from, to, application: 'menu' });
    expect(news).toContainEqual(expect.objectContaining({ kind: 'hears', text: 'Press 1' }));
    expect(first.app.received.at(-1)).toMatchObject({ isSigned: true });
  });

  it('has the calls that are over, with their timelines, as the API lists them', async () => {
    const first = await controlled(menu);
    const { call } = await first.emulator.ring({ from, to });
    await first.emulator.hangup(call.sid);
    const [timeline, record] = [
      first.emulator.timeline(call.sid),
      await first.ours.texml.calls.get(call.sid),
    ];
    const second = await goesOn(first);
    expect(second.emulator.timeline(call.sid)).toEqual(
      filed({ ...first.emulator.save(), timelines: [timeline] }).timelines[0],
    );
    expect(await second.ours.texml.calls.get(call.sid)).toEqual(record);
    expect(second.emulator.calls()).toMatchObject([{ sid: call.sid, status: 'completed' }]);
  });

  it('goes on with the calls that are under way, where they were', async () => {
    const first = await controlled(menu);
    first.emulator.person(agent, 'scripted');
    const { call } = await first.emulator.ring({ from, to });
    const second = await goesOn(first);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(second.emulator.call(call.sid)).toMatchObject({
      status: 'in-progress',
      legs: [{ waitsFor: 'keys' }],
    });
    const pressed = await second.emulator.press(call.sid, '1');
    const leg = pressed.call.legs[1]?.sid ?? '';
    const third = await goesOn(second);
    expect(third.emulator.call(call.sid).legs).toMatchObject([{}, { status: 'ringing', waitsFor: 'answer' }]);
    await third.emulator.answer(leg);
    const fourth = await goesOn(third);
    expect(fourth.emulator.call(call.sid).legs).toMatchObject([
      { connectedTo: leg },
      { connectedTo: call.sid },
    ]);
    await fourth.emulator.hangup(leg);
    expect(fourth.emulator.call(call.sid)).toMatchObject({
      status: 'completed',
      legs: [{ heard: ['Welcome', 'Press 1', 'One moment', 'Goodbye'] }, {}],
    });
    expect(first.app.received.map(({ path, isSigned }) => [path, isSigned])).toEqual([
      ['/', true],
      ['/chosen', true],
      ['/after', true],
    ]);
  });

  it('sends a request again that was on its way', async () => {
    let hangs = true;
    const first = await emulated();
    const app = await application(first.emulator.publicKey, ({ path }) =>
      path === '/chosen' && hangs ? new Promise(() => {}) : (menu[path as keyof typeof menu] ?? 404),
    );
    await first.ours.texml.applications.create({ friendly_name: 'menu', voice_url: `${app.url}/` });
    const { call } = await first.emulator.ring({ from, to });
    const never = first.emulator.press(call.sid, '1');
    never.catch(() => {});
    await eventually(() => app.at('/chosen').length === 1);
    hangs = false;
    const second = await goesOn(first);
    await eventually(() => second.emulator.call(call.sid).legs[0]?.heard.at(-1) === 'One moment');
    expect(app.at('/chosen')).toHaveLength(2);
    expect(app.at('/chosen')[1]?.form).toEqual(app.at('/chosen')[0]?.form);
  });

  it('plays the people whose scripts are code, once they are asked for again', async () => {
    const first = await controlled(menu);
    const caller = first.emulator.phone(from);
    caller.calls(to, first.applicationSid);
    await caller.hears('Press 1');
    const second = await goesOn(first);
    const again = second.emulator.phone(from);
    await again.press('1');
    await second.emulator.phone(agent).isBusy();
    await again.hears('Goodbye');
  });

  it('goes on in queues and conferences', async () => {
    const documents = {
      '/': doc('<Gather action="/chosen" numDigits="1"/>'),
      '/chosen': doc('<Enqueue waitUrl="/music">support</Enqueue>'),
      '/music': doc('<Play loop="0">a.mp3</Play>'),
    };
    const first = await controlled(documents);
    const { call } = await first.emulator.ring({ from, to });
    await first.emulator.press(call.sid, '1');
    const second = await goesOn(first);
    expect(second.emulator.call(call.sid).legs).toMatchObject([{ queue: 'support' }]);
    const { call: other } = await second.emulator.ring({ from: agent, to });
    await second.ours.texml.calls.update(other.sid, { Texml: doc('<Dial><Queue>support</Queue></Dial>') });
    expect(second.emulator.call(call.sid).legs).toMatchObject([{ queue: undefined, connectedTo: other.sid }]);
  });

  it('lets time go on with the real clock from where it stood', async () => {
    let present = Date.now();
    const now = () => present;
    const first = await controlled({ '/': doc('<Pause length="60"/>') }, { clock: 'real', now });
    const { call } = await first.emulator.ring({ from, to });
    present += 1000;
    await first.emulator.press(call.sid, '5');
    const before = first.emulator.clock().now;
    // Less than a signature may be old.
    present += 120_000;
    const second = await goesOn(first, { clock: 'real', now });
    expect(second.emulator.clock().now).toBe(before);
    present += 500;
    await second.emulator.press(call.sid, '5');
    expect(second.emulator.clock().now).toBe(before + 500);
    await second.emulator.hangup(call.sid);
    const { call: next } = await second.emulator.ring({ from, to });
    const { date_created } = await second.ours.texml.calls.get(next.sid);
    expect(Date.parse(date_created ?? '')).toBe(Math.floor(present / 1000) * 1000);
  });

  it('is what its options say, where they say something', async () => {
    const first = await controlled(menu, {
      settings: { voiceMethod: 'GET' },
      faults: [{ on: 'callback', does: 'drop' }],
    });
    const kept = await goesOn(first);
    expect(kept.emulator.save().engine.settings.voiceMethod).toBe('GET');
    expect(kept.emulator.faults.rules).toHaveLength(1);
    const changed = await goesOn(kept, { apiKey: 'KEY1', settings: { voiceMethod: 'POST' }, faults: [] });
    expect(changed.emulator.apiKey).toBe('KEY1');
    expect(changed.emulator.accountSid).toBe(first.emulator.accountSid);
    expect(changed.emulator.save().engine.settings.voiceMethod).toBe('POST');
    expect(changed.emulator.faults.rules).toEqual([]);
  });
});

describe('what is no state', () => {
  it('is refused, whatever it is', async () => {
    const { emulator } = await emulated();
    const state = filed(emulator.save());
    const damaged = fc
      .tuple(fc.constantFrom(...Object.keys(state)), fc.jsonValue())
      .map(([name, value]) => ({ ...state, [name]: value }));
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), damaged), (value) => {
        try {
          checkState(value);
        } catch (error) {
          expect(error).toMatchObject({ name: 'TexmlError', code: 'bad-state' });
        }
      }),
    );
  });
});
