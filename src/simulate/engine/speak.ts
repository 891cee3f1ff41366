import type { HearsEntry, PlaysEntry } from '../timeline.js';
import { speaksUp } from './conferences/speaking.js';
import { type Draft, show } from './draft.js';
import { hears, listenersOf, plays } from './hearing.js';
import type { Leg } from './leg.js';
import { isPrivate } from './privacy.js';
import { soundOn } from './record.js';
import { deliver } from './run.js';
import { tellServices } from './services/run.js';
import { speechMs } from './speech.js';

/** Somebody on a leg says something, and may sound like a medium. @returns Whether anybody listens. */
export function speak(draft: Draft, leg: Leg, text: string, confidence: number, sound?: string): boolean {
  const { sid } = leg;
  const { settings } = draft.from;
  const seconds = sound === undefined ? undefined : settings.mediaSeconds[sound];
  const durationMs = seconds === undefined ? speechMs(text, settings) : Math.round(seconds * 1000);
  const sounding = sound === undefined ? {} : { sound };
  show(draft, sid, { kind: 'says', text, confidence, durationMs, ...sounding });
  soundOn(draft, sid, 'inbound', durationMs);
  speaksUp(draft, sid, durationMs);
  const others = listenersOf(draft, leg);
  const what: HearsEntry = {
    kind: 'hears',
    text,
    voice: undefined,
    verb: 'person',
    durationMs,
    loop: 1,
    ...sounding,
  };
  for (const other of others) hears(draft, other, what, confidence, sid);
  const spoken = { type: 'speech', text, confidence, durationMs } as const;
  const isServed = !isPrivate(leg) && tellServices(draft, sid, { ...spoken, track: 'inbound' });
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
