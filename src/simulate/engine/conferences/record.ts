import { type Draft, findLeg, newUuid, show } from '../draft.js';
import { isPaused, lengthMs, recordingAbsent, recordingBegan, recordingDone } from '../recording.js';
import { notify, resolved, sceneOf } from '../requests.js';
import { beep } from './beep.js';
import type { ConferenceRecording, ConferenceRecordingPlan } from './recording.js';
import { changeConference, findConference, liveConference } from './store.js';
import { tellSaved } from './tell-saved.js';
import { startConferenceTimer, stopConferenceTimers } from './timers.js';

const silenceTimer = (sid: string): string => `silence:${sid}`;

/** The recording that has heard nothing for too long, by the name of a conference's timer. */
export const recordingOfTimer = (name: string): string | undefined => /^silence:(.*)$/s.exec(name)?.[1];

/** Begins to record a conference, for the sake of a leg. */
export function startConferenceRecording(
  draft: Draft,
  sid: string,
  callSid: string,
  { beeps, ...plan }: ConferenceRecordingPlan,
): void {
  const leg = findLeg(draft, callSid);
  if (!leg || !liveConference(draft, sid)) return;
  const target = plan.callback && resolved(draft, leg, plan.callback);
  const callback = plan.callback && target && { ...target, events: plan.callback.events };
  const recording: ConferenceRecording = {
    ...plan,
    callback,
    sid: newUuid(draft),
    serial: draft.drawn++,
    callSid,
    startedAt: draft.now,
    updatedAt: draft.now,
    endedAt: undefined,
    isStopped: false,
    pauses: [],
    sound: undefined,
    transcript: undefined,
  };
  changeConference(draft, sid, ({ recordings }) => ({ recordings: [...recordings, recording] }));
  show(draft, callSid, { kind: 'records', phase: 'begins', recordingSid: recording.sid });
  if (beeps) beep(draft, sid);
  if (callback?.events.includes('in-progress')) {
    notify(draft, callSid, callback, recordingBegan(sceneOf(draft, leg), recording));
  }
}

/** Gives the recordings that run, or the one of an SID, new values. */
function changeRunning(
  draft: Draft,
  sid: string,
  only: string | undefined,
  change: (recording: ConferenceRecording) => Partial<ConferenceRecording> | undefined,
): void {
  changeConference(draft, sid, ({ recordings, updatedAt }) => ({
    updatedAt,
    recordings: recordings.map((one) => {
      if (one.endedAt !== undefined || (only !== undefined && one.sid !== only)) return one;
      return { ...one, ...change(one) };
    }),
  }));
}

/** Holds the recordings that run, or the one of an SID: what follows is not in them. */
export function pauseConferenceRecordings(draft: Draft, sid: string, only: string | undefined): void {
  changeRunning(draft, sid, only, (recording) => {
    if (isPaused(recording)) return undefined;
    const pauses = [...recording.pauses, { from: draft.now, to: undefined }];
    return { pauses, updatedAt: draft.now };
  });
  for (const recording of findConference(draft, sid)?.recordings ?? []) {
    const isMeant = isPaused(recording) && (only === undefined || recording.sid === only);
    if (isMeant) stopConferenceTimers(draft, sid, ({ name }) => name === silenceTimer(recording.sid));
  }
}

/** Goes on with those that are paused. */
export const resumeConferenceRecordings = (draft: Draft, sid: string, only: string | undefined): void =>
  changeRunning(draft, sid, only, ({ pauses }) => ({
    pauses: pauses.map((pause) => ({ ...pause, to: pause.to ?? draft.now })),
    updatedAt: draft.now,
  }));

/** Ends the recordings of a conference that run, or the one of an SID. */
export function stopConferenceRecordings(draft: Draft, sid: string, only?: string, isStopped = false): void {
  for (const { sid: recordingSid, endedAt } of findConference(draft, sid)?.recordings ?? []) {
    if (endedAt !== undefined || (only !== undefined && recordingSid !== only)) continue;
    changeRunning(draft, sid, recordingSid, () => ({
      endedAt: draft.now,
      updatedAt: draft.now,
      isStopped,
    }));
    ended(draft, sid, recordingSid);
  }
}

/** A recording is over: whoever asked for it is told. */
function ended(draft: Draft, sid: string, recordingSid: string): void {
  stopConferenceTimers(draft, sid, ({ name }) => name === silenceTimer(recordingSid));
  const recording = findConference(draft, sid)?.recordings.find((one) => one.sid === recordingSid);
  const leg = recording && findLeg(draft, recording.callSid);
  if (!leg) return;
  const { callback, callSid } = recording;
  const durationMs = lengthMs(recording, draft.now);
  show(draft, callSid, { kind: 'records', phase: 'ends', recordingSid, durationMs });
  const scene = sceneOf(draft, leg);
  if (durationMs > 0) tellSaved(draft, sid, recording);
  if (callback?.events.includes('absent') && durationMs === 0) {
    notify(draft, callSid, callback, recordingAbsent(scene, recording));
  } else if (callback?.events.includes('completed')) {
    const parameters = recordingDone(scene, recording);
    notify(draft, callSid, callback, { callback: 'recording-completed', parameters });
  }
}

/** Drops a recording. One that runs is ended first. */
export function dropConferenceRecording(draft: Draft, sid: string, recordingSid: string): void {
  stopConferenceRecordings(draft, sid, recordingSid, true);
  changeConference(draft, sid, ({ recordings, updatedAt }) => ({
    updatedAt,
    recordings: recordings.filter((one) => one.sid !== recordingSid),
  }));
}

/**
 * Something is heard in a conference for a time: what a person says (`inbound`), or what is played to everyone. The
 * silence that ends a recording begins anew.
 */
export function heardInRecordings(
  draft: Draft,
  sid: string,
  side: 'inbound' | 'outbound',
  durationMs: number,
): void {
  const until = draft.now + durationMs;
  changeRunning(draft, sid, undefined, (recording) => {
    if (isPaused(recording)) return undefined;
    const { from, ...ends } = recording.sound ?? { from: draft.now, inbound: 0, outbound: 0 };
    return { sound: { from, ...ends, [side]: Math.max(ends[side], until) } };
  });
  for (const recording of findConference(draft, sid)?.recordings ?? []) {
    const { endedAt, silenceMs = 0, sound } = recording;
    if (endedAt !== undefined || silenceMs === 0 || !sound || isPaused(recording)) continue;
    const silentMs = Math.max(sound.inbound, sound.outbound) - draft.now;
    startConferenceTimer(draft, sid, silenceTimer(recording.sid), silentMs + silenceMs);
  }
}
