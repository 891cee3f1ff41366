import { tellSaved } from './control/tell-progress.js';
import { changeLeg, type Draft, findLeg, liveLeg, newUuid, show, startTimer, stopTimers } from './draft.js';
import {
  isPaused,
  lengthMs,
  type Recording,
  type RecordingPlan,
  recordingAbsent,
  recordingBegan,
  recordingDone,
  type Transcript,
} from './recording.js';
import { notify, resolved, sceneOf } from './requests.js';

const timerOf = (sid: string, name: 'limit' | 'silence'): string => `recording:${sid}:${name}`;

/** Whose timer it is, by the recording's SID; undefined for any other timer. */
export const readRecordingTimer = (timer: string): string | undefined =>
  /^recording:([^:]*):(?:limit|silence)$/.exec(timer)?.[1];

const recordingOf = (draft: Draft, callSid: string, sid: string): Recording | undefined =>
  findLeg(draft, callSid)?.recordings.find((one) => one.sid === sid);

function changeRecording(draft: Draft, callSid: string, sid: string, change: Partial<Recording>): void {
  const leg = findLeg(draft, callSid);
  if (!leg) return;
  changeLeg(draft, leg, {
    recordings: leg.recordings.map((one) => (one.sid === sid ? { ...one, ...change } : one)),
  });
}

/** Begins to record a leg. @returns The recording's SID; undefined when there is no such leg, or it has ended. */
export function startRecording(draft: Draft, callSid: string, plan: RecordingPlan): string | undefined {
  const leg = liveLeg(draft, callSid);
  if (!leg) return undefined;
  const target = plan.callback && resolved(draft, leg, plan.callback);
  const callback = plan.callback && target && { ...target, events: plan.callback.events };
  const sid = plan.sid ?? newUuid(draft);
  const recording: Recording = {
    ...plan,
    callback,
    sid,
    serial: draft.drawn++,
    startedAt: draft.now,
    updatedAt: draft.now,
    endedAt: undefined,
    isStopped: false,
    pauses: [],
    sound: undefined,
    transcript: undefined,
  };
  const recorded = changeLeg(draft, leg, { recordings: [...leg.recordings, recording] });
  show(draft, callSid, { kind: 'records', phase: 'begins', recordingSid: sid });
  if (callback?.events.includes('in-progress')) {
    notify(draft, callSid, callback, recordingBegan(sceneOf(draft, recorded), recording));
  }
  if (plan.maxMs > 0) startTimer(draft, callSid, timerOf(sid, 'limit'), plan.maxMs);
  return sid;
}

/** Ends the recordings of a leg that run and have this source, or of these the one of an owner. They stay with the leg. */
export function stopRecording(
  draft: Draft,
  callSid: string,
  source: RecordingPlan['source'],
  owner?: string,
): void {
  for (const one of findLeg(draft, callSid)?.recordings ?? []) {
    if (one.source === source && one.owner === owner) endRecording(draft, callSid, one.sid);
  }
}

/** Ends all recordings of a leg. */
export function stopRecordings(draft: Draft, callSid: string): void {
  for (const { sid } of findLeg(draft, callSid)?.recordings ?? []) endRecording(draft, callSid, sid);
}

/** Ends a recording, if it runs. It stays with the leg, so that later requests can tell of it. */
export function endRecording(draft: Draft, callSid: string, sid: string, isStopped = false): void {
  if (recordingOf(draft, callSid, sid)?.endedAt !== undefined) return;
  stopTimers(draft, callSid, ({ name }) => readRecordingTimer(name) === sid);
  changeRecording(draft, callSid, sid, { endedAt: draft.now, updatedAt: draft.now, isStopped });
  const leg = findLeg(draft, callSid);
  const recording = recordingOf(draft, callSid, sid);
  if (!leg || !recording) return;
  const durationMs = lengthMs(recording, draft.now);
  show(draft, callSid, { kind: 'records', phase: 'ends', recordingSid: sid, durationMs });
  const { callback } = recording;
  const scene = sceneOf(draft, leg);
  if (callback?.events.includes('absent') && durationMs === 0) {
    notify(draft, callSid, callback, recordingAbsent(scene, recording));
  } else if (callback?.events.includes('completed')) {
    const parameters = recordingDone(scene, recording);
    notify(draft, callSid, callback, { callback: 'recording-completed', parameters });
  }
  tellSaved(draft, leg, recording);
}

/** Holds a recording that runs: what follows is not in it. */
export function pauseRecording(draft: Draft, callSid: string, sid: string): void {
  const recording = recordingOf(draft, callSid, sid);
  if (!recording || recording.endedAt !== undefined || isPaused(recording)) return;
  stopTimers(draft, callSid, ({ name }) => readRecordingTimer(name) === sid);
  const pauses = [...recording.pauses, { from: draft.now, to: undefined }];
  changeRecording(draft, callSid, sid, { pauses, updatedAt: draft.now });
  show(draft, callSid, { kind: 'records', phase: 'pauses', recordingSid: sid });
}

/** Goes on with a recording that is paused. */
export function resumeRecording(draft: Draft, callSid: string, sid: string): void {
  const recording = recordingOf(draft, callSid, sid);
  if (!recording || !isPaused(recording)) return;
  const pauses = recording.pauses.map((pause) => ({ ...pause, to: pause.to ?? draft.now }));
  changeRecording(draft, callSid, sid, { pauses, updatedAt: draft.now });
  show(draft, callSid, { kind: 'records', phase: 'goes on', recordingSid: sid });
  const { maxMs } = recording;
  const goneMs = lengthMs({ ...recording, trims: false }, draft.now);
  if (maxMs > 0) startTimer(draft, callSid, timerOf(sid, 'limit'), maxMs - goneMs);
}

/** Drops a recording, with its transcript. One that runs is ended first. */
export function deleteRecording(draft: Draft, callSid: string, sid: string): void {
  endRecording(draft, callSid, sid, true);
  const leg = findLeg(draft, callSid);
  if (leg) changeLeg(draft, leg, { recordings: leg.recordings.filter((one) => one.sid !== sid) });
}

/** Keeps the words of a recording, or drops them. */
export function keepTranscript(
  draft: Draft,
  callSid: string,
  sid: string,
  transcript: Transcript | undefined,
): void {
  changeRecording(draft, callSid, sid, { transcript });
}

/** Something is heard on a leg, on one side of it: a recording that waits for silence waits anew. */
export function soundOn(
  draft: Draft,
  callSid: string,
  side: 'inbound' | 'outbound',
  durationMs: number,
): void {
  const until = draft.now + durationMs;
  for (const recording of findLeg(draft, callSid)?.recordings ?? []) {
    const { sid, endedAt, trims, silenceMs = 0, track = 'both', sound } = recording;
    const isDeaf = track !== 'both' && track !== side;
    if (endedAt !== undefined || isDeaf || isPaused(recording) || !(trims || silenceMs > 0)) continue;
    const { from, inbound, outbound } = sound ?? { from: draft.now, inbound: 0, outbound: 0 };
    // What is played takes the place of what was played before; a person may still be speaking.
    const after =
      side === 'outbound' ? { inbound, outbound: until } : { inbound: Math.max(inbound, until), outbound };
    changeRecording(draft, callSid, sid, { sound: { from, ...after } });
    if (silenceMs === 0) continue;
    const silentAt = Math.max(after.inbound, after.outbound) - draft.now + silenceMs;
    startTimer(draft, callSid, timerOf(sid, 'silence'), silentAt);
  }
}
