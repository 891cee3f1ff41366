import type { Payload } from '../../../callbacks/payload.js';
import type { Draft } from '../draft.js';
import { isAnswered, type Leg } from '../leg.js';
import { identity } from '../parameters.js';
import { notify, sceneOf } from '../requests.js';
import type { AiCallEvent } from './ai-call.js';

type Status = NonNullable<Payload<'ai-call-status'>['CallStatus']>;

function tell(draft: Draft, leg: Leg, CallStatus: Status, ...events: readonly AiCallEvent[]): void {
  const { status } = leg.features.aiCall ?? {};
  if (!status?.events.some((event) => events.includes(event))) return;
  const parameters = { ...identity(sceneOf(draft, leg)), CallStatus };
  for (const target of status.targets) {
    notify(draft, leg.sid, target, { callback: 'ai-call-status', parameters });
  }
}

/** The ends that have a name of their own beside `completed`. */
const ends = ['no-answer', 'busy', 'canceled', 'failed'] as const satisfies readonly AiCallEvent[];

/**
 * Tells of the progress of a call that the API placed for an assistant. An end is told by `completed` and by its own name,
 * whichever is asked for: Telnyx does not say which of them a busy line is. After a conversation comes its evaluation.
 */
export function tellAiCall(
  draft: Draft,
  leg: Leg,
  stage: 'initiated' | 'ringing' | 'answered' | 'completed',
): void {
  if (stage === 'answered') tell(draft, leg, 'in-progress', stage);
  else if (stage !== 'completed') tell(draft, leg, stage, stage);
  else {
    const end = ends.find((status) => status === leg.status) ?? stage;
    tell(draft, leg, end, end, stage);
    if (isAnswered(leg)) tell(draft, leg, 'analyzed', 'analyzed');
  }
}
