import { describe, expect, it } from 'vitest';
import { rooms } from './rooms.test-kit.js';

const recorded = 'record="record-from-start" beep="false"';
const reported =
  'recordingStatusCallback="/recording" recordingStatusCallbackEvent="in-progress completed absent"';

describe('record="record-from-start"', () => {
  it('records the conference from its start to its end, and says so', () => {
    const call = rooms();
    const ann = call.arrives({ conference: `${recorded} ${reported}` });
    const ben = call.arrives();
    call.after(5000);
    call.hangsUp(ann);
    call.after(3000);
    call.hangsUp(ben);
    const [recording] = call.room().recordings;
    expect(recording).toMatchObject({ source: 'Conference', callSid: ann, startedAt: 0, endedAt: 8000 });
    const common = {
      CallSid: ann,
      RecordingSource: 'Conference',
      RecordingChannels: 1,
      RecordingSid: recording?.sid,
    };
    expect(call.sent('recording-in-progress')).toMatchObject([
      { url: 'https://app.test/recording', parameters: { ...common, RecordingStatus: 'in-progress' } },
    ]);
    expect(call.sent('recording-completed')).toMatchObject([
      { parameters: { ...common, RecordingStatus: 'completed', RecordingDuration: 8 } },
    ]);
    expect(call.sent('recording-completed')[0]?.parameters).toHaveProperty('RecordingUrl');
    expect(call.sent('recording-absent')).toEqual([]);
  });

  it('begins when the conference starts, not when somebody waits for that', () => {
    const call = rooms();
    call.arrives({ conference: `${recorded} startConferenceOnEnter="false"` });
    call.after(9000);
    expect(call.room().recordings).toEqual([]);
    call.arrives();
    expect(call.room().recordings).toMatchObject([{ startedAt: 9000 }]);
  });

  it('is done once, however many ask for it', () => {
    const call = rooms();
    call.arrives({ conference: recorded });
    call.arrives({ conference: recorded });
    expect(call.room().recordings).toHaveLength(1);
  });

  it('begins with a beep for everyone, unless recordBeep says otherwise', () => {
    const sounds = ['true', 'false'].map((value) => {
      const call = rooms();
      const ann = call.arrives({ conference: 'beep="false"' });
      call.arrives({ conference: `${recorded} recordBeep="${value}"` });
      return call.sounds(ann);
    });
    expect(sounds).toEqual([['beep'], []]);
  });

  it('keeps its address to itself where sendRecordingUrl says so', () => {
    const call = rooms();
    const ann = call.arrives({ conference: `${recorded} ${reported} sendRecordingUrl="false"` });
    call.after(1000);
    call.hangsUp(ann);
    expect(call.sent('recording-completed')[0]?.parameters).not.toHaveProperty('RecordingUrl');
  });

  it('ends after as much silence as recordingTimeout says, once somebody has spoken', () => {
    const call = rooms();
    const ann = call.arrives({ conference: `${recorded} recordingTimeout="10"` });
    call.arrives();
    call.after(60_000);
    expect(call.room().recordings).toMatchObject([{ endedAt: undefined }]);
    call.says('Hello', ann);
    call.after(9000);
    call.says('there', ann);
    call.after(10_325);
    expect(call.room().recordings).toMatchObject([{ endedAt: 79_325 }]);
  });

  it('cuts silence from both ends where trim says so', () => {
    const call = rooms();
    const ann = call.arrives({ conference: `${recorded} ${reported} trim="trim-silence"` });
    call.arrives();
    call.after(20_000);
    call.says('x'.repeat(100), ann);
    call.after(30_000);
    call.hangsUp(ann);
    call.has({ does: 'end', conference: call.room().sid });
    expect(call.sent('recording-completed')).toMatchObject([{ parameters: { RecordingDuration: 7 } }]);
  });

  it('is absent where nothing is left of it', () => {
    const call = rooms();
    const ann = call.arrives({ conference: `${recorded} ${reported} trim="trim-silence"` });
    call.after(20_000);
    call.hangsUp(ann);
    expect(call.sent('recording-completed')).toEqual([]);
    expect(call.sent('recording-absent')).toMatchObject([
      { parameters: { RecordingStatus: 'absent', RecordingSource: 'Conference' } },
    ]);
  });

  it('says nothing that was not asked for', () => {
    const call = rooms();
    const ann = call.arrives({ conference: `${recorded} recordingStatusCallback="/recording"` });
    call.after(1000);
    call.hangsUp(ann);
    expect(call.requests.map(({ callback }) => callback)).toEqual([
      'voice-request-inbound',
      'recording-completed',
    ]);
  });
});

describe('a recording that the API starts', () => {
  const plan = {
    source: 'StartConferenceRecordingAPI',
    channels: 2,
    format: 'wav',
    maxMs: 0,
    beeps: false,
    callback: undefined,
    sendUrl: true,
  } as const;

  it('can be held, resumed and ended', () => {
    const call = rooms();
    call.arrives();
    const conference = call.room().sid;
    call.has({ does: 'start-recording', conference, plan });
    call.after(4000);
    call.has({ does: 'pause-recording', conference, recording: undefined });
    call.after(10_000);
    call.has({ does: 'resume-recording', conference, recording: undefined });
    call.after(2000);
    call.has({ does: 'stop-recording', conference, recording: call.room().recordings[0]?.sid });
    expect(call.entries('records')).toMatchObject([
      { phase: 'begins', at: 0 },
      { phase: 'ends', at: 16_000, durationMs: 6000 },
    ]);
    expect(call.room().recordings).toMatchObject([
      { isStopped: true, source: 'StartConferenceRecordingAPI', channels: 2 },
    ]);
  });

  it('runs beside others, each of which can be ended by itself, and dropped', () => {
    const call = rooms();
    call.arrives();
    const conference = call.room().sid;
    call.has({ does: 'start-recording', conference, plan });
    call.has({ does: 'start-recording', conference, plan });
    const [first, second] = call.room().recordings;
    call.has({ does: 'stop-recording', conference, recording: first?.sid });
    call.after(1000);
    expect(call.room().recordings).toMatchObject([{ endedAt: 0 }, { endedAt: undefined }]);
    call.does({ type: 'forget-recording', recordingSid: second?.sid ?? '', what: 'recording' });
    expect(call.room().recordings).toHaveLength(1);
    expect(call.entries('records').at(-1)).toMatchObject({ phase: 'ends', recordingSid: second?.sid });
  });

  it('holds what is said while it is not held only', () => {
    const call = rooms();
    const ann = call.arrives();
    const conference = call.room().sid;
    call.has({ does: 'start-recording', conference, plan: { ...plan, trims: true } });
    call.has({ does: 'pause-recording', conference, recording: undefined });
    call.says('Not this.', ann);
    call.after(5000);
    call.has({ does: 'stop-recording', conference, recording: undefined });
    expect(call.entries('records').at(-1)).toMatchObject({ durationMs: 0 });
  });
});
