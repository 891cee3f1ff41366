import type { Draft } from '../draft.js';
import type { Timer } from '../leg.js';
import { timersTree } from '../state.js';
import { changeConference, findConference } from './store.js';

/** Starts a timer of a conference; one of the same name stops. */
export function startConferenceTimer(draft: Draft, sid: string, name: string, ms: number): void {
  stopConferenceTimers(draft, sid, (timer) => timer.name === name);
  const conference = findConference(draft, sid);
  if (!conference) return;
  const timer: Timer = {
    due: draft.now + Math.max(0, Math.round(ms)),
    id: draft.drawn++,
    callSid: sid,
    name,
  };
  draft.timers = timersTree.set(draft.timers, timer, timer);
  put(draft, sid, [...conference.timers, timer]);
}

export function stopConferenceTimers(draft: Draft, sid: string, which: (timer: Timer) => boolean): void {
  const conference = findConference(draft, sid);
  if (!conference?.timers.some(which)) return;
  for (const timer of conference.timers) {
    if (which(timer)) draft.timers = timersTree.remove(draft.timers, timer);
  }
  put(
    draft,
    sid,
    conference.timers.filter((timer) => !which(timer)),
  );
}

// A timer is no change that anybody sees.
const put = (draft: Draft, sid: string, timers: readonly Timer[]): void =>
  void changeConference(draft, sid, ({ updatedAt }) => ({ timers, updatedAt }));
