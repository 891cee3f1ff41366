import type { Action, CallTurn } from '../behaviours/behaviour.js';
import { speechMs } from '../engine/speech.js';

/** The person on the leg hears words of a service. */
export const heardFrom = (
  { settings }: CallTurn,
  verb: string,
  text: string,
  durationMs = speechMs(text, settings),
): Action => ({ do: 'show', what: { kind: 'hears', text, voice: undefined, verb, durationMs, loop: 1 } });
