import { describe, expect, it } from 'vitest';
import { encodeMessage } from '../../../encode-message.js';
import { doc } from '../../world.test-kit.js';
import { plain, planned } from '../part.test-kit.js';
import { rooms } from '../rooms.test-kit.js';

const starting = { ...plain, startsOnEnter: true };

describe('a conference of the Voice API', () => {
  it('is made with a call, which is its first participant', () => {
    const call = rooms();
    const ann = call.isCommanded();
    call.has({ does: 'create', callSid: ann, clientState: 'aGk=', plan: planned, join: starting });
    const { sid } = call.room();
    expect(call.room()).toMatchObject({ status: 'in-progress', creator: ann, expiresAt: 14_400_000 });
    expect(call.webhooks()).toEqual(['conference.created', 'conference.participant.joined']);
    const leg = {
      call_control_id: ann,
      call_leg_id: expect.any(String),
      call_session_id: expect.any(String),
      client_state: 'aGk=',
      conference_id: sid,
      connection_id: '7267',
    };
    expect(call.sent('conference.created')[0]?.parameters).toEqual({
      ...leg,
      occurred_at: '2026-01-01T00:00:00.000Z',
    });
    expect(call.sent('conference.participant.joined')[0]?.parameters).toEqual(leg);
  });

  it('takes others, each of whose applications hears of its own call', () => {
    const call = rooms();
    const ann = call.isCommanded();
    call.has({ does: 'create', callSid: ann, plan: planned, join: starting });
    const ben = call.isCommanded('8888');
    const conference = call.room().sid;
    call.has({ does: 'join', conference, callSid: ben, join: plain });
    call.says('Hello.', ann);
    call.has({ does: 'leave', conference, callSid: ben, beep: undefined });
    call.says('Gone?', ann);
    expect(call.heard(ben)).toEqual(['Hello.']);
    const told = call.requests.flatMap(({ url, callback }) =>
      callback.startsWith('conference.') ? [`${url.slice(-4)} ${callback}`] : [],
    );
    expect(told).toEqual([
      '7267 conference.created',
      '7267 conference.participant.joined',
      '8888 conference.participant.joined',
      '7267 conference.floor.changed',
      '8888 conference.participant.left',
    ]);
    expect(call.leg(ben)).toMatchObject({ status: 'in-progress', conference: undefined });
  });

  it('keeps everyone on hold until somebody starts it', () => {
    const call = rooms();
    const ann = call.isCommanded();
    const music = { sound: 'https://media.test/hold.mp3' };
    call.has({ does: 'create', callSid: ann, plan: { ...planned, music }, join: plain });
    expect(call.room().status).toBe('init');
    expect(call.sounds(ann)).toEqual([music.sound]);
    const ben = call.isCommanded();
    call.has({ does: 'join', conference: call.room().sid, callSid: ben, join: starting });
    call.says('Hello.', ben);
    expect(call.heard(ann)).toEqual(['Hello.']);
  });

  it('tells that another one speaks, once for each change', () => {
    const call = rooms();
    const ann = call.isCommanded();
    call.has({ does: 'create', callSid: ann, plan: planned, join: starting });
    const ben = call.arrives();
    for (const speaker of [ann, ann, ben, ann]) {
      call.says('And now?', speaker);
      call.after(5000);
    }
    const floor = call.sent('conference.floor.changed');
    expect(floor.map(({ parameters }) => Reflect.get(parameters, 'call_control_id'))).toEqual([
      ann,
      ben,
      ann,
    ]);
  });

  it('writes its webhooks as Telnyx does: most have their time in the payload, one comes without data around it', () => {
    const call = rooms();
    const ann = call.isCommanded();
    call.has({ does: 'create', callSid: ann, plan: planned, join: starting });
    call.says('Hello?', ann);
    const [created, joined, floor] = call.requests
      .filter(({ callback }) => callback.startsWith('conference.'))
      .map((sent) => JSON.parse(encodeMessage(sent).text));
    expect(created.data).toMatchObject({
      event_type: 'conference.created',
      record_type: 'event',
      payload: { occurred_at: '2026-01-01T00:00:00.000Z' },
    });
    expect(created.data).not.toHaveProperty('occurred_at');
    expect(joined.data).toMatchObject({ occurred_at: '2026-01-01T00:00:00.000Z' });
    expect(joined.data.payload).not.toHaveProperty('occurred_at');
    expect(floor).toMatchObject({
      event_type: 'conference.floor.changed',
      payload: { call_control_id: ann },
      meta: { attempt: 1 },
    });
  });

  it('says where its recording can be fetched, once that is over', () => {
    const call = rooms();
    const ann = call.isCommanded();
    call.has({ does: 'create', callSid: ann, plan: planned, join: starting });
    const conference = call.room().sid;
    call.has({
      does: 'start-recording',
      conference,
      plan: {
        source: 'StartConferenceRecordingAPI',
        channels: 1,
        format: 'wav',
        maxMs: 0,
        beeps: true,
        callback: undefined,
        sendUrl: true,
      },
    });
    call.after(9000);
    call.has({ does: 'end', conference });
    const recording_id = call.room().recordings[0]?.sid;
    expect(call.sounds(ann)).toEqual(['beep']);
    expect(call.sent('conference.recording.saved')).toMatchObject([
      {
        parameters: {
          conference_id: conference,
          recording_id,
          format: 'wav',
          channels: 'single',
          recording_started_at: '2026-01-01T00:00:00.000Z',
          recording_ended_at: '2026-01-01T00:00:09.000Z',
          recording_urls: { wav: expect.stringContaining(recording_id ?? '') },
        },
      },
    ]);
  });

  it.each([
    [{ endsOnExit: true }, 'completed'],
    [{ softlyEndsOnExit: true }, 'in-progress'],
  ])('ends when its host leaves, who joined with %j: the others are %s', (host, status) => {
    const call = rooms();
    const ann = call.isCommanded();
    call.has({ does: 'create', callSid: ann, plan: planned, join: { ...starting, ...host } });
    const ben = call.isCommanded();
    const conference = call.room().sid;
    call.has({ does: 'join', conference, callSid: ben, join: plain });
    call.has({ does: 'leave', conference, callSid: ann, beep: undefined });
    expect(call.room()).toMatchObject({ status: 'completed', ended: { reason: 'host-left', by: ann } });
    expect(call.leg(ben).status).toBe(status);
    expect(call.sent('conference.ended')).toMatchObject([
      { parameters: { call_control_id: ann, reason: 'host_left' } },
    ]);
  });

  it('ends with the last call, and after the time that it was given', () => {
    const call = rooms();
    const ann = call.isCommanded();
    call.has({ does: 'create', callSid: ann, plan: planned, join: starting });
    call.hangsUp(ann);
    expect(call.sent('conference.ended')[0]?.parameters).toMatchObject({ reason: 'all_left' });
    const ben = call.isCommanded();
    call.has({ does: 'create', callSid: ben, plan: { ...planned, longestMs: 60_000 }, join: starting });
    call.after(60_000);
    expect(call.room().ended).toMatchObject({ reason: 'time', at: 60_000 });
    expect(call.sent('conference.ended')[1]?.parameters).toMatchObject({ reason: 'time_exceeded' });
    expect(call.leg(ben).status).toBe('in-progress');
  });

  it('is made with no call that a document steers, and not under a name that is in use', () => {
    const call = rooms();
    const ann = call.arrives();
    call.has({ does: 'create', callSid: ann, plan: { ...planned, name: 'other' }, join: starting });
    call.has({ does: 'create', callSid: call.isCommanded(), plan: planned, join: starting });
    expect(call.conferences()).toHaveLength(1);
    expect(call.room().participants).toMatchObject([{ callSid: ann }]);
  });

  it('gives up a call that is put into another one', () => {
    const call = rooms();
    const [ann, ben] = [call.isCommanded(), call.isCommanded()];
    call.has({ does: 'create', callSid: ann, plan: planned, join: starting });
    const first = call.room().sid;
    call.has({ does: 'create', callSid: ben, plan: { ...planned, name: 'other' }, join: starting });
    call.has({ does: 'join', conference: first, callSid: ben, join: plain });
    expect(call.conferences().map(({ status }) => status)).toEqual(['in-progress', 'completed']);
    expect(call.leg(ben).conference).toBe(first);
  });
});

