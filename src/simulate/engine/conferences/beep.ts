import type { Draft } from '../draft.js';
import { plays } from '../hearing.js';
import { isApart } from './conference.js';
import { findConference } from './store.js';

/** Everyone in the conversation hears a beep, apart from those whom it is about. */
export function beep(draft: Draft, sid: string, except?: string): void {
  const conference = findConference(draft, sid);
  if (!conference) return;
  for (const participant of conference.participants) {
    if (participant.callSid === except || isApart(conference, participant)) continue;
    plays(draft, participant.callSid, { kind: 'plays', sound: 'beep', durationMs: 0, loop: 1 });
  }
}
