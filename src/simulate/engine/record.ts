import { changeLeg, type Draft, findLeg, newUuid, show } from './draft.js';
import { lengthMs, type Recording, type RecordingPlan, recordingBegan, recordingDone } from './recording.js';
import { notify, resolved, sceneOf } from './requests.js';

/** Begins to record a leg. */
export function startRecording(draft: Draft, sid: string, plan: RecordingPlan): void {
  const leg = findLeg(draft, sid);
  if (!leg) return;
  const target = plan.callback && resolved(draft, leg, plan.callback);
  const callback = plan.callback && target && { ...target, events: plan.callback.events };
  const recording: Recording = {
    ...plan,
    callback,
    sid: newUuid(draft),
    startedAt: draft.now,
    endedAt: undefined,
  };
  const recorded = changeLeg(draft, leg, {
    recordings: [...leg.recordings.filter(({ source }) => source !== plan.source), recording],
  });
  show(draft, sid, { kind: 'records', phase: 'begins', recordingSid: recording.sid });
  if (callback?.events.includes('in-progress')) {
    notify(draft, sid, callback, recordingBegan(sceneOf(draft, recorded), recording));
  }
}

/** Ends a recording of a leg, if it runs. It stays with the leg, so that later requests can tell of it. */
export function stopRecording(draft: Draft, sid: string, source: RecordingPlan['source']): void {
  const leg = findLeg(draft, sid);
  const recording = leg?.recordings.find((one) => one.source === source && one.endedAt === undefined);
  if (!leg || !recording) return;
  const done: Recording = { ...recording, endedAt: draft.now };
  const recorded = changeLeg(draft, leg, {
    recordings: leg.recordings.map((one) => (one === recording ? done : one)),
  });
  const durationMs = lengthMs(done, draft.now);
  show(draft, sid, { kind: 'records', phase: 'ends', recordingSid: done.sid, durationMs });
  const callback = done.callback;
  if (callback?.events.includes('completed')) {
    const parameters = recordingDone(sceneOf(draft, recorded), done);
    notify(draft, sid, callback, { callback: 'recording-completed', parameters });
  }
}
