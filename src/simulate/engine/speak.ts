import type { HearsEntry, PlaysEntry } from '../timeline.js';
import { type Draft, show } from './draft.js';
import { hears, listenersOf, plays } from './hearing.js';
import type { Leg } from './leg.js';
import { soundOn } from './record.js';
import { deliver } from './run.js';
import { tellServices } from './services/run.js';
import { speechMs } from './speech.js';

/** Somebody on a leg says something. @returns Whether anybody listens. */
export function speak(draft: Draft, leg: Leg, text: string, confidence: number): boolean {
  const { sid } = leg;
  const durationMs = speechMs(text, draft.from.settings);
  show(draft, sid, { kind: 'says', text, confidence, durationMs });
  soundOn(draft, sid, 'inbound', durationMs);
  const others = listenersOf(draft, leg);
  const what: HearsEntry = { kind: 'hears', text, voice: undefined, verb: 'person', durationMs, loop: 1 };
  for (const other of others) hears(draft, other, what, confidence, sid);
  const spoken = { type: 'speech', text, confidence, durationMs } as const;
  const isServed = tellServices(draft, sid, { ...spoken, track: 'inbound' });
  const isHeard = deliver(draft, sid, spoken);
  return isHeard || isServed || others.length > 0;
}

/** Whatever took the call makes a sound. */
export function makeSound(draft: Draft, leg: Leg, sound: 'beep' | 'fax tone', durationMs: number): void {
  show(draft, leg.sid, { kind: 'sounds', sound, durationMs });
  soundOn(draft, leg.sid, 'inbound', durationMs);
  // Beside whatever else is heard, as a person's words are.
  const what: PlaysEntry = { kind: 'plays', sound, durationMs: 0, loop: 1 };
  for (const other of listenersOf(draft, leg)) plays(draft, other, what);
}
