import type { Draft } from '../draft.js';
import type { Timer } from '../leg.js';
import { endConference } from './end.js';
import { fireGather, gatherOfTimer } from './gather.js';
import { recordingOfTimer, stopConferenceRecordings } from './record.js';
import { endSound, soundOfTimer } from './sounds.js';
import { findConference } from './store.js';
import { stopConferenceTimers } from './timers.js';

/** A timer is due. @returns Whether it is one of a conference. */
export function fireOfConference(draft: Draft, timer: Timer): boolean {
  const { callSid: sid, name } = timer;
  if (!findConference(draft, sid)) return false;
  stopConferenceTimers(draft, sid, ({ id }) => id === timer.id);
  const sound = soundOfTimer(name);
  const recording = recordingOfTimer(name);
  const gather = gatherOfTimer(name);
  if (sound !== undefined) endSound(draft, sid, sound);
  else if (recording !== undefined) stopConferenceRecordings(draft, sid, recording);
  else if (gather !== undefined) fireGather(draft, sid, gather);
  else endConference(draft, sid, { reason: 'time', by: undefined, hangsUp: false });
  return true;
}
