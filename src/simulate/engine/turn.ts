import type { Element } from '../../document/node.js';
import type { CallTurn, Turn } from '../behaviours/behaviour.js';
import { findConference } from './conferences/store.js';
import { type Draft, findLeg } from './draft.js';
import type { Leg } from './leg.js';
import { findQueue } from './queues/store.js';

/** What a behaviour is shown of the draft. */
export const turnOf = (draft: Draft, leg: Leg, element: Element): Turn => ({
  element,
  ...viewOf(draft, leg),
});

/** What is shown of a leg to whatever is no verb; undefined when there is no such leg. */
export function callTurn(draft: Draft, sid: string): CallTurn | undefined {
  const leg = findLeg(draft, sid);
  return leg && viewOf(draft, leg);
}

const viewOf = (draft: Draft, leg: Leg): CallTurn => ({
  leg,
  now: draft.now,
  startedAt: draft.from.startedAt,
  settings: draft.from.settings,
  account: draft.account,
  legOf: (sid) => findLeg(draft, sid),
  opensStreams: draft.from.opensStreams,
  queueOf: (name) => findQueue(draft, name),
  conferenceOf: (sid) => findConference(draft, sid),
});
