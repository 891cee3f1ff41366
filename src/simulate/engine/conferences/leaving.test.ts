import { describe, expect, it } from 'vitest';
import { doc } from '../world.test-kit.js';
import { rooms } from './rooms.test-kit.js';

const after = { '/after': doc('<Say>after</Say>') };

describe('a participant who leaves', () => {
  it('is no longer heard, and leaves the others together', () => {
    const call = rooms();
    const [ann, ben, cleo] = [call.arrives(), call.arrives(), call.arrives()];
    call.hangsUp(ann);
    call.says('Still there?', ben);
    expect(call.heard(cleo)).toEqual(['Still there?']);
    expect(call.room()).toMatchObject({
      status: 'in-progress',
      participants: [{ callSid: ben }, { callSid: cleo }],
      former: [{ callSid: ann, leftAt: 0 }],
    });
  });

  it('ends the conference when nobody is left', () => {
    const call = rooms();
    const [ann, ben] = [call.arrives(), call.arrives()];
    call.hangsUp(ann);
    call.after(5000);
    call.hangsUp(ben);
    expect(call.room()).toMatchObject({
      status: 'completed',
      participants: [],
      ended: { at: 5000, reason: 'all-left', by: ben },
    });
  });

  it('leaves a name that is free for another conference', () => {
    const call = rooms();
    call.hangsUp(call.arrives());
    call.arrives();
    const [first, second] = call.conferences();
    expect([first?.name, second?.name]).toEqual(['room', 'room']);
    expect([first?.status, second?.status]).toEqual(['completed', 'in-progress']);
  });

  it('ends the conference for all where endConferenceOnExit says so, and their documents go on', () => {
    const call = rooms(after);
    const host = call.arrives({ conference: 'endConferenceOnExit="true"' });
    const ben = call.arrives();
    const cleo = call.arrives({ dial: 'action="/after"' });
    call.after(7000);
    call.hangsUp(host);
    expect(call.room()).toMatchObject({
      status: 'completed',
      participants: [],
      ended: { reason: 'host-left', by: host },
    });
    expect(call.heard(ben)).toEqual(['next']);
    expect(call.heard(cleo)).toEqual(['after']);
    expect(call.sent('dial-action')).toMatchObject([
      { parameters: { CallSid: cleo, DialCallStatus: 'completed', DialCallDuration: 7 } },
    ]);
    expect(call.phases(ben)).toEqual(['joins', 'ends', 'leaves']);
  });

  it('tells its Dial’s action although it hung up, unless the settings say otherwise', () => {
    const told = [true, false].map((dialActionAfterHangup) => {
      const call = rooms(after, { dialActionAfterHangup });
      call.hangsUp(call.arrives({ dial: 'action="/after"' }));
      return call.sent('dial-action').length;
    });
    expect(told).toEqual([1, 0]);
  });

  it('leaves when the API gives its call a new document', () => {
    const call = rooms(after);
    const [ann, ben] = [call.arrives({ dial: 'action="/after"' }), call.arrives()];
    call.does({ type: 'update', callSid: ann, change: { texml: doc('<Say>new</Say>') } });
    expect(call.leg(ann).conference).toBeUndefined();
    expect(call.heard(ann)).toEqual(['new']);
    expect(call.sent('dial-action')).toEqual([]);
    expect(call.room().participants).toMatchObject([{ callSid: ben }]);
  });

  it('may come again by the same document', () => {
    const call = rooms();
    const [ann, ben] = [call.arrives(), call.arrives()];
    const again = doc('<Dial><Conference>room</Conference></Dial>');
    call.does({ type: 'update', callSid: ann, change: { texml: again } });
    expect(call.phases(ann)).toEqual(['joins', 'starts', 'leaves', 'joins']);
    expect(call.room().participants.map(({ callSid }) => callSid)).toEqual([ben, ann]);
    call.says('Here I am again.', ann);
    expect(call.heard(ben)).toEqual(['Here I am again.']);
  });

  it('leaves when the time limit of its Dial is up', () => {
    const call = rooms();
    const [ann, ben] = [call.arrives({ dial: 'timeLimit="60"' }), call.arrives()];
    call.after(59_999);
    expect(call.leg(ann).conference).toBeDefined();
    call.after(1);
    expect(call.heard(ann)).toEqual(['next']);
    expect(call.room().participants).toMatchObject([{ callSid: ben }]);
  });
});

describe('the end of a conference', () => {
  it('comes after four hours, whoever is in it', () => {
    const call = rooms({}, { maxVirtualMs: 30_000_000 });
    call.arrives({ conference: 'beep="false"' });
    call.after(1000);
    const ben = call.arrives({ dial: 'timeLimit="14400"' });
    call.after(14_400_000 - 1000);
    expect(call.room()).toMatchObject({ status: 'completed', ended: { at: 14_400_000, reason: 'time' } });
    expect(call.heard(ben)).toEqual(['next']);
  });

  it('by the API hangs up on everyone', () => {
    const call = rooms(after);
    const [ann, ben] = [call.arrives({ dial: 'action="/after"' }), call.arrives()];
    call.has({ does: 'end', conference: call.room().sid });
    expect([ann, ben].map((sid) => call.leg(sid).status)).toEqual(['completed', 'completed']);
    expect([call.heard(ann), call.heard(ben)]).toEqual([[], []]);
    expect(call.room()).toMatchObject({ status: 'completed', ended: { reason: 'api', by: undefined } });
  });

  it('leaves no timer behind', () => {
    const call = rooms();
    const [ann, ben] = [call.arrives(), call.arrives()];
    call.says('A very long sentence.', ann);
    call.hangsUp(ann);
    call.hangsUp(ben);
    expect(call.state.timers).toBeUndefined();
  });
});

describe('a call that is dropped', () => {
  it('takes the conferences along that were made with it, once they are over', () => {
    const call = rooms();
    const [ann, ben] = [call.arrives(), call.arrives()];
    call.hangsUp(ann);
    call.does({ type: 'forget', callSid: ann });
    expect(call.conferences()).toHaveLength(1);
    const cleo = call.arrives({ room: 'other' });
    call.hangsUp(cleo);
    call.does({ type: 'forget', callSid: cleo });
    expect(call.conferences().map(({ name }) => name)).toEqual(['room']);
    call.hangsUp(ben);
    call.says('Nobody.', ben);
    expect(call.room().status).toBe('completed');
  });
});
