import type { Draft } from '../../draft.js';
import { endLeg } from '../../ending.js';
import { isAnswered, type Leg } from '../../leg.js';

/** Ends a leg. An inbound call that nobody has answered is turned away. */
export function hangup(draft: Draft, leg: Leg): void {
  const isTurnedAway = leg.direction === 'inbound' && !isAnswered(leg);
  endLeg(draft, leg.sid, isTurnedAway ? 'turned-away' : 'api');
}
