import { changeLeg, type Draft, findLeg } from '../../draft.js';
import { isAnswered, type Leg } from '../../leg.js';
import { call } from '../call.js';
import type { CommandOf } from '../command.js';

/** Calls somebody for a leg. The two are connected once they answer. */
export function transfer(draft: Draft, leg: Leg, { callee, afterBridge }: CommandOf<'transfer'>): void {
  if (!leg.control || !isAnswered(leg)) return;
  const target = call(draft, callee, { application: leg.application, parent: leg });
  const now = findLeg(draft, leg.sid);
  if (!now?.control) return;
  const targets = [...(now.control.targets ?? []), target.sid];
  changeLeg(draft, now, { control: { ...now.control, afterBridge, targets } });
}
