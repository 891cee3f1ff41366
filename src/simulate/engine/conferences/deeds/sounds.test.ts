import { describe, expect, it } from 'vitest';
import { doc } from '../../world.test-kit.js';
import { plain, planned } from '../part.test-kit.js';
import { rooms } from '../rooms.test-kit.js';

const quiet = { conference: 'beep="false"' };
const document = {
  address: 'https://app.test/news',
  method: 'POST',
  allows: ['Play', 'Say', 'Pause', 'Redirect'],
} as const;

describe('an announcement', () => {
  const news = { '/news': doc('<Say>Five minutes left.</Say><Say>Please hurry.</Say>') };

  it('is heard by everyone, whose conversation goes on', () => {
    const call = rooms(news);
    const [ann, ben] = [call.arrives(quiet), call.arrives(quiet)];
    const conference = call.room().sid;
    call.has({ does: 'announce', conference, to: undefined, what: { document } });
    call.says('What was that?', ben);
    call.after(10_000);
    expect(call.heard(ann)).toEqual(['Five minutes left.', 'What was that?', 'Please hurry.']);
    expect(call.heard(ben)).toEqual(['Five minutes left.', 'Please hurry.']);
    call.after(60_000);
    expect(call.heard(ann)).toHaveLength(3);
    expect(call.leg(ann).conference).toBe(conference);
  });

  it('is heard by those who are named alone', () => {
    const call = rooms(news);
    const [ann, ben] = [call.arrives(quiet), call.arrives(quiet)];
    const what = { sound: 'https://media.test/gong.wav' };
    call.has({ does: 'announce', conference: call.room().sid, to: [ben], what });
    expect([call.sounds(ann), call.sounds(ben)]).toEqual([[], ['https://media.test/gong.wav']]);
  });

  it('is followed by the music again for whoever waits', () => {
    const call = rooms(news);
    const ann = call.arrives({ conference: 'startConferenceOnEnter="false"' });
    call.has({ does: 'announce', conference: call.room().sid, to: undefined, what: { document } });
    call.after(10_000);
    expect(call.heard(ann)).toEqual(['Five minutes left.', 'Please hurry.']);
    expect(call.sounds(ann)).toEqual(['hold music', 'hold music']);
  });

  it('may turn out to be a sound, and is heard once', () => {
    const call = rooms({ '/news': { status: 200, body: '', contentType: 'audio/wav' } });
    const ann = call.arrives(quiet);
    call.has({ does: 'announce', conference: call.room().sid, to: undefined, what: { document } });
    expect(call.entries('plays')).toMatchObject([{ callSid: ann, sound: document.address, loop: 1 }]);
  });

  it('leaves whoever waits with their music where it can’t be had', () => {
    const call = rooms({ '/news': 500 });
    const ann = call.arrives({ conference: 'startConferenceOnEnter="false"' });
    call.has({ does: 'announce', conference: call.room().sid, to: undefined, what: { document } });
    expect(call.sounds(ann)).toEqual(['hold music', 'hold music']);
  });

  it('is no document for a leg that the Voice API commands', () => {
    const call = rooms(news);
    const ann = call.isCommanded();
    call.has({ does: 'create', callSid: ann, plan: planned, join: { ...plain, startsOnEnter: true } });
    call.has({ does: 'announce', conference: call.room().sid, to: undefined, what: { document } });
    expect(call.messages('warning').at(-1)).toContain('runs no document');
  });
});

