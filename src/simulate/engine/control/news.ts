import type { VerbEvent } from '../../behaviours/behaviour.js';
import { changeLeg, type Draft, liveLeg } from '../draft.js';
import { endLeg } from '../ending.js';
import { plays } from '../hearing.js';
import type { Leg } from '../leg.js';
import { mediaMs } from '../media.js';
import { meet } from '../queues/taking.js';
import { connect } from './connect.js';

/** Tells a leg that runs no verb what a verb would be told. @returns Whether it means anything to it. */
export function tellCommanded(draft: Draft, leg: Leg, event: VerbEvent): boolean {
  switch (event.type) {
    case 'unbridged':
      return parted(draft, leg);
    case 'callee':
      return transferring(draft, leg, event);
    case 'queue':
      if (event.status !== 'taken') return false;
      meet(draft, leg.sid, event.by, event.queue);
      return true;
    default:
      return false;
  }
}

/** The other side of the bridge is gone. */
function parted(draft: Draft, leg: Leg): boolean {
  const { sid, control, bridgedTo } = leg;
  // It may be connected with somebody else by now.
  if (!control || bridgedTo !== undefined) return false;
  const { afterBridge } = control;
  if (afterBridge === undefined) {
    endLeg(draft, sid, 'flow');
    return true;
  }
  changeLeg(draft, leg, { control: { ...control, afterBridge: undefined } });
  if (afterBridge === 'hold') hold(draft, sid);
  return true;
}

/** Music is heard without end. */
function hold(draft: Draft, sid: string): void {
  const sound = 'hold music';
  const durationMs = mediaMs(sound, draft.from.settings);
  plays(draft, sid, { kind: 'plays', sound, durationMs, loop: 0 });
}

/** News of somebody to whom the leg is to be transferred. */
function transferring(
  draft: Draft,
  leg: Leg,
  { callSid, status }: Extract<VerbEvent, { readonly type: 'callee' }>,
): boolean {
  const { sid, control } = leg;
  if (!control?.targets?.includes(callSid)) return false;
  if (status === 'answered') return true;
  const targets = control.targets.filter((target) => target !== callSid);
  changeLeg(draft, leg, { control: { ...control, targets } });
  if (status === 'ready' && liveLeg(draft, callSid)) connect(draft, sid, callSid);
  return true;
}
