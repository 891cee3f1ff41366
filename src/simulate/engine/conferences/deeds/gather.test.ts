import { describe, expect, it } from 'vitest';
import type { GatherPlan } from '../gather-plan.js';
import { plain, planned } from '../part.test-kit.js';
import { rooms } from '../rooms.test-kit.js';

const plan: GatherPlan = {
  id: 'pin',
  sound: 'https://media.test/pin.mp3',
  invalidSound: undefined,
  firstKeyMs: 5000,
  nextKeyMs: 3000,
  wholeMs: 60_000,
  fewest: 2,
  most: 4,
  tries: 2,
  terminator: '#',
  validKeys: '0123456789#*',
  stopsOnKey: true,
};

/** A participant who is asked for keys. */
function asked(more: Partial<GatherPlan> = {}) {
  const call = rooms();
  const ann = call.isCommanded();
  call.has({ does: 'create', callSid: ann, plan: planned, join: { ...plain, startsOnEnter: true } });
  const conference = call.room().sid;
  const ask = (given: GatherPlan = { ...plan, ...more }) =>
    call.has({ does: 'gather', conference, callSid: ann, clientState: 'cGlu', plan: given });
  ask();
  return {
    ...call,
    ann,
    conference,
    ask,
    keys: (digits: string) => call.presses(digits, ann),
    prompts: () => call.sounds(ann),
    outcome: () =>
      call
        .sent('call.gather.ended')
        .map(({ parameters }) => [Reflect.get(parameters, 'status'), Reflect.get(parameters, 'digits')]),
    room: () => call.room(),
  };
}

describe('a participant who is asked for keys', () => {
  it('enters them, and the application hears of it', () => {
    const call = asked();
    expect(call.prompts()).toEqual([plan.sound]);
    call.keys('1234');
    expect(call.sent('call.gather.ended')).toMatchObject([
      {
        url: 'https://app.test/webhooks/7267',
        parameters: {
          call_control_id: call.ann,
          client_state: 'cGlu',
          connection_id: '7267',
          digits: '1234',
          status: 'valid',
          gather_id: 'pin',
          from: '+12025550101',
        },
      },
    ]);
    expect(call.messages('warning')).toEqual([]);
    call.keys('5');
    expect(call.outcome()).toHaveLength(1);
  });

  it('ends them with the key that says so, which does not count', () => {
    const call = asked();
    call.keys('12#');
    expect(call.outcome()).toEqual([['valid', '12']]);
  });

  it('has no such key where there is none', () => {
    const call = asked({ terminator: '' });
    call.keys('1#');
    expect(call.outcome()).toEqual([]);
    call.after(3000);
    expect(call.outcome()).toEqual([['valid', '1#']]);
  });

  it('ends them by pressing nothing more', () => {
    const call = asked();
    call.keys('12');
    call.after(2999);
    expect(call.outcome()).toEqual([]);
    call.after(1);
    expect(call.outcome()).toEqual([['valid', '12']]);
  });

  it('is asked again when they do not fit, and then no more', () => {
    const call = asked({ invalidSound: 'https://media.test/wrong.mp3' });
    call.keys('1#');
    expect(call.prompts()).toEqual([plan.sound, 'https://media.test/wrong.mp3']);
    call.after(10_000);
    expect(call.prompts().at(-1)).toBe(plan.sound);
    call.keys('2#');
    expect(call.outcome()).toEqual([['invalid', '2']]);
    call.after(60_000);
    expect(call.prompts()).toHaveLength(3);
  });

  it('may press certain keys alone', () => {
    const call = asked({ validKeys: '123', tries: 1 });
    call.keys('19#');
    expect(call.outcome()).toEqual([['invalid', '19']]);
  });

  it('is asked again when they press nothing, and then no more', () => {
    const call = asked();
    call.after(15_000);
    expect(call.prompts()).toHaveLength(2);
    call.after(15_000);
    expect(call.outcome()).toEqual([['timeout', '']]);
  });

  it('has so long for all of it', () => {
    const call = asked({ firstKeyMs: undefined });
    call.after(59_999);
    expect(call.outcome()).toEqual([]);
    call.after(1);
    expect(call.outcome()).toEqual([['timeout', '']]);
  });

  it('stops the prompt with a key, unless it goes on', () => {
    const silence = [true, false].map((stopsOnKey) => {
      const call = asked({ stopsOnKey });
      call.keys('1');
      return call.entries('pauses').filter(({ durationMs }) => durationMs === 0).length;
    });
    expect(silence).toEqual([1, 0]);
  });

  it('may be asked without a prompt', () => {
    const call = asked({ sound: undefined, tries: 1 });
    expect(call.prompts()).toEqual([]);
    call.after(5000);
    expect(call.outcome()).toEqual([['timeout', '']]);
  });

  it('is asked something else instead', () => {
    const call = asked();
    call.keys('1');
    call.ask();
    expect(call.outcome()).toEqual([['cancelled', '1']]);
    call.keys('56#');
    expect(call.outcome().at(-1)).toEqual(['valid', '56']);
  });

  it('is asked no more once they have left', () => {
    const call = asked();
    call.hangsUp(call.ann);
    expect(call.outcome()).toEqual([['cancelled', '']]);
    expect(call.room()).toMatchObject({ gathers: [], timers: [] });
  });
});
