import type { Turn } from '../behaviours/behaviour.js';
import { behaviours, type Memories, type VerbName } from '../behaviours/index.js';
import { applyAll } from './actions.js';
import { changeLeg, type Draft, findLeg, stopTimers } from './draft.js';
import { turnOf } from './turn.js';
import { isVerbTimer } from './verb-timer.js';

/** Cuts the running verb of a leg short. */
export function leaveVerb(draft: Draft, sid: string, why: 'ended' | 'replaced'): void {
  const leg = findLeg(draft, sid);
  if (!leg?.running) return;
  applyAll(draft, sid, lastActions(turnOf(draft, leg, leg.running.element), leg.running.memory, why));
  stopVerb(draft, sid);
}

/** A verb is no longer at work: its timers stop. */
export function stopVerb(draft: Draft, sid: string): void {
  stopTimers(draft, sid, isVerbTimer);
  const leg = findLeg(draft, sid);
  if (leg?.running) changeLeg(draft, leg, { running: undefined });
}

function lastActions<Name extends VerbName>(
  turn: Turn,
  memory: Memories[Name] & { readonly verb: Name },
  why: 'ended' | 'replaced',
) {
  const name: Name = memory.verb;
  return behaviours[name].leave?.(turn, memory, why);
}