describe('a leg that is called into a conference', () => {
  const ben = '+12025550123';
  const enter = doc('<Dial><Conference>room</Conference></Dial>');
  const invited = (join = starting, first = true) => {
    const call = rooms();
    const ann = first ? call.arrives({ conference: 'beep="false"' }) : undefined;
    call.dials({ to: ben, opening: { texml: enter } });
    const sid = call.callee(ben);
    call.has({ does: 'invite', callSid: sid, name: 'room', join });
    const reacts = (does: 'answers' | 'busy') => call.does({ type: 'callee', callSid: sid, does });
    return { call, ann, sid, reacts };
  };

  it('joins as its invitation says, once it answers', () => {
    const { call, ann, sid, reacts } = invited({ ...starting, label: 'ben', isMuted: true });
    expect(call.room().invited).toMatchObject([{ callSid: sid, plan: { label: 'ben' } }]);
    expect(call.room().participants).toHaveLength(1);
    reacts('answers');
    expect(call.room().invited).toEqual([]);
    expect(call.room().participants).toMatchObject([
      { callSid: ann },
      { callSid: sid, label: 'ben', isMuted: true },
    ]);
  });

  it('makes the conference where there is none', () => {
    const { call, sid, reacts } = invited(starting, false);
    expect(call.room()).toMatchObject({ status: 'init', participants: [], invited: [{ callSid: sid }] });
    reacts('answers');
    expect(call.room()).toMatchObject({ status: 'in-progress', participants: [{ callSid: sid }] });
  });

  it('starts the conference that is made for it, though it would not start another', () => {
    const statuses = [true, false].map((isFirst) => {
      const call = rooms();
      if (isFirst) call.arrives({ conference: 'startConferenceOnEnter="false"' });
      call.dials({ to: ben, opening: { texml: enter } });
      const callSid = call.callee(ben);
      call.has({ does: 'invite', callSid, name: 'room', join: { ...plain, startsOnCreate: true } });
      call.does({ type: 'callee', callSid, does: 'answers' });
      return call.room().status;
    });
    expect(statuses).toEqual(['init', 'in-progress']);
  });

  it('is no longer expected where it does not answer, and leaves nothing behind', () => {
    const { call, reacts } = invited();
    reacts('busy');
    expect(call.room()).toMatchObject({ status: 'in-progress', invited: [] });
    const lonely = invited(starting, false);
    lonely.reacts('busy');
    expect(lonely.call.room()).toMatchObject({ status: 'completed', ended: { reason: 'all-left' } });
    expect(lonely.call.state.timers).toBeUndefined();
  });

  it('keeps the conference open when the others leave', () => {
    const { call, ann, sid, reacts } = invited();
    call.hangsUp(ann);
    expect(call.room().status).toBe('in-progress');
    reacts('answers');
    expect(call.room().participants).toMatchObject([{ callSid: sid }]);
  });

  it('is called no longer once the conference is over', () => {
    const { call, sid } = invited();
    call.has({ does: 'end', conference: call.room().sid });
    expect(call.leg(sid).status).toBe('canceled');
  });

  it('hangs up when the conference is over for it', () => {
    const { call, sid, reacts } = invited();
    reacts('answers');
    call.has({ does: 'leave', conference: call.room().sid, callSid: sid, beep: undefined });
    expect(call.leg(sid).status).toBe('completed');
  });
});
