import { allowedAt, booleanOf, childrenOf, contentOf, numberOf } from '../engine/attributes.js';
import { seconds } from '../engine/parameters.js';
import type { QueueDocument, QueueEvent } from '../engine/queues/actions.js';
import { type Action, type Behaviour, type Ending, nextVerb, type Step, type Turn } from './behaviour.js';
import { type DialCallStatus, dialAction } from './dial-outcome.js';
import { beginRecording, endRecording, lastRecording, recordsFrom } from './dial-recording.js';
import { targetOf } from './target.js';

export interface DialQueueMemory {
  readonly verb: 'Dial';
  readonly kind: 'queue';
  readonly name: string;
  /** The call that was taken, and since when the two are connected. */
  readonly caller: { readonly callSid: string; readonly at: number } | undefined;
}

type QueueStep = Step<DialQueueMemory>;

const nounOf = ({ element }: Turn) => childrenOf(element).find(({ name }) => name === 'Queue');

/** Takes the first call of the queue, or waits for the next: with the document that its caller hears first. */
function dequeue(turn: Turn, name: string): Action {
  const noun = nounOf(turn);
  const target = noun && targetOf(turn, 'url', noun);
  const document: QueueDocument | undefined = target && { ...target, allows: allowedAt(noun, 'url') };
  return { do: 'dequeue', name, document };
}

/** Until when a call must have come. */
const nobody = ({ element, settings }: Turn): Action => ({
  do: 'wait',
  name: 'nobody',
  ms: (numberOf(element, 'timeout', settings) ?? 30) * 1000,
});

/** The recording of this Dial, once it has one. */
const recordingOf = (turn: Turn, { caller }: DialQueueMemory) =>
  recordsFrom(turn) && caller ? lastRecording(turn) : undefined;

function actionMessage(turn: Turn, memory: DialQueueMemory, status: DialCallStatus) {
  const { caller } = memory;
  const { DialCallDuration: _ofTheLeg, ...parameters } = dialAction(
    turn,
    // Where no call came, no other leg can be named.
    caller?.callSid ?? turn.leg.sid,
    status,
    recordingOf(turn, memory),
  );
  const duration = caller && { DialCallDuration: seconds(turn.now - caller.at) };
  return { callback: 'dial-action', parameters: { ...parameters, ...duration } } as const;
}

function finish(turn: Turn, memory: DialQueueMemory, status: DialCallStatus): QueueStep {
  const target = targetOf(turn, 'action');
  const end: Ending = target
    ? { next: 'document', target, message: actionMessage(turn, memory, status) }
    : nextVerb;
  return {
    actions: [
      ...endRecording(turn, recordingOf(turn, memory)),
      { do: 'stop-dequeuing', name: memory.name },
      { do: 'unbridge' },
    ],
    end,
  };
}

function onQueue(turn: Turn, memory: DialQueueMemory, event: QueueEvent): QueueStep | undefined {
  switch (event.status) {
    case 'found':
      return { actions: [{ do: 'stop-waiting', name: 'nobody' }], memory };
    case 'missed':
      return { actions: [nobody(turn)], memory };
    case 'gone':
      return finish(turn, memory, 'failed');
    case 'connected': {
      const limitMs = (numberOf(turn.element, 'timeLimit', turn.settings) ?? 14_400) * 1000;
      return {
        actions: [
          ...(recordsFrom(turn) ? beginRecording(turn) : []),
          { do: 'wait', name: 'limit', ms: limitMs },
        ],
        memory: { ...memory, caller: { callSid: event.with, at: turn.now } },
        waitsFor: 'conversation',
      };
    }
    default:
      return undefined;
  }
}

/** Takes the first call of a queue, or waits for one. */
export const dialQueue: Behaviour<DialQueueMemory> = {
  answers: true,
  begin(turn) {
    const noun = nounOf(turn);
    const name = noun ? contentOf(noun).trim() : '';
    return {
      actions: [nobody(turn), dequeue(turn, name)],
      memory: { verb: 'Dial', kind: 'queue', name, caller: undefined },
    };
  },
  on(turn, memory, event) {
    switch (event.type) {
      case 'queue':
        return onQueue(turn, memory, event);
      case 'unbridged':
        return finish(turn, memory, 'completed');
      case 'timer':
        return finish(turn, memory, event.name === 'limit' ? 'completed' : 'no-answer');
      case 'key': {
        const drops = event.key === '*' && memory.caller && booleanOf(turn.element, 'hangupOnStar');
        return drops ? finish(turn, memory, 'completed') : undefined;
      }
      default:
        return undefined;
    }
  },
  leave(turn, memory, why) {
    const target = targetOf(turn, 'action');
    const message = actionMessage(turn, memory, memory.caller ? 'completed' : 'canceled');
    const isTold = target && why === 'ended' && turn.settings.dialActionAfterHangup;
    return [
      ...endRecording(turn, recordingOf(turn, memory)),
      { do: 'stop-dequeuing', name: memory.name },
      { do: 'unbridge' },
      ...(isTold ? [{ do: 'notify', target, message } as const] : []),
    ];
  },
};
