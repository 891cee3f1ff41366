import type { Target } from '../../engine/account.js';
import { textOf } from '../../engine/attributes.js';
import type { Action, Ending, Reference, Step, Turn } from '../behaviour.js';
import { nextVerb, warning } from '../behaviour.js';
import { targetOf } from '../target.js';
import type { PayMemory } from './memory.js';
import { actionMessage, completedMessage, progressMessage } from './messages.js';
import type { Outcome } from './outcome.js';

/** Tells the application where the payment stands. */
export function told(turn: Turn, memory: PayMemory): readonly Action[] {
  const target = targetOf(turn, 'statusCallback');
  return target ? [{ do: 'notify', target, message: progressMessage(turn, memory) }] : [];
}

/** Goes on with the recordings that waited. */
export const resumed = ({ paused }: PayMemory): readonly Action[] =>
  paused.map((recordingSid) => ({ do: 'resume-recording', recordingSid }));

/** The last that the status callback is told. */
export function completed(turn: Turn, memory: PayMemory, outcome: Outcome): readonly Action[] {
  const target = targetOf(turn, 'statusCallback');
  const message = completedMessage(turn, memory, outcome);
  return [...resumed(memory), ...(target ? [{ do: 'notify', target, message } as const] : [])];
}

/** Who is asked for the next document: the action, and without one the current document's address. */
function nextTarget(turn: Turn): Reference<Target> | undefined {
  const action = targetOf(turn, 'action');
  const address = turn.leg.program?.url;
  if (action || address === undefined) return action;
  return { address, method: textOf(turn.element, 'method') === 'GET' ? 'GET' : 'POST' };
}

/** The payment is over. */
export function finish(turn: Turn, memory: PayMemory, outcome: Outcome): Step<PayMemory> {
  const actions = completed(turn, memory, outcome);
  const target = nextTarget(turn);
  if (target) {
    const end: Ending = { next: 'document', target, message: actionMessage(turn, memory, outcome) };
    return { actions, end };
  }
  const message =
    '<Pay> has no action, and its document came inline, so there is no address to ask again: the next verb runs.';
  return { actions: [...actions, warning(message)], end: nextVerb };
}
