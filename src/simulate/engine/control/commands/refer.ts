import { type Draft, liveLeg, show, startTimer } from '../../draft.js';
import { endLeg } from '../../ending.js';
import { isAnswered, type Leg } from '../../leg.js';
import type { CommandOf } from '../command.js';

const prefix = 'control:refer:';

/** Has the other side call somebody else. */
export function refer(draft: Draft, leg: Leg, { to }: CommandOf<'refer'>): void {
  if (!isAnswered(leg)) return;
  show(draft, leg.sid, { kind: 'refers', to });
  startTimer(draft, leg.sid, prefix + to, draft.from.settings.referSeconds * 1000);
}

/** Whom a leg was referred to, by its timer; undefined for any other timer. */
export const readReferTimer = (timer: string): string | undefined =>
  timer.startsWith(prefix) ? timer.slice(prefix.length) : undefined;

/** The other side has answered: the call has left, or goes on. */
export function referred(draft: Draft, callSid: string, to: string): void {
  if (!liveLeg(draft, callSid)) return;
  const outcome = draft.from.settings.referOutcomes[to] ?? 'in-progress';
  if (outcome === 'in-progress') endLeg(draft, callSid, 'flow');
  else show(draft, callSid, { kind: 'warning', message: `The REFER came to nothing (${outcome}).` });
}
