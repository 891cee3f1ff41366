import { answerOf, isRefusing, type Refusing } from '../../reaction.js';
import { beginCommanded } from '../control/onset.js';
import { takeUp } from '../detection/run.js';
import { type Draft, liveLeg, stopTimer } from '../draft.js';
import { endLeg } from '../ending.js';
import type { CalleeEvent } from '../event.js';
import type { Leg } from '../leg.js';
import { openCall } from '../opening.js';
import type { EndReason } from '../outcomes.js';
import { connection, identity, parties } from '../parameters.js';
import { answerLeg } from '../place.js';
import { fetchDocument, sceneOf } from '../requests.js';

const endings: Readonly<Record<Refusing, EndReason>> = {
  'no-answer': 'no-answer',
  busy: 'busy',
  declines: 'declines',
  fails: 'fails',
};

/** The callee of a ringing leg reacts. */
export function callee(draft: Draft, { callSid, does }: CalleeEvent): void {
  const leg = liveLeg(draft, callSid);
  if (leg?.status !== 'ringing' || leg.direction === 'inbound') return;
  if (isRefusing(does)) {
    endLeg(draft, callSid, endings[does]);
    return;
  }
  stopTimer(draft, callSid, 'ring');
  stopTimer(draft, callSid, 'person');
  const answered = takeUp(draft, answerLeg(draft, liveLeg(draft, callSid) ?? leg), answerOf(does));
  beginCommanded(draft, answered);
  if (answered.parent !== undefined) join(draft, answered, answered.parent);
  else if (!answered.isHeld) openCall(draft, answered);
}

/** A dialled leg is answered: it is ready for the other side at once, or after its own document. */
function join(draft: Draft, leg: Leg, parent: string): void {
  const news = { type: 'callee', callSid: leg.sid, target: leg.target } as const;
  draft.tasks.push({ callSid: parent, event: { ...news, status: 'answered' } });
  if (!leg.opening || !('target' in leg.opening)) {
    draft.tasks.push({ callSid: parent, event: { ...news, status: 'ready' } });
    return;
  }
  const scene = sceneOf(draft, leg);
  const parameters = {
    ...identity(scene),
    ...parties(scene),
    ...connection(scene),
    ParentCallSid: parent,
    CallStatus: 'in-progress',
  };
  fetchDocument(
    draft,
    leg,
    leg.opening.target,
    { callback: 'dial-number-url', parameters },
    { atEnd: 'connect', allows: leg.opening.allows },
  );
}
