import type { HearsEntry } from '../timeline.js';
import { type Draft, show } from './draft.js';
import type { Leg } from './leg.js';
import { tellServices } from './services/run.js';

/** A person on a leg hears words; what listens to that side of the leg hears them too. */
export function hears(draft: Draft, callSid: string, what: HearsEntry, confidence = 1): void {
  show(draft, callSid, what);
  const { text, durationMs } = what;
  tellServices(draft, callSid, { type: 'speech', track: 'outbound', text, confidence, durationMs });
}

/** The legs on which a person is heard. */
export const listenersOf = (_draft: Draft, { bridgedTo }: Leg): readonly string[] =>
  bridgedTo === undefined ? [] : [bridgedTo];
