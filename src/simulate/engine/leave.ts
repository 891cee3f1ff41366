import type { Turn } from '../behaviours/behaviour.js';
import { behaviours, type Memories } from '../behaviours/index.js';
import { applyAll } from './actions.js';
import { changeLeg, type Draft, findLeg, stopTimers } from './draft.js';
import type { VerbName } from './names.js';
import { requestsTree } from './state.js';
import { turnOf } from './turn.js';
import { isTimerAt } from './verb-timer.js';

/** Cuts short whatever verbs of a leg are at work, the innermost first. Its own document alone is left. */
export function leaveVerbs(draft: Draft, sid: string, why: 'ended' | 'replaced'): void {
  leaveInside(draft, sid, 0, why);
  leaveVerb(draft, sid, why);
}

/** Cuts short the document that runs inside the verb at a depth, or is on its way. The verb stays. */
export function leaveInside(draft: Draft, sid: string, depth: number, why: 'ended' | 'replaced'): void {
  let leg = findLeg(draft, sid);
  while (leg && leg.outer.length > depth) {
    leaveVerb(draft, sid, why);
    closeInner(draft, sid);
    leg = findLeg(draft, sid);
  }
  const request = leg?.fetching === undefined ? undefined : requestsTree.get(draft.requests, leg.fetching);
  if (leg && request && 'sent' in request && request.role?.atEnd === 'return') {
    changeLeg(draft, leg, { fetching: undefined });
  }
}

/** The document inside a verb is over: the verb's own is the leg's again. */
export function closeInner(draft: Draft, sid: string): void {
  const leg = findLeg(draft, sid);
  const around = leg?.outer.at(-1);
  if (leg && around) changeLeg(draft, leg, { ...around, outer: leg.outer.slice(0, -1) });
}

function leaveVerb(draft: Draft, sid: string, why: 'ended' | 'replaced'): void {
  const leg = findLeg(draft, sid);
  if (!leg?.running) return;
  const depth = leg.outer.length;
  const actions = lastActions(turnOf(draft, leg, leg.running.element), leg.running.memory, why);
  applyAll(draft, sid, actions, depth);
  stopVerb(draft, sid);
}

/** The innermost verb is no longer at work: its timers stop. */
export function stopVerb(draft: Draft, sid: string): void {
  const leg = findLeg(draft, sid);
  if (!leg) return;
  const depth = leg.outer.length;
  stopTimers(draft, sid, (timer) => isTimerAt(timer, depth));
  const stopped = findLeg(draft, sid);
  if (stopped?.running) changeLeg(draft, stopped, { running: undefined });
}

function lastActions<Name extends VerbName>(
  turn: Turn,
  memory: Memories[Name] & { readonly verb: Name },
  why: 'ended' | 'replaced',
) {
  const name: Name = memory.verb;
  return behaviours[name].leave?.(turn, memory, why);
}
