import type { HearsEntry, PlaysEntry } from '../timeline.js';
import { heardInConference } from './conferences/hearing.js';
import { type Draft, findLeg, show } from './draft.js';
import type { Leg } from './leg.js';
import { soundOn } from './record.js';
import { tellServices } from './services/run.js';
import { heardBySupervised } from './supervision/run.js';

/** How long a sound is heard; one without an end for as long as a call may last. */
const wholeMs = (draft: Draft, { durationMs, loop }: HearsEntry | PlaysEntry): number =>
  loop === 0 ? draft.from.settings.maxVirtualMs : durationMs * loop;

/** Something is heard on a leg, and by those who listen in on it, apart from whoever makes it. */
function heardOn(draft: Draft, callSid: string, what: HearsEntry | PlaysEntry, by: string | undefined): void {
  show(draft, callSid, what);
  soundOn(draft, callSid, 'outbound', wholeMs(draft, what));
  for (const sid of findLeg(draft, callSid)?.supervisors ?? []) if (sid !== by) show(draft, sid, what);
}

/**
 * A person on a leg hears words; what listens to that side of the leg hears them too.
 *
 * @param by The leg of whoever speaks, where it is a person.
 */
export function hears(draft: Draft, callSid: string, what: HearsEntry, confidence = 1, by?: string): void {
  heardOn(draft, callSid, what, by);
  const { text, durationMs } = what;
  tellServices(draft, callSid, { type: 'speech', track: 'outbound', text, confidence, durationMs });
}

/** A person on a leg hears a sound. */
export const plays = (draft: Draft, callSid: string, what: PlaysEntry): void =>
  heardOn(draft, callSid, what, undefined);

/** The legs on which a person is heard. */
export const listenersOf = (draft: Draft, leg: Leg): readonly string[] => [
  ...(leg.bridgedTo === undefined ? [] : [leg.bridgedTo]),
  ...leg.supervisors,
  ...heardBySupervised(draft, leg),
  ...heardInConference(draft, leg),
];