describe('what the Voice API has a conference hear', () => {
  /** A conference of a commanded leg and one that a document put there. */
  const both = () => {
    const call = rooms();
    const ann = call.isCommanded();
    call.has({ does: 'create', callSid: ann, plan: planned, join: { ...plain, startsOnEnter: true } });
    const ben = call.arrives(quiet);
    const conference = call.room().sid;
    const told = () => call.webhooks().filter((name) => /playback|speak/.test(name));
    return { call, ann, ben, conference, told };
  };
  const gong = {
    kind: 'playback',
    sound: 'https://media.test/gong.wav',
    media: { media_url: 'https://media.test/gong.wav' },
    loop: 2,
  } as const;
  const words = { kind: 'speak', text: 'Welcome, all.', voice: 'female' } as const;

  it('is played as often as it says, and reported when it begins and ends', () => {
    const { call, ann, ben, conference, told } = both();
    call.has({ does: 'start-sound', conference, to: undefined, plan: gong });
    expect(call.entries('plays')).toMatchObject([
      { callSid: ann, sound: gong.sound, loop: 2 },
      { callSid: ben, sound: gong.sound, loop: 2 },
    ]);
    call.after(19_999);
    expect(told()).toEqual(['conference.playback.started']);
    call.after(1);
    expect(told()).toEqual(['conference.playback.started', 'conference.playback.ended']);
    expect(call.sent('conference.playback.ended')[0]).toMatchObject({
      url: 'https://app.test/webhooks/7267',
      parameters: {
        conference_id: conference,
        connection_id: '7267',
        media_url: gong.sound,
        occurred_at: '2026-01-01T00:00:20.000Z',
      },
    });
    expect(call.sent('conference.playback.ended')[0]?.parameters).not.toHaveProperty('call_control_id');
  });

  it('is said, and reported for each of those who are named', () => {
    const { call, ann, ben, conference, told } = both();
    call.has({ does: 'start-sound', conference, to: [ben], plan: words });
    call.after(10_000);
    expect([call.heard(ann), call.heard(ben)]).toEqual([[], ['Welcome, all.']]);
    expect(told()).toEqual(['conference.participant.speak.started', 'conference.participant.speak.ended']);
    expect(call.sent('conference.participant.speak.started')[0]?.parameters).toMatchObject({
      call_control_id: ben,
      conference_id: conference,
      creator_call_session_id: expect.any(String),
    });
  });

  it('stops for everyone, and is over then', () => {
    const { call, ann, conference, told } = both();
    call.has({ does: 'start-sound', conference, to: undefined, plan: { ...gong, loop: 0 } });
    call.has({ does: 'start-sound', conference, to: [ann], plan: words });
    call.has({ does: 'stop-sound', conference, to: undefined });
    expect(told().toSorted()).toEqual([
      'conference.participant.speak.ended',
      'conference.participant.speak.started',
      'conference.playback.ended',
      'conference.playback.started',
    ]);
    call.after(60_000);
    expect(told()).toHaveLength(4);
    expect(call.entries('pauses').filter(({ callSid }) => callSid === ann)).toHaveLength(1);
  });

  it('stops for some, and goes on for the others', () => {
    const { call, ann, ben, conference, told } = both();
    call.has({ does: 'start-sound', conference, to: [ann, ben], plan: gong });
    call.has({ does: 'stop-sound', conference, to: [ann] });
    const ended = () => call.sent('conference.participant.playback.ended');
    expect(ended()).toMatchObject([{ parameters: { call_control_id: ann } }]);
    call.after(60_000);
    expect(ended()).toMatchObject([
      { parameters: { call_control_id: ann } },
      { parameters: { call_control_id: ben } },
    ]);
    expect(told()).toHaveLength(4);
  });

  it('is over with the conference', () => {
    const { call, conference, told } = both();
    call.has({ does: 'start-sound', conference, to: undefined, plan: { ...gong, loop: 0 } });
    call.has({ does: 'end', conference });
    expect(told()).toEqual(['conference.playback.started', 'conference.playback.ended']);
  });

  it('may be the tones of keys', () => {
    const { call, ann, ben, conference } = both();
    call.has({ does: 'send-keys', conference, to: undefined, digits: '1w2W3', toneMs: 100 });
    expect(call.entries('plays')).toMatchObject([
      { callSid: ann, sound: 'digits 1w2W3', durationMs: 1800 },
      { callSid: ben, sound: 'digits 1w2W3', durationMs: 1800 },
    ]);
  });
});
