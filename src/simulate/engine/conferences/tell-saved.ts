import { type Draft, findLeg } from '../draft.js';
import { timestamp } from '../parameters.js';
import { urlOf } from '../recording.js';
import { sceneOf } from '../requests.js';
import type { ConferenceRecording } from './recording.js';
import { tellConference } from './tell.js';

/** Tells the Voice API's application of a conference where a recording of it can be fetched. */
export function tellSaved(draft: Draft, sid: string, recording: ConferenceRecording): void {
  const { format, channels, startedAt, endedAt, callSid } = recording;
  const leg = findLeg(draft, callSid);
  if (!leg) return;
  const scene = sceneOf(draft, leg);
  tellConference(draft, sid, callSid, ({ leg: { call_leg_id: _notSent, ...fields } }) => ({
    callback: 'conference.recording.saved',
    parameters: {
      ...fields,
      channels: channels === 2 ? 'dual' : 'single',
      format,
      recording_id: recording.sid,
      recording_started_at: timestamp(scene, startedAt),
      recording_ended_at: timestamp(scene, endedAt ?? draft.now),
      recording_urls: { [format]: urlOf(recording, draft.account) },
      public_recording_urls: {},
    },
  }));
}
