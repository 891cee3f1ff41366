import type { Draft } from '../../draft.js';
import {
  pauseConferenceRecordings,
  resumeConferenceRecordings,
  startConferenceRecording,
  stopConferenceRecordings,
} from '../record.js';
import { liveConference } from '../store.js';
import { keepClientState } from './client-state.js';
import type { DeedOf } from './deed.js';

export function startRecording(draft: Draft, { conference: sid, plan }: DeedOf<'start-recording'>): void {
  const conference = liveConference(draft, sid);
  if (conference) startConferenceRecording(draft, sid, conference.creator, plan);
}

export function stopRecording(draft: Draft, deed: DeedOf<'stop-recording'>): void {
  const { conference: sid, recording, clientState } = deed;
  const conference = liveConference(draft, sid);
  if (conference) keepClientState(draft, conference.creator, clientState);
  stopConferenceRecordings(draft, sid, recording, true);
}

export const pauseRecording = (draft: Draft, { conference, recording }: DeedOf<'pause-recording'>): void =>
  pauseConferenceRecordings(draft, conference, recording);

export const resumeRecording = (draft: Draft, { conference, recording }: DeedOf<'resume-recording'>): void =>
  resumeConferenceRecordings(draft, conference, recording);
