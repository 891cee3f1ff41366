import { describe, expect, it } from 'vitest';
import { doc, world } from '../engine/world.test-kit.js';

const run = (attributes: string, rest: string) => {
  const call = world({
    '/start': doc(`<Start><Recording ${attributes}/></Start>${rest}`),
    '/recording': '',
  });
  call.rings();
  return call;
};

const reported =
  'recordingStatusCallback="/recording" recordingStatusCallbackEvent="in-progress completed absent"';

describe('Recording', () => {
  it('runs beside the document to the end of the call', () => {
    const call = run(reported, '<Say>Hello</Say><Pause length="20"/>');
    expect(call.heard()).toEqual(['Hello']);
    const { endedAt = 0 } = call.ends();
    expect(call.sent('recording-in-progress')).toHaveLength(1);
    expect(call.sent('recording-completed')[0]?.parameters).toMatchObject({
      RecordingSource: 'StartCallRecordingAPI',
      RecordingChannels: 2,
      RecordingDuration: Math.round(endedAt / 1000),
      RecordingUrl: expect.stringMatching(/\.mp3$/),
    });
  });

  it.each([
    ['single', 1],
    ['mono', 1],
    ['dual', 2],
  ] as const)('with channels="%s" has %i', (channels, count) => {
    const call = run(`channels="${channels}" track="inbound" format="wav"`, '<Pause/>');
    expect(call.leg().recordings).toMatchObject([{ channels: count, track: 'inbound', format: 'wav' }]);
  });

  it('is trimmed where it is told to', () => {
    const call = run(`${reported} trim="trim-silence"`, '<Pause length="20"/>');
    call.ends();
    expect(call.sent('recording-absent')).toHaveLength(1);
  });

  it('goes on behind a Stop, which says so', () => {
    const call = run(reported, '<Stop><Recording/></Stop><Pause length="20"/>');
    call.after(1000);
    expect(call.messages('warning').join()).toContain('<Stop> does not know it, so it goes on');
    expect(call.leg().recordings[0]?.endedAt).toBeUndefined();
  });

  it('does not end with another recording of the call', () => {
    const call = run('', '<Pause length="20"/>');
    const callback = undefined;
    call.does({
      type: 'record',
      callSid: call.sid,
      plan: {
        source: 'StartCallRecordingAPI',
        channels: 1,
        format: 'mp3',
        maxMs: 0,
        callback,
        sendUrl: true,
      },
      beeps: false,
    });
    const [own, other] = call.leg().recordings;
    call.does({ type: 'recording', callSid: call.sid, recordingSid: other?.sid ?? '', does: 'stop' });
    expect(call.leg().recordings.map(({ sid, endedAt }) => [sid, endedAt])).toEqual([
      [own?.sid, undefined],
      [other?.sid, 0],
    ]);
    expect(call.ends().recordings.every(({ endedAt }) => endedAt !== undefined)).toBe(true);
  });
});
