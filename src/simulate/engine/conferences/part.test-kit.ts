import type { ConferencePlan, JoinPlan } from './conference.js';
import { longestConferenceMs } from './conference.js';

/** Takes part as the Voice API has it where a command says nothing else. */
export const plain: JoinPlan = {
  label: undefined,
  isMuted: false,
  hold: undefined,
  role: 'none',
  whispersTo: [],
  startsOnEnter: false,
  endsOnExit: false,
  softlyEndsOnExit: false,
  beep: undefined,
  wait: undefined,
  maxParticipants: undefined,
  reports: undefined,
  recording: undefined,
};

/** A conference as the Voice API makes it where a command says nothing else. */
export const planned: ConferencePlan = {
  name: 'room',
  maxParticipants: 250,
  beep: { onEnter: false, onExit: false },
  music: undefined,
  region: undefined,
  longestMs: longestConferenceMs,
};
