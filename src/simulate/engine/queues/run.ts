import { bridge } from '../bridge.js';
import { changeLeg, type Draft, findLeg, liveLeg, newUuid, show } from '../draft.js';
import { byText, treeOf } from '../tree.js';
import type { QueueDocument } from './actions.js';
import type { Queue } from './queue.js';

export const queuesTree = treeOf<string, Queue>(byText);

export const findQueue = (draft: Draft, name: string): Queue | undefined =>
  queuesTree.get(draft.queues, name);

export const putQueue = (draft: Draft, queue: Queue): Queue => {
  draft.queues = queuesTree.set(draft.queues, queue.name, queue);
  return queue;
};

export const changeQueue = (draft: Draft, queue: Queue, change: Partial<Queue>): Queue =>
  putQueue(draft, { ...queue, ...change, updatedAt: draft.now });

/** A queue by its name; it is made where there is none. */
export const openQueue = (draft: Draft, name: string, maxSize?: number): Queue =>
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

/** A leg enters a queue, and is taken at once where somebody waits for a call of it. */
export function enterQueue(
  draft: Draft,
  callSid: string,
  name: string,
  place: 'front' | 'back' = 'back',
): void {
  const leg = liveLeg(draft, callSid);
  if (!leg) return;
  const queue = openQueue(draft, name);
  if (queue.maxSize !== undefined && queue.members.length >= queue.maxSize) {
    draft.tasks.push({ callSid, event: { type: 'queue', status: 'full' } });
    return;
  }
  const member = { callSid, enqueuedAt: draft.now };
  const members = place === 'front' ? [member, ...queue.members] : [...queue.members, member];
  changeLeg(draft, leg, { queue: name });
  show(draft, callSid, { kind: 'queue', phase: 'enters', name, position: members.indexOf(member) + 1 });
  const [taker, ...others] = queue.takers;
  changeQueue(draft, queue, { members, takers: others });
  if (taker) take(draft, name, taker.callSid, taker.document);
  else draft.tasks.push({ callSid, event: { type: 'queue', status: 'entered' } });
}

/** A leg is out of its queue, for whatever reason. */
export function exitQueue(draft: Draft, callSid: string): void {
  const leg = findLeg(draft, callSid);
  const queue = leg?.queue === undefined ? undefined : findQueue(draft, leg.queue);
  const member = queue?.members.find((one) => one.callSid === callSid);
  if (!leg || !queue || !member) return;
  changeQueue(draft, queue, {
    members: queue.members.filter((one) => one !== member),
    left: queue.left + 1,
    waitedMs: queue.waitedMs + draft.now - member.enqueuedAt,
  });
  changeLeg(draft, leg, { queue: undefined });
  show(draft, callSid, { kind: 'queue', phase: 'leaves', name: queue.name });
}

/** A leg takes the first call of a queue, or waits for the next that comes. */
export function dequeue(
  draft: Draft,
  callSid: string,
  name: string,
  document: QueueDocument | undefined,
): void {
  const queue = openQueue(draft, name);
  if (queue.members.length > 0) take(draft, name, callSid, document);
  else changeQueue(draft, queue, { takers: [...queue.takers, { callSid, document }] });
}

export function stopDequeuing(draft: Draft, callSid: string, name: string): void {
  const queue = findQueue(draft, name);
  if (!queue?.takers.some((taker) => taker.callSid === callSid)) return;
  changeQueue(draft, queue, { takers: queue.takers.filter((taker) => taker.callSid !== callSid) });
}

function take(draft: Draft, name: string, by: string, document: QueueDocument | undefined): void {
  const first = findQueue(draft, name)?.members[0]?.callSid;
  if (first === undefined) return;
  exitQueue(draft, first);
  draft.tasks.push({ callSid: first, event: { type: 'queue', status: 'taken', by, document } });
}

/** Connects a leg with the one that took it from a queue; it is the next in that queue again where that one is gone. */
export function meet(draft: Draft, callSid: string, by: string, name: string): void {
  if (!bridge(draft, callSid, by)) {
    enterQueue(draft, callSid, name, 'front');
    return;
  }
  draft.tasks.push(
    { callSid, event: { type: 'queue', status: 'connected', with: by } },
    { callSid: by, event: { type: 'queue', status: 'connected', with: callSid } },
  );
}
