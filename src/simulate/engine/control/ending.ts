import { type Draft, liveLeg, type Task } from '../draft.js';
import { isAnswered, type Leg } from '../leg.js';
import { tellHangup } from './tell-progress.js';

/** A leg is over that the Voice API commands. Those whom it was to be transferred to ring no longer. */
export function endCommanded(draft: Draft, leg: Leg): void {
  if (!leg.control) return;
  tellHangup(draft, leg);
  for (const callSid of leg.control.targets ?? []) {
    const target = liveLeg(draft, callSid);
    if (target && !isAnswered(target)) draft.tasks.push({ callSid, end: 'dropped' } satisfies Task);
  }
}
