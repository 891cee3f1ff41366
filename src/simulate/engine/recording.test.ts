import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OutboundEvent } from './event.js';
import { lengthMs, piecesOf, type Recording, type RecordingPlan } from './recording.js';
import { doc, world } from './world.test-kit.js';

const plan: RecordingPlan = {
  source: 'OutboundAPI',
  channels: 1,
  format: 'mp3',
  maxMs: 0,
  callback: {
    address: 'https://app.test/recording',
    method: 'POST',
    events: ['in-progress', 'completed', 'absent'],
  },
  sendUrl: true,
};

/** A call of the API that was answered. */
function answered(
  document: string,
  features: OutboundEvent['features'] = {},
  options: Parameters<typeof world>[1] = {},
) {
  const call = world({ '/start': doc(document), '/recording': '', '/status': '' }, options);
  call.dials({ features, statusCallback: { url: 'https://app.test/status', method: 'POST' } });
  call.after(5000);
  call.does({ type: 'callee', callSid: call.sid, does: 'answers' });
  return {
    ...call,
    told: () =>
      call.requests.flatMap(({ callback }) => (callback.startsWith('recording-') ? [callback] : [])),
    recording: (): Recording => {
      const recording = call.leg().recordings.at(-1);
      if (!recording) throw new Error('There is no recording.');
      return recording;
    },
  };
}

describe('the recording of a call of the API', () => {
  it('runs from the answer to the end', () => {
    const call = answered('<Pause length="10"/>', { recording: plan });
    call.ends();
    expect(call.told()).toEqual(['recording-in-progress', 'recording-completed']);
    expect(call.sent('recording-completed')[0]?.parameters).toMatchObject({
      RecordingSource: 'OutboundAPI',
      RecordingChannels: 1,
      RecordingDuration: 10,
      RecordingUrl: `https://api.telnyx.com/v2/recordings/${call.recording().sid}.mp3`,
    });
  });

  it('is told of by the status callback of its end', () => {
    const call = answered('<Pause length="10"/>', { recording: plan });
    call.ends();
    expect(call.sent('call-status-completed')[0]?.parameters).toMatchObject({
      RecordingDuration: 10,
      RecordingUrl: expect.any(String),
    });
  });

  it('has the address that the account says', () => {
    const account = { recordingUrl: 'http://127.0.0.1:9/files/{sid}.{format}' };
    const call = answered('<Pause/>', { recording: plan }, { account });
    call.ends();
    expect(call.sent('recording-completed')[0]?.parameters).toMatchObject({
      RecordingUrl: `http://127.0.0.1:9/files/${call.recording().sid}.mp3`,
    });
  });

  it('is not begun where nobody answers', () => {
    const call = world({ '/start': doc('') });
    call.dials({ features: { recording: plan } });
    call.does({ type: 'callee', callSid: call.sid, does: 'busy' });
    expect(call.leg().recordings).toEqual([]);
  });

  it('is without the silence at both ends where it is trimmed', () => {
    const document = `<Pause length="3"/><Say>${'x'.repeat(20)}</Say><Pause length="60"/>`;
    const call = answered(document, { recording: { ...plan, trims: true } });
    call.after(10_000);
    call.says('x'.repeat(20));
    call.after(20_000);
    call.hangsUp();
    // From the words of the document, after three seconds, to the end of what the person says.
    expect(lengthMs(call.recording(), 0)).toBe(10_000 + 1300 - 3000);
    expect(piecesOf(call.recording(), 0)).toEqual([{ from: 8000, to: 16_300 }]);
  });

  it('is absent where all of it was silence that is cut', () => {
    const call = answered('<Pause length="10"/>', { recording: { ...plan, trims: true } });
    call.ends();
    expect(call.told()).toEqual(['recording-in-progress', 'recording-absent']);
  });

  it('hears the track that it is told to', () => {
    const document = `<Say>${'x'.repeat(20)}</Say><Pause length="60"/>`;
    const length = (track: Recording['track']) => {
      const call = answered(document, { recording: { ...plan, trims: true, track } });
      call.after(5000);
      call.says('x'.repeat(10));
      call.after(20_000);
      call.hangsUp();
      return lengthMs(call.recording(), 0);
    };
    expect(length('inbound')).toBe(650);
    expect(length('outbound')).toBe(1300);
    expect(length('both')).toBe(5650);
  });

  it('ends after silence once somebody has spoken, where it has a timeout', () => {
    const call = answered('<Pause length="60"/>', { recording: { ...plan, silenceMs: 4000 } });
    call.after(20_000);
    expect(call.recording().endedAt).toBeUndefined();
    call.says('x'.repeat(10));
    call.after(3000);
    call.says('x'.repeat(10));
    call.after(4649);
    expect(call.recording().endedAt).toBeUndefined();
    call.after(1);
    expect(call.recording().endedAt).toBe(5000 + 20_000 + 3000 + 650 + 4000);
    expect(call.leg().status).toBe('in-progress');
  });
});

