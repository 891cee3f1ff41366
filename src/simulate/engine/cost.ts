import type { Settings } from '../settings.js';
import type { Draft } from './draft.js';
import { type Leg, talkMs } from './leg.js';
import { identity } from './parameters.js';
import { notify, sceneOf } from './requests.js';

const minuteMs = 60_000;

/** What a leg has cost, in US dollars, as decimal text. Each minute that was begun counts. */
export const priceOf = (leg: Leg, now: number, { pricePerMinute }: Settings): string =>
  (Math.ceil(talkMs(leg, now) / minuteMs) * pricePerMinute).toFixed(4);

/** Tells whoever hears of the progress of a call what it cost, where the application wants that. */
export function tellCost(draft: Draft, leg: Leg): void {
  const { sid, application, subscription, parent } = leg;
  // What a Dial calls reports to addresses of the document's, not to the application's.
  if (!application.call_cost_in_webhooks || !subscription || parent !== undefined) return;
  notify(draft, sid, subscription, {
    callback: 'call-cost',
    parameters: { ...identity(sceneOf(draft, leg)), CallbackSource: 'call-cost-events' },
    dynamic: { [`CallCost[${sid}]`]: priceOf(leg, draft.now, draft.from.settings) },
  });
}
