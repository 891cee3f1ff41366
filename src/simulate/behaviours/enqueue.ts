import { allowedAt, contentOf, numberOf } from '../engine/attributes.js';
import { connection, identity, parties, seconds } from '../engine/parameters.js';
import type { QueueDocument } from '../engine/queues/actions.js';
import { averageWaitMs } from '../engine/queues/queue.js';
import { type Action, type Behaviour, type Ending, nextVerb, type Step, type Turn } from './behaviour.js';
import { targetOf } from './target.js';

export interface EnqueueMemory {
  readonly verb: 'Enqueue';
  readonly enteredAt: number;
  /** Who takes the call, once somebody does. */
  readonly taker: string | undefined;
  /** How long the call waited, once it no longer does. */
  readonly waitedMs: number | undefined;
}

type EnqueueStep = Step<EnqueueMemory>;

const nameOf = ({ element }: Turn): string => contentOf(element).trim();

/** Lets the caller hear the document of `waitUrl`, from its beginning. Without one there is silence. */
function wait(turn: Turn, { enteredAt }: EnqueueMemory): readonly Action[] {
  const target = targetOf(turn, 'waitUrl');
  const queue = turn.queueOf(nameOf(turn));
  if (!target || !queue) return [];
  const place = queue.members.findIndex(({ callSid }) => callSid === turn.leg.sid) + 1;
  const parameters = {
    ...identity(turn),
    ...parties(turn),
    ...connection(turn),
    QueueSid: turn.settings.queueSidIs === 'name' ? queue.name : queue.sid,
    QueuePosition: place,
    CurrentQueueSize: queue.members.length,
    QueueTime: seconds(turn.now - enteredAt),
    AvgQueueTime: seconds(averageWaitMs(queue)),
  };
  const message = { callback: 'enqueue-wait-url', parameters } as const;
  return [{ do: 'run', target, message, allows: allowedAt(turn.element, 'waitUrl') }];
}

type QueueResult = 'bridged' | 'leave' | 'queue-full' | 'system-error' | 'error' | 'hangup';

const actionEnding = (turn: Turn, { enteredAt, waitedMs }: EnqueueMemory, QueueResult: QueueResult) => {
  const queue = turn.queueOf(nameOf(turn));
  const parameters = {
    ...identity(turn),
    ...parties(turn),
    QueueResult,
    ...(queue && { QueueSid: turn.settings.queueSidIs === 'name' ? queue.name : queue.sid }),
    QueueTime: seconds(waitedMs ?? turn.now - enteredAt),
  };
  return { callback: 'enqueue-action', parameters } as const;
};

/** The call is out of the queue: the action is asked, or the next verb runs. */
function finish(turn: Turn, memory: EnqueueMemory, result: QueueResult): EnqueueStep {
  const target = targetOf(turn, 'action');
  const end: Ending = target
    ? { next: 'document', target, message: actionEnding(turn, memory, result) }
    : nextVerb;
  return { actions: [{ do: 'leave-queue' }, { do: 'unbridge' }], end };
}

/** Somebody takes the call: it hears their document first, if there is one. */
function taken(
  turn: Turn,
  memory: EnqueueMemory,
  by: string,
  document: QueueDocument | undefined,
): EnqueueStep {
  const waitedMs = turn.now - memory.enteredAt;
  const after: EnqueueMemory = { ...memory, taker: by, waitedMs };
  const quiet: readonly Action[] = [{ do: 'stop-document' }, { do: 'stop-waiting', name: 'longest' }];
  if (!document) return { actions: [...quiet, meet(turn, by)], memory: after, waitsFor: 'conversation' };
  const queue = turn.queueOf(nameOf(turn));
  const parameters = {
    ...identity(turn),
    ...(queue && { QueueSid: turn.settings.queueSidIs === 'name' ? queue.name : queue.sid }),
    QueueTime: seconds(waitedMs),
    DequeingCallSid: by,
  };
  const message = { callback: 'dial-queue-url', parameters } as const;
  const { allows } = document;
  return { actions: [...quiet, { do: 'run', target: document, message, allows }], memory: after };
}

const meet = (turn: Turn, callSid: string): Action => ({ do: 'meet', callSid, name: nameOf(turn) });

/** Puts the call into a queue until somebody takes it, it leaves, or it has waited too long. */
export const enqueue: Behaviour<EnqueueMemory> = {
  answers: true,
  begin(turn) {
    const longestMs = (numberOf(turn.element, 'maxWaitTimeSecs', turn.settings) ?? 14_400) * 1000;
    return {
      actions: [
        { do: 'wait', name: 'longest', ms: longestMs },
        { do: 'enqueue', name: nameOf(turn) },
      ],
      memory: { verb: 'Enqueue', enteredAt: turn.now, taker: undefined, waitedMs: undefined },
      waitsFor: 'somebody to take the call',
    };
  },
  on(turn, memory, event) {
    const waits = { memory, waitsFor: 'somebody to take the call' } as const;
    switch (event.type) {
      case 'timer':
        return finish(turn, memory, 'system-error');
      case 'unbridged':
        return finish(turn, memory, 'bridged');
      case 'document':
        if (event.status === 'left') return finish(turn, memory, 'leave');
        if (memory.taker !== undefined) return { actions: [meet(turn, memory.taker)], memory };
        return event.status === 'ended' ? { ...waits, actions: wait(turn, memory) } : waits;
      case 'queue':
        switch (event.status) {
          case 'entered':
            return { ...waits, memory: { ...memory, taker: undefined }, actions: wait(turn, memory) };
          case 'full':
            return finish(turn, memory, 'queue-full');
          case 'taken':
            return taken(turn, memory, event.by, event.document);
          case 'connected':
            return { memory, waitsFor: 'conversation' };
        }
        return undefined;
      default:
        return undefined;
    }
  },
  leave(turn, memory, why) {
    const target = targetOf(turn, 'action');
    const isTold = target && why === 'ended' && turn.settings.enqueueActionAfterHangup;
    const result = memory.waitedMs === undefined ? 'hangup' : 'bridged';
    return [
      { do: 'leave-queue' },
      ...(isTold ? [{ do: 'notify', target, message: actionEnding(turn, memory, result) } as const] : []),
    ];
  },
};