describe('a recording that the API steers', () => {
  const recorded = () => {
    const call = answered('<Pause length="100"/>');
    const api: RecordingPlan = { ...plan, source: 'StartCallRecordingAPI' };
    call.does({ type: 'record', callSid: call.sid, plan: api, beeps: true });
    const steer = (does: 'pause' | 'resume' | 'stop') =>
      call.does({ type: 'recording', callSid: call.sid, recordingSid: call.recording().sid, does });
    return { ...call, steer };
  };

  it('begins with a beep while the call goes on', () => {
    const call = recorded();
    expect(call.entries('plays')).toMatchObject([{ sound: 'beep' }]);
    expect(call.told()).toEqual(['recording-in-progress']);
  });

  it('leaves out what happens while it is paused', () => {
    const call = recorded();
    call.after(10_000);
    call.steer('pause');
    call.steer('pause');
    call.after(5000);
    expect(lengthMs(call.recording(), 20_000)).toBe(10_000);
    call.steer('resume');
    call.steer('resume');
    call.after(7000);
    call.steer('stop');
    expect(call.sent('recording-completed')[0]?.parameters).toMatchObject({ RecordingDuration: 17 });
    expect(piecesOf(call.recording(), 0)).toEqual([
      { from: 5000, to: 15_000 },
      { from: 20_000, to: 27_000 },
    ]);
    expect(call.recording().isStopped).toBe(true);
    expect(call.entries('records').map(({ phase }) => phase)).toEqual([
      'begins',
      'pauses',
      'goes on',
      'ends',
    ]);
  });

  it('ends with the call while it is paused', () => {
    const call = recorded();
    call.after(10_000);
    call.steer('pause');
    call.after(5000);
    call.hangsUp();
    expect(call.sent('recording-completed')[0]?.parameters).toMatchObject({ RecordingDuration: 10 });
  });

  it('stays ended, and is there until it is dropped', () => {
    const call = recorded();
    const { sid } = call.recording();
    call.after(1000);
    call.steer('stop');
    call.steer('resume');
    call.steer('pause');
    call.hangsUp();
    expect(call.sent('recording-completed')).toHaveLength(1);
    call.does({ type: 'forget-recording', recordingSid: sid, what: 'recording' });
    expect(call.leg().recordings).toEqual([]);
    call.does({ type: 'forget-recording', recordingSid: sid, what: 'recording' });
  });

  it('is not begun on a call that still rings, or is over', () => {
    const call = world({ '/start': doc('') });
    call.dials();
    const begin = () => call.does({ type: 'record', callSid: call.sid, plan, beeps: true });
    begin();
    expect(call.entries('plays')).toEqual([]);
    call.ends();
    begin();
    expect(call.leg().recordings).toEqual([]);
  });
});

describe('the pieces of a recording', () => {
  const ms = fc.nat(10_000);
  const made = fc
    .record({
      gaps: fc.array(ms, { minLength: 1, maxLength: 7 }),
      maxMs: fc.oneof(fc.constant(0), ms),
      trims: fc.boolean(),
      sound: fc.option(fc.tuple(ms, ms, ms), { nil: undefined }),
    })
    .map(({ gaps, maxMs, trims, sound }): Recording => {
      let at = 0;
      const moments = gaps.map((gap) => {
        at += gap;
        return at;
      });
      const endedAt = at + 100;
      const pauses: Recording['pauses'][number][] = [];
      for (let index = 0; index < moments.length; index += 2) {
        pauses.push({ from: moments[index] ?? 0, to: moments[index + 1] });
      }
      const [from, inbound, outbound] = sound ?? [0, 0, 0];
      return {
        ...plan,
        callback: undefined,
        sid: '1',
        serial: 1,
        startedAt: 0,
        updatedAt: 0,
        endedAt,
        isStopped: false,
        pauses,
        maxMs,
        trims,
        sound: sound && { from, inbound: from + inbound, outbound: from + outbound },
        transcript: undefined,
      };
    });

  it('are in order, apart from one another, outside of every pause, and no longer than the limit', () => {
    fc.assert(
      fc.property(made, (recording) => {
        const pieces = piecesOf(recording, 0);
        let last = 0;
        for (const { from, to } of pieces) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(recording.endedAt ?? 0);
          for (const pause of recording.pauses) {
            const end = pause.to ?? recording.endedAt ?? 0;
            expect(to <= pause.from || from >= end).toBe(true);
          }
          last = to;
        }
        if (recording.maxMs > 0) expect(lengthMs(recording, 0)).toBeLessThanOrEqual(recording.maxMs);
        if (recording.trims && !recording.sound) expect(pieces).toEqual([]);
      }),
    );
  });
});
