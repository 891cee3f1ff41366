import { recordingsOf } from '../account-recordings.js';
import { dropConferenceRecording } from '../conferences/record.js';
import { type Draft, liveLeg } from '../draft.js';
import type { ForgetRecordingEvent, RecordEvent, RecordingEvent } from '../event.js';
import { plays } from '../hearing.js';
import { isAnswered } from '../leg.js';
import {
  deleteRecording,
  endRecording,
  keepTranscript,
  pauseRecording,
  resumeRecording,
  startRecording,
} from '../record.js';

/** The API begins to record a call that is answered. */
export function record(draft: Draft, { callSid, plan, beeps }: RecordEvent): void {
  const leg = liveLeg(draft, callSid);
  if (!leg || !isAnswered(leg)) return;
  if (beeps) plays(draft, callSid, { kind: 'plays', sound: 'beep', durationMs: 0, loop: 1 });
  startRecording(draft, callSid, plan);
}

const deeds: {
  readonly [Does in RecordingEvent['does']]: (draft: Draft, callSid: string, sid: string) => void;
} = {
  pause: pauseRecording,
  resume: resumeRecording,
  stop: (draft, callSid, sid) => endRecording(draft, callSid, sid, true),
};

/** The API steers a recording. */
export const recording = (draft: Draft, { callSid, recordingSid, does }: RecordingEvent): void =>
  deeds[does](draft, callSid, recordingSid);

/** The API drops a recording, or its transcript. */
export function forgetRecording(draft: Draft, { recordingSid, what }: ForgetRecordingEvent): void {
  const found = recordingsOf(draft.from).find(({ recording: { sid } }) => sid === recordingSid);
  if (!found) return;
  const { callSid, conferenceSid } = found;
  // Conferences have no transcripts.
  if (what === 'transcript') keepTranscript(draft, callSid, recordingSid, undefined);
  else if (conferenceSid === undefined) deleteRecording(draft, callSid, recordingSid);
  else dropConferenceRecording(draft, conferenceSid, recordingSid);
}
