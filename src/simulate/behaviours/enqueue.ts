import { allowedAt, contentOf, numberOf } from '../engine/attributes.js';
import { mediaMs } from '../engine/media.js';
import type { QueueDocument, QueueEvent } from '../engine/queues/actions.js';
import {
  type Action,
  type Behaviour,
  type Ending,
  nextVerb,
  type Step,
  type Turn,
  type VerbEvent,
} from './behaviour.js';
import {
  type EnqueueMemory,
  enqueueAction,
  type QueueResult,
  takenMessage,
  waitMessage,
} from './enqueue-messages.js';
import { targetOf } from './target.js';

export type { EnqueueMemory } from './enqueue-messages.js';

type EnqueueStep = Step<EnqueueMemory>;

const nameOf = ({ element }: Turn): string => contentOf(element).trim();

/** The verb goes on as it is. */
const stay = (memory: EnqueueMemory, actions: readonly Action[] = []): EnqueueStep => ({
  actions,
  memory,
  waitsFor: memory.taker === undefined ? 'somebody to take the call' : 'conversation',
});

/** Lets the caller hear the document of `waitUrl`, from its beginning. Without one there is silence. */
function wait(turn: Turn, memory: EnqueueMemory): EnqueueStep {
  const target = targetOf(turn, 'waitUrl');
  const queue = turn.queueOf(nameOf(turn));
  if (!target || !queue) return stay(memory);
  const message = waitMessage(turn, queue, memory);
  const allows = allowedAt(turn.element, 'waitUrl');
  return stay({ ...memory, asked: target.address }, [{ do: 'run', target, message, allows }]);
}

/** Whoever took the call is told where it does not come after all. */
const misses = (turn: Turn, { taker, isConnected }: EnqueueMemory): readonly Action[] =>
  taker === undefined || isConnected ? [] : [{ do: 'miss', callSid: taker, name: nameOf(turn) }];

/** The call is out of the queue: the action is asked, or the next verb runs. */
function finish(turn: Turn, memory: EnqueueMemory, result: QueueResult): EnqueueStep {
  const target = targetOf(turn, 'action');
  const message = enqueueAction(turn, turn.queueOf(nameOf(turn)), memory, result);
  const end: Ending = target ? { next: 'document', target, message } : nextVerb;
  const why = result === 'system-error' ? 'timeout' : 'leave';
  return { actions: [{ do: 'leave-queue', why }, ...misses(turn, memory), { do: 'unbridge' }], end };
}

const meet = (turn: Turn, memory: EnqueueMemory): EnqueueStep =>
  stay(
    { ...memory, asked: undefined },
    memory.taker === undefined ? [] : [{ do: 'meet', callSid: memory.taker, name: nameOf(turn) }],
  );

/** Somebody takes the call: it hears their document first, if there is one. */
function taken(
  turn: Turn,
  before: EnqueueMemory,
  by: string,
  document: QueueDocument | undefined,
): EnqueueStep {
  const memory: EnqueueMemory = { ...before, taker: by, waitedMs: turn.now - before.enteredAt };
  const quiet: readonly Action[] = [
    { do: 'stop-document' },
    { do: 'stop-waiting', name: 'longest' },
    { do: 'stop-waiting', name: 'sound' },
  ];
  const { actions = [], ...step } = document
    ? stay({ ...memory, asked: document.address }, [
        {
          do: 'run',
          target: document,
          message: takenMessage(turn, turn.queueOf(nameOf(turn)), memory),
          allows: document.allows,
        },
      ])
    : meet(turn, memory);
  return { ...step, actions: [...quiet, ...actions] };
}

/** What was asked for last has been heard: the call goes on to whoever takes it, or waits on. */
const heard = (turn: Turn, memory: EnqueueMemory): EnqueueStep =>
  memory.taker === undefined ? wait(turn, memory) : meet(turn, memory);

/** The reply was a sound: it is heard once, as a document would be. */
function sound(turn: Turn, memory: EnqueueMemory, address: string): EnqueueStep {
  const durationMs = mediaMs(address, turn.settings);
  return stay(memory, [
    { do: 'show', what: { kind: 'plays', sound: address, durationMs, loop: 1 } },
    { do: 'wait', name: 'sound', ms: durationMs },
  ]);
}

function onDocument(
  turn: Turn,
  memory: EnqueueMemory,
  { status }: Extract<VerbEvent, { readonly type: 'document' }>,
): EnqueueStep {
  // Whatever ends now was cut short: the call is on its way elsewhere.
  if (memory.asked === undefined) return stay(memory);
  switch (status) {
    case 'left':
      return finish(turn, memory, 'leave');
    case 'audio':
      return sound(turn, memory, memory.asked);
    case 'failed':
      // What can't be had is not asked for again: the call waits in silence.
      return memory.taker === undefined ? stay({ ...memory, asked: undefined }) : meet(turn, memory);
    case 'ended':
      return heard(turn, memory);
  }
}

/** How long a call may wait, again from the beginning for one that comes back. */
const longest = ({ element, settings }: Turn): Action => ({
  do: 'wait',
  name: 'longest',
  ms: (numberOf(element, 'maxWaitTimeSecs', settings) ?? 14_400) * 1000,
});

function onQueue(turn: Turn, memory: EnqueueMemory, event: QueueEvent): EnqueueStep | undefined {
  switch (event.status) {
    case 'entered': {
      if (memory.taker === undefined) return wait(turn, memory);
      const { actions = [], ...step } = wait(turn, fresh(turn));
      return { ...step, actions: [longest(turn), ...actions] };
    }
    case 'full':
      return finish(turn, memory, 'queue-full');
    case 'taken':
      return taken(turn, memory, event.by, event.document);
    case 'connected':
      return stay({ ...memory, isConnected: true });
    default:
      return undefined;
  }
}

const fresh = ({ now }: Turn): EnqueueMemory => ({
  verb: 'Enqueue',
  enteredAt: now,
  taker: undefined,
  isConnected: false,
  waitedMs: undefined,
  asked: undefined,
});

/** Puts the call into a queue until somebody takes it, it leaves, or it has waited too long. */
export const enqueue: Behaviour<EnqueueMemory> = {
  answers: true,
  begin: (turn) => stay(fresh(turn), [longest(turn), { do: 'enqueue', name: nameOf(turn) }]),
  on(turn, memory, event) {
    switch (event.type) {
      case 'timer':
        return event.name === 'sound' ? heard(turn, memory) : finish(turn, memory, 'system-error');
      case 'unbridged':
        return finish(turn, memory, 'bridged');
      case 'document':
        return onDocument(turn, memory, event);
      case 'queue':
        return onQueue(turn, memory, event);
      default:
        return undefined;
    }
  },
  leave(turn, memory, why) {
    const target = targetOf(turn, 'action');
    const isTold = target && why === 'ended' && turn.settings.enqueueActionAfterHangup;
    const queue = turn.queueOf(nameOf(turn));
    const message = enqueueAction(turn, queue, memory, memory.isConnected ? 'bridged' : 'hangup');
    return [
      { do: 'leave-queue', why: why === 'ended' ? 'hangup' : 'leave' },
      ...misses(turn, memory),
      { do: 'unbridge' },
      ...(isTold ? [{ do: 'notify', target, message } as const] : []),
    ];
  },
};
