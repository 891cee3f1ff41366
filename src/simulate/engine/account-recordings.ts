import { conferencesTree } from './conferences/store.js';
import type { Recording } from './recording.js';
import { legsOf, type State } from './state.js';

/** A recording of the account, with what it is of. */
export interface AccountRecording {
  readonly recording: Recording;
  /** The leg that is recorded, or that a conference is recorded for the sake of. */
  readonly callSid: string;
  readonly conferenceSid: string | undefined;
}

/** Every recording of calls and conferences that is still there, in the order in which they began. */
export function recordingsOf(state: State): readonly AccountRecording[] {
  const ofCalls = legsOf(state).flatMap(({ sid, recordings }) =>
    recordings.map((recording) => ({ recording, callSid: sid, conferenceSid: undefined })),
  );
  const ofConferences = [...conferencesTree.values(state.conferences)].flatMap(({ sid, recordings }) =>
    recordings.map((recording) => ({ recording, callSid: recording.callSid, conferenceSid: sid })),
  );
  return [...ofCalls, ...ofConferences].sort((a, b) => a.recording.serial - b.recording.serial);
}
