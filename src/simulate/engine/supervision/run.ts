import { changeLeg, type Draft, findLeg, liveLeg, show, type Task } from '../draft.js';
import type { Leg } from '../leg.js';

/** A leg begins to listen in on another; where that is gone, it ends. */
export function supervise(draft: Draft, sid: string): void {
  const supervision = liveLeg(draft, sid)?.features.supervision;
  if (!supervision) return;
  const { callSid, role } = supervision;
  const other = liveLeg(draft, callSid);
  if (!other) {
    show(draft, sid, { kind: 'warning', message: 'The call that it was to listen in on is over.' });
    draft.tasks.push({ callSid: sid, end: 'flow' });
    return;
  }
  changeLeg(draft, other, { supervisors: [...other.supervisors, sid] });
  show(draft, sid, { kind: 'supervises', with: callSid, role });
}

/** A leg is over: it listens no longer, and nobody listens in on it any more. */
export function endSupervision(draft: Draft, { sid, features, supervisors }: Leg): void {
  const other = features.supervision && findLeg(draft, features.supervision.callSid);
  if (other?.supervisors.includes(sid)) {
    changeLeg(draft, other, { supervisors: other.supervisors.filter((one) => one !== sid) });
  }
  draft.tasks.push(...supervisors.map((callSid): Task => ({ callSid, end: 'flow' })));
}

/** The legs on which somebody who listens in is heard. */
export function heardBySupervised(draft: Draft, { features, sid }: Leg): readonly string[] {
  const { supervision } = features;
  const other = supervision && liveLeg(draft, supervision.callSid);
  if (!other?.supervisors.includes(sid) || supervision?.role === 'monitor') return [];
  return supervision?.role === 'barge' && other.bridgedTo !== undefined
    ? [other.sid, other.bridgedTo]
    : [other.sid];
}
