import type { Element } from '../../document/node.js';
import type { Turn } from '../behaviours/behaviour.js';
import { type Draft, findLeg } from './draft.js';
import type { Leg } from './leg.js';

/** What a behaviour is shown of the draft. */
export const turnOf = (draft: Draft, leg: Leg, element: Element): Turn => ({
  element,
  leg,
  now: draft.now,
  startedAt: draft.from.startedAt,
  settings: draft.from.settings,
  account: draft.account,
  legOf: (sid) => findLeg(draft, sid),
});
