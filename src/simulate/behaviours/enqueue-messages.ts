import { connection, identity, parties, seconds } from '../engine/parameters.js';
import { averageWaitMs, placeOf, type Queue } from '../engine/queues/queue.js';
import type { Turn } from './behaviour.js';

export interface EnqueueMemory {
  readonly verb: 'Enqueue';
  readonly enteredAt: number;
  /** Who takes the call, once somebody does. */
  readonly taker: string | undefined;
  readonly isConnected: boolean;
  /** How long the call waited, once it no longer does. */
  readonly waitedMs: number | undefined;
  /** The address of what is heard, or is to be: while waiting, or before the two are connected. */
  readonly asked: string | undefined;
}

/** Why a call left its queue, in the words of Twilio, since Telnyx has none. */
export type QueueResult = 'bridged' | 'leave' | 'queue-full' | 'system-error' | 'hangup';

/** What tells the queue. */
const sidOf = ({ settings }: Turn, queue: Queue): string =>
  settings.queueSidIs === 'name' ? queue.name : queue.sid;

/** Asks for what the caller hears while waiting. */
export const waitMessage = (turn: Turn, queue: Queue, { enteredAt }: EnqueueMemory) =>
  ({
    callback: 'enqueue-wait-url',
    parameters: {
      ...identity(turn),
      ...parties(turn),
      ...connection(turn),
      QueueSid: sidOf(turn, queue),
      QueuePosition: placeOf(queue, turn.leg.sid),
      CurrentQueueSize: queue.members.length,
      QueueTime: seconds(turn.now - enteredAt),
      AvgQueueTime: seconds(averageWaitMs(queue)),
    },
  }) as const;

/** Asks for what the caller hears once somebody takes the call. */
export const takenMessage = (turn: Turn, queue: Queue | undefined, { taker, waitedMs }: EnqueueMemory) =>
  ({
    callback: 'dial-queue-url',
    parameters: {
      ...identity(turn),
      ...(queue && { QueueSid: sidOf(turn, queue) }),
      ...(waitedMs !== undefined && { QueueTime: seconds(waitedMs) }),
      ...(taker !== undefined && { DequeingCallSid: taker }),
    },
  }) as const;

/** Asks for the document that follows the queue. */
export const enqueueAction = (
  turn: Turn,
  queue: Queue | undefined,
  { enteredAt, waitedMs }: EnqueueMemory,
  result: QueueResult,
) =>
  ({
    callback: 'enqueue-action',
    parameters: {
      ...identity(turn),
      ...parties(turn),
      QueueResult: result,
      ...(queue && { QueueSid: sidOf(turn, queue) }),
      QueueTime: seconds(waitedMs ?? turn.now - enteredAt),
    },
  }) as const;
