import { tellBridged } from './control/tell-progress.js';
import { changeLeg, type Draft, findLeg, liveLeg, show } from './draft.js';

/** Connects two legs, so that each hears the other, and nobody else. @returns Whether both are there for it. */
export function bridge(draft: Draft, sid: string, otherSid: string): boolean {
  if (!liveLeg(draft, sid) || !liveLeg(draft, otherSid)) return false;
  unbridge(draft, sid);
  unbridge(draft, otherSid);
  const leg = liveLeg(draft, sid);
  const other = liveLeg(draft, otherSid);
  if (!leg || !other) return false;
  changeLeg(draft, leg, { bridgedTo: otherSid });
  changeLeg(draft, other, { bridgedTo: sid });
  show(draft, sid, {
    kind: 'bridged',
    with: otherSid,
    number: other.direction === 'inbound' ? other.from : other.to,
  });
  tellBridged(draft, sid, otherSid);
  return true;
}

/** Parts a leg from the one that it is connected with. The other's verb is told. */
export function unbridge(draft: Draft, sid: string): void {
  const leg = findLeg(draft, sid);
  const otherSid = leg?.bridgedTo;
  if (!leg || otherSid === undefined) return;
  changeLeg(draft, leg, { bridgedTo: undefined });
  const other = findLeg(draft, otherSid);
  if (other?.bridgedTo !== sid) return;
  changeLeg(draft, other, { bridgedTo: undefined });
  draft.tasks.push({ callSid: otherSid, event: { type: 'unbridged', callSid: sid } });
}
