import { describe, expect, it } from 'vitest';
import { doc, world } from '../engine/world.test-kit.js';
import type { Settings } from '../settings.js';

const run = (attributes: string, settings: Partial<Settings> = {}) => {
  const call = world(
    {
      '/start': doc(`<Record ${attributes}/><Say>next</Say>`),
      '/after': doc('<Say>after</Say>'),
      '/status': '',
      '/transcript': '',
    },
    { settings },
  );
  call.rings();
  return call;
};

const result = (call: ReturnType<typeof run>) => call.sent('record-action')[0]?.parameters;

describe('Record', () => {
  it('records until a key, and tells its action', () => {
    const call = run('action="/after"');
    expect(call.entries('plays')[0]?.sound).toBe('beep');
    call.says('Please call me back.');
    call.after(8000);
    call.presses('#');
    expect(result(call)).toMatchObject({
      RecordingStatus: 'completed',
      RecordingSource: 'RecordVerb',
      RecordingChannels: 2,
      RecordingDuration: 8,
      Digits: '#',
    });
    expect(call.heard()).toEqual(['after']);
  });

  it('goes on with the next verb when it has no action', () => {
    const call = run('');
    call.presses('1');
    expect(call.heard()).toEqual(['next']);
  });

  it('ends only with the keys of finishOnKey', () => {
    const call = run('finishOnKey="*"');
    call.presses('1');
    expect(call.heard()).toEqual([]);
    call.presses('*');
    expect(call.heard()).toEqual(['next']);
  });

  it('ends at maxLength, an hour by default', () => {
    const call = run('maxLength="10" action="/after"');
    call.after(10_000);
    expect(result(call)).toMatchObject({ RecordingDuration: 10 });
    expect(result(call)).not.toHaveProperty('Digits');
    const long = run('');
    long.after(3_599_999);
    expect(long.heard()).toEqual([]);
    long.after(1);
    expect(long.heard()).toEqual(['next']);
  });

  it('ends after silence only when it has a timeout, and only once somebody spoke', () => {
    const call = run('timeout="3"', { speechMsPerCharacter: 100 });
    call.after(60_000);
    expect(call.heard()).toEqual([]);
    call.says('0123456789');
    call.after(3999);
    expect(call.heard()).toEqual([]);
    call.after(1);
    expect(call.heard()).toEqual(['next']);
  });

  it('leaves the beep out when told so', () => {
    expect(run('playBeep="false"').entries('plays')).toEqual([]);
  });

  it('reports to recordingStatusCallback, by default the end alone', () => {
    const call = run('recordingStatusCallback="/status" channels="single" format="wav"');
    call.presses('1');
    expect(call.sent('recording-in-progress')).toEqual([]);
    expect(call.sent('recording-completed')[0]?.parameters).toMatchObject({
      RecordingChannels: 1,
      RecordingUrl: expect.stringMatching(/^https:\/\/api\.telnyx\.com\/v2\/recordings\/[\da-f-]+\.wav$/),
    });
    const all = run('recordingStatusCallback="/status" recordingStatusCallbackEvent="in-progress completed"');
    expect(all.sent('recording-in-progress')).toHaveLength(1);
  });

  it('sends the transcript of what was said', () => {
    const call = run('transcription="true" transcriptionCallback="/transcript"');
    call.says('Hello.');
    call.says('It is me.');
    call.presses('#');
    expect(call.sent('recording-transcription')[0]?.parameters).toMatchObject({
      TranscriptionText: 'Hello. It is me.',
      TranscriptionStatus: 'completed',
    });
    const off = run('transcriptionCallback="/transcript"');
    off.presses('#');
    expect(off.sent('recording-transcription')).toEqual([]);
  });

  it('is complete when the caller hangs up, and its action is told', () => {
    const call = run('action="/after" recordingStatusCallback="/status"');
    call.says('Hello');
    call.hangsUp();
    expect(call.sent('recording-completed')).toHaveLength(1);
    expect(call.requests.at(-1)).toMatchObject({
      callback: 'record-action',
      purpose: 'notification',
      parameters: { Digits: 'hangup' },
    });
    const silent = run('action="/after"', { recordActionAfterHangup: false });
    silent.hangsUp();
    expect(silent.sent('record-action')).toEqual([]);
  });

  it('does not ask its action about silence, if set so', () => {
    const call = run('action="/after"', { recordActionOnSilence: false });
    call.presses('#');
    expect(call.sent('record-action')).toEqual([]);
    expect(call.heard()).toEqual(['next']);
  });

  it('cuts the silence at both ends with trim', () => {
    const call = run('action="/after" trim="trim-silence"');
    call.after(4000);
    call.says('x'.repeat(100));
    call.after(20_000);
    call.presses('#');
    expect(result(call)).toMatchObject({ RecordingDuration: 7 });
    const silent = run('action="/after" trim="trim-silence"');
    silent.after(4000);
    silent.presses('#');
    expect(result(silent)).toMatchObject({ RecordingDuration: 0 });
  });

  it('tells its action of the beginning as well, if set so, and ignores the reply to that', () => {
    const call = run('action="/after"', { recordActionAtStart: true });
    expect(call.sent('record-action')).toMatchObject([
      { purpose: 'notification', parameters: { RecordingStatus: 'in-progress' } },
    ]);
    expect(call.heard()).toEqual([]);
    call.presses('#');
    expect(call.sent('record-action')).toHaveLength(2);
    expect(call.heard()).toEqual(['after']);
  });

  it('has transcriptions fail as the settings say', () => {
    const statusOf = (said: string, failedTranscriptions: Settings['failedTranscriptions']) => {
      const call = run('transcription="true" transcriptionCallback="/transcript"', { failedTranscriptions });
      if (said) call.says(said);
      call.presses('#');
      expect(call.leg().recordings[0]?.transcript).toMatchObject({
        text: failedTranscriptions === 'none' ? said : '',
      });
      return call.sent('recording-transcription')[0]?.parameters;
    };
    expect(statusOf('', 'none')).toMatchObject({ TranscriptionStatus: 'completed', TranscriptionText: '' });
    expect(statusOf('', 'silent')).toMatchObject({ TranscriptionStatus: 'failed' });
    expect(statusOf('Hello.', 'all')).toMatchObject({
      TranscriptionStatus: 'failed',
      TranscriptionText: '',
    });
  });

  it('keeps each of the recordings of a call', () => {
    const call = world({ '/start': doc('<Record/><Record/>') });
    call.rings();
    call.after(2000);
    call.presses('1');
    call.after(3000);
    call.presses('1');
    expect(call.leg().recordings.map(({ startedAt, endedAt }) => [startedAt, endedAt])).toEqual([
      [0, 2000],
      [2000, 5000],
    ]);
  });

  it('ends at maxLength, and is reported once', () => {
    const call = run('action="/after" maxLength="10" recordingStatusCallback="/status"');
    call.after(10_000);
    expect(call.sent('recording-completed')).toHaveLength(1);
    expect(result(call)).toMatchObject({ RecordingDuration: 10 });
  });
});
