import type { Recording, RecordingPlan } from '../recording.js';

/** What a recording of a conference is to be. */
export interface ConferenceRecordingPlan extends RecordingPlan {
  readonly source: 'Conference' | 'StartConferenceRecordingAPI';
  /** Everyone hears a beep when it begins. */
  readonly beeps: boolean;
}

/** A recording of a conference. */
export interface ConferenceRecording extends Recording {
  readonly source: ConferenceRecordingPlan['source'];
  /** The leg for whose sake it began. */
  readonly callSid: string;
}
