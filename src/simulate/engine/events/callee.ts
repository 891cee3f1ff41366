import type { Reaction } from '../../settings.js';
import { startDocument } from '../document.js';
import { type Draft, liveLeg, show, stopTimer } from '../draft.js';
import { endLeg } from '../ending.js';
import type { CalleeEvent } from '../event.js';
import { callDocument, type Leg } from '../leg.js';
import { load } from '../load.js';
import type { EndReason } from '../outcomes.js';
import { connection, identity, parties, voiceRequest } from '../parameters.js';
import { answerLeg } from '../place.js';
import { fetchDocument, sceneOf } from '../requests.js';

const endings: Readonly<Record<Exclude<Reaction, 'answers'>, EndReason>> = {
  'no-answer': 'no-answer',
  busy: 'busy',
  declines: 'declines',
  fails: 'fails',
};

/** The callee of a ringing leg reacts. */
export function callee(draft: Draft, { callSid, does }: CalleeEvent): void {
  const leg = liveLeg(draft, callSid);
  if (leg?.status !== 'ringing' || leg.direction === 'inbound') return;
  if (does !== 'answers') {
    endLeg(draft, callSid, endings[does]);
    return;
  }
  stopTimer(draft, callSid, 'ring');
  stopTimer(draft, callSid, 'person');
  const answered = answerLeg(draft, liveLeg(draft, callSid) ?? leg);
  if (answered.parent === undefined) open(draft, answered);
  else join(draft, answered, answered.parent);
}

/** A call of the API is answered: its first document is due. */
function open(draft: Draft, leg: Leg): void {
  const { opening } = leg;
  if (!opening) return;
  const parameters = voiceRequest(sceneOf(draft, leg), 'in-progress');
  if ('target' in opening) {
    fetchDocument(
      draft,
      leg,
      opening.target,
      { callback: 'voice-request-outbound', parameters },
      { ...callDocument, allows: opening.allows },
    );
    return;
  }
  const loaded = load(opening.texml);
  if (typeof loaded !== 'string') {
    startDocument(draft, leg.sid, loaded, { url: undefined, parameters });
    return;
  }
  show(draft, leg.sid, { kind: 'error', message: `${loaded} The call ends.` });
  endLeg(draft, leg.sid, 'error');
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
