import type { Draft } from '../../draft.js';
import { endLeg } from '../../ending.js';
import { isAnswered, type Leg } from '../../leg.js';
import type { CommandOf } from '../command.js';

/** Turns an inbound call away. */
export function reject(draft: Draft, leg: Leg, { isBusy }: CommandOf<'reject'>): void {
  if (leg.direction !== 'inbound' || isAnswered(leg)) return;
  endLeg(draft, leg.sid, isBusy ? 'rejected-busy' : 'turned-away');
}
