import type { QueueDocument } from './actions.js';

/** A call that waits in a queue. */
export interface QueueMember {
  readonly callSid: string;
  readonly enqueuedAt: number;
  /** It stays in the queue when its call is over, so that its person can be called back. */
  readonly keepsPlace: boolean;
}

/** A leg that waits for a call of a queue, until it is connected with one. */
export interface QueueTaker {
  readonly callSid: string;
  readonly document: QueueDocument | undefined;
  /** The call that is on its way to it. */
  readonly taking: string | undefined;
}

/** A queue of the account. It stays when the last call has left. */
export interface Queue {
  readonly sid: string;
  /** Rises from queue to queue. */
  readonly serial: number;
  readonly name: string;
  /** How many calls it takes. */
  readonly maxSize: number;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** The first has waited longest. */
  readonly members: readonly QueueMember[];
  /** Who waits for a call of it, the first before the others. */
  readonly takers: readonly QueueTaker[];
  /** How many calls have left it, and how long they had waited in all: for the average. */
  readonly left: number;
  readonly waitedMs: number;
}

/** How long calls wait in it on average, in milliseconds. */
export const averageWaitMs = ({ left, waitedMs }: Queue): number => (left === 0 ? 0 : waitedMs / left);

/** Whether it takes no more calls. */
export const isFull = ({ maxSize, members }: Queue): boolean => members.length >= maxSize;

/** The place of a call in it, from 1; 0 where it is not in it. */
export const placeOf = ({ members }: Queue, callSid: string): number =>
  members.findIndex((member) => member.callSid === callSid) + 1;
