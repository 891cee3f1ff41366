import { describe, expect, it } from 'vitest';
import { rooms } from './rooms.test-kit.js';

const quiet = 'beep="false"';

describe('<Dial><Conference>', () => {
  it('makes the conference when the first participant joins, and keeps it by its name', () => {
    const call = rooms();
    const ann = call.arrives({ conference: quiet });
    const ben = call.arrives({ conference: quiet });
    const cleo = call.arrives({ conference: quiet, room: 'other' });
    expect(call.conferences().map(({ name, participants }) => [name, participants.length])).toEqual([
      ['room', 2],
      ['other', 1],
    ]);
    const [room, other] = call.conferences();
    expect(room).toMatchObject({ status: 'in-progress', creator: ann, maxParticipants: 250 });
    expect([ann, ben, cleo].map((sid) => call.leg(sid).conference)).toEqual([
      room?.sid,
      room?.sid,
      other?.sid,
    ]);
    expect(call.leg(ann).running?.waitsFor).toBe('conversation');
    expect(call.phases(ann)).toEqual(['joins', 'starts']);
  });

  it('takes its caller’s words to all others, and to nobody in another conference', () => {
    const call = rooms();
    const [ann, ben, cleo] = [call.arrives(), call.arrives(), call.arrives()];
    const dora = call.arrives({ room: 'other' });
    call.says('Good morning.', ann);
    expect([ann, ben, cleo, dora].map((sid) => call.heard(sid))).toEqual([
      [],
      ['Good morning.'],
      ['Good morning.'],
      [],
    ]);
  });

  it('tells a caller who is alone that nobody listens', () => {
    const call = rooms();
    call.says('Anybody there?', call.arrives());
    expect(call.messages('warning')).toEqual(['Nothing listens to what is said.']);
  });

  it('keeps a muted caller’s words to themselves', () => {
    const call = rooms();
    const [ann, ben] = [call.arrives({ conference: 'muted="true"' }), call.arrives()];
    call.says('Can you hear me?', ann);
    call.says('No.', ben);
    expect(call.heard(ben)).toEqual([]);
    expect(call.heard(ann)).toEqual(['No.']);
  });

  it.each([
    ['true', ['beep', 'beep']],
    ['false', []],
    ['onEnter', ['beep']],
    ['onExit', ['beep']],
  ])('lets the others hear a beep: beep="%s"', (beep, sounds) => {
    const call = rooms();
    const ann = call.arrives({ conference: quiet });
    const ben = call.arrives({ conference: `beep="${beep}"` });
    expect(call.sounds(ann)).toEqual(beep === 'true' || beep === 'onEnter' ? ['beep'] : []);
    call.hangsUp(ben);
    expect(call.sounds(ann)).toEqual(sounds);
    expect(call.sounds(ben)).toEqual([]);
  });

  it('has nothing to do with keys', () => {
    const call = rooms();
    const [ann, ben] = [call.arrives({ dial: 'hangupOnStar="true"' }), call.arrives()];
    call.presses('*', ann);
    expect(call.leg(ann).conference).toBeDefined();
    expect([call.heard(ben), call.sounds(ben)]).toEqual([[], []]);
  });

  it('records nothing for the record of its Dial', () => {
    const call = rooms();
    call.arrives({ dial: 'record="record-from-answer"' });
    expect(call.entries('records')).toEqual([]);
  });

  it('is left out where it has no name', () => {
    const call = rooms();
    const ann = call.arrives({ room: ' ' });
    expect(call.conferences()).toEqual([]);
    expect(call.heard(ann)).toEqual(['next']);
    expect(call.messages('warning').at(-1)).toContain('has no name');
  });
});

describe('a conference that is full', () => {
  const full = (settings = {}) => {
    const call = rooms({ '/after': '<Response><Say>sorry</Say></Response>' }, settings);
    const first = call.arrives({ conference: 'maxParticipants="2"' });
    call.arrives();
    return { call, first };
  };

  it('takes nobody more: the Dial is over', () => {
    const { call } = full();
    const late = call.arrives();
    expect(call.room().participants).toHaveLength(2);
    expect(call.heard(late)).toEqual(['next']);
    expect(call.messages('warning')).toEqual(['The conference room is full.']);
  });

  it('says so to the action of the Dial', () => {
    const { call } = full();
    const late = call.arrives({ dial: 'action="/after"' });
    expect(call.sent('dial-action').at(-1)?.parameters).toMatchObject({ DialCallStatus: 'failed' });
    expect(call.heard(late)).toEqual(['sorry']);
  });

  it('ends the call where the settings say so', () => {
    const { call } = full({ conferenceFull: 'hang-up' });
    expect(call.leg(call.arrives()).status).toBe('completed');
  });

  it('has room again when somebody has left', () => {
    const { call, first } = full();
    call.hangsUp(first);
    expect(call.leg(call.arrives()).conference).toBe(call.room().sid);
  });

  it('may be fuller for those who came before than for whoever comes with a lower limit', () => {
    const call = rooms();
    call.arrives();
    call.arrives();
    expect(call.heard(call.arrives({ conference: 'maxParticipants="2"' }))).toEqual(['next']);
    expect(call.leg(call.arrives()).conference).toBeDefined();
  });
});
