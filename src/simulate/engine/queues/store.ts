import { type Draft, newUuid } from '../draft.js';
import type { State } from '../state.js';
import { byText, treeOf } from '../tree.js';
import type { Queue } from './queue.js';

export const queuesTree = treeOf<string, Queue>(byText);

export const findQueue = (draft: Draft, name: string): Queue | undefined =>
  queuesTree.get(draft.queues, name);

const putQueue = (draft: Draft, queue: Queue): Queue => {
  draft.queues = queuesTree.set(draft.queues, queue.name, queue);
  return queue;
};

/** The queue of a name. */
export const queueNamed = (state: State, name: string): Queue | undefined =>
  queuesTree.get(state.queues, name);

/** All queues, in the order in which they came about. */
export const queuesOf = (state: State): readonly Queue[] =>
  [...queuesTree.values(state.queues)].sort((a, b) => a.serial - b.serial);

/** Gives a queue new values, made from those that it has. It returns the queue as it is then. */
export function changeQueue(
  draft: Draft,
  name: string,
  change: (queue: Queue) => Partial<Queue>,
): Queue | undefined {
  const queue = findQueue(draft, name);
  return queue && putQueue(draft, { ...queue, ...change(queue), updatedAt: draft.now });
}

/** A queue by its name; it is made where there is none. */
export const openQueue = (
  draft: Draft,
  name: string,
  maxSize: number = draft.from.settings.queueSize,
): Queue =>
  findQueue(draft, name) ??
  putQueue(draft, {
    sid: newUuid(draft),
    serial: draft.drawn++,
    name,
    maxSize,
    createdAt: draft.now,
    updatedAt: draft.now,
    members: [],
    takers: [],
    left: 0,
    waitedMs: 0,
  });

export function removeQueue(draft: Draft, name: string): void {
  draft.queues = queuesTree.remove(draft.queues, name);
}
