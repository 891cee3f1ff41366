import { allowedAt, booleanOf, childrenOf, contentOf, numberOf } from '../engine/attributes.js';
import type { QueueDocument } from '../engine/queues/actions.js';
import { type Action, type Behaviour, type Ending, nextVerb, type Step, type Turn } from './behaviour.js';
import { type DialCallStatus, dialAction } from './dial-outcome.js';
import { beginRecording, endRecording, lastRecording, recordsFrom } from './dial-recording.js';
import { targetOf } from './target.js';

export interface DialQueueMemory {
  readonly verb: 'Dial';
  readonly kind: 'queue';
  readonly name: string;
  /** The call that was taken. */
  readonly caller: string | undefined;
}

/** The document that the waiting caller hears first. */
function documentOf(turn: Turn): QueueDocument | undefined {
  const noun = childrenOf(turn.element).find(({ name }) => name === 'Queue');
  const target = noun && targetOf(turn, 'url', noun);
  return target && { ...target, allows: allowedAt(noun, 'url') };
}

/** The recording of this Dial, once it has one. */
const recordingOf = (turn: Turn, caller: string | undefined) =>
  recordsFrom(turn) && caller !== undefined ? lastRecording(turn) : undefined;

function finish(
  turn: Turn,
  { name, caller }: DialQueueMemory,
  status: DialCallStatus,
): Step<DialQueueMemory> {
  const target = targetOf(turn, 'action');
  const recording = recordingOf(turn, caller);
  const parameters = dialAction(turn, caller ?? turn.leg.sid, status, recording);
  const end: Ending = target
    ? { next: 'document', target, message: { callback: 'dial-action', parameters } }
    : nextVerb;
  return {
    actions: [...endRecording(turn, recording), { do: 'stop-dequeuing', name }, { do: 'unbridge' }],
    end,
  };
}

/** Takes the first call of a queue, or waits for one. */
export const dialQueue: Behaviour<DialQueueMemory> = {
  answers: true,
  begin(turn) {
    const noun = childrenOf(turn.element).find(({ name }) => name === 'Queue');
    const name = noun ? contentOf(noun).trim() : '';
    const waitMs = (numberOf(turn.element, 'timeout', turn.settings) ?? 30) * 1000;
    return {
      actions: [
        { do: 'wait', name: 'nobody', ms: waitMs },
        { do: 'dequeue', name, document: documentOf(turn) },
      ],
      memory: { verb: 'Dial', kind: 'queue', name, caller: undefined },
    };
  },
  on(turn, memory, event) {
    switch (event.type) {
      case 'queue': {
        if (event.status !== 'connected') return undefined;
        const limitMs = (numberOf(turn.element, 'timeLimit', turn.settings) ?? 14_400) * 1000;
        const recording = recordsFrom(turn) ? beginRecording(turn) : [];
        return {
          actions: [
            { do: 'stop-waiting', name: 'nobody' },
            ...recording,
            { do: 'wait', name: 'limit', ms: limitMs },
          ],
          memory: { ...memory, caller: event.with },
          waitsFor: 'conversation',
        };
      }
      case 'unbridged':
        return finish(turn, memory, 'completed');
      case 'timer':
        return finish(turn, memory, event.name === 'limit' ? 'completed' : 'no-answer');
      case 'key': {
        const drops =
          event.key === '*' && memory.caller !== undefined && booleanOf(turn.element, 'hangupOnStar');
        return drops ? finish(turn, memory, 'completed') : undefined;
      }
      default:
        return undefined;
    }
  },
  leave(turn, memory, why) {
    const target = targetOf(turn, 'action');
    const recording = recordingOf(turn, memory.caller);
    const last: readonly Action[] = [
      ...endRecording(turn, recording),
      { do: 'stop-dequeuing', name: memory.name },
    ];
    if (why === 'replaced' || !target || !turn.settings.dialActionAfterHangup) return last;
    const status = memory.caller === undefined ? 'canceled' : 'completed';
    const parameters = dialAction(turn, memory.caller ?? turn.leg.sid, status, recording);
    return [...last, { do: 'notify', target, message: { callback: 'dial-action', parameters } }];
  },
};
