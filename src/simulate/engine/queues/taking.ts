import { bridge } from '../bridge.js';
import { type Draft, liveLeg } from '../draft.js';
import type { QueueDocument } from './actions.js';
import type { QueueTaker } from './queue.js';
import { changeQueue, findQueue, openQueue } from './store.js';
import { enterQueue, exitQueue } from './waiting.js';

const changeTaker = (draft: Draft, name: string, callSid: string, change: Partial<QueueTaker>): void =>
  void changeQueue(draft, name, ({ takers }) => ({
    takers: takers.map((taker) => (taker.callSid === callSid ? { ...taker, ...change } : taker)),
  }));

/** Gives the calls of a queue to those who wait for one, in the order in which each came. */
export function serve(draft: Draft, name: string): void {
  for (;;) {
    const { members = [], takers = [] } = findQueue(draft, name) ?? {};
    const taker = takers.find(({ taking }) => taking === undefined);
    const first = members.find(({ callSid }) => liveLeg(draft, callSid));
    if (!taker || !first) return;
    const { callSid: by, document } = taker;
    const { callSid } = first;
    changeTaker(draft, name, by, { taking: callSid });
    exitQueue(draft, callSid, 'bridged');
    draft.tasks.push(
      { callSid: by, event: { type: 'queue', status: 'found' } },
      { callSid, event: { type: 'queue', status: 'taken', by, queue: name, document } },
    );
  }
}

/** A leg takes the first call of a queue, or waits for the next that comes. */
export function dequeue(
  draft: Draft,
  callSid: string,
  name: string,
  document: QueueDocument | undefined,
): void {
  openQueue(draft, name);
  const taker: QueueTaker = { callSid, document, taking: undefined };
  changeQueue(draft, name, ({ takers }) => ({ takers: [...takers, taker] }));
  serve(draft, name);
}

/** A leg waits for no call of a queue any more. One that is on its way to it finds that out by itself. */
export function stopDequeuing(draft: Draft, callSid: string, name: string): void {
  if (!findQueue(draft, name)?.takers.some((taker) => taker.callSid === callSid)) return;
  changeQueue(draft, name, ({ takers }) => ({ takers: takers.filter((one) => one.callSid !== callSid) }));
}

/** Connects a leg with the one that took it from a queue; it is the next in that queue again where that one is gone. */
export function meet(draft: Draft, callSid: string, by: string, name: string): void {
  const takers = findQueue(draft, name)?.takers ?? [];
  const isExpected = takers.some((taker) => taker.callSid === by && taker.taking === callSid);
  if (isExpected) stopDequeuing(draft, by, name);
  if (!isExpected || !bridge(draft, callSid, by)) {
    enterQueue(draft, callSid, name, { returns: true });
    return;
  }
  draft.tasks.push(
    { callSid, event: { type: 'queue', status: 'connected', with: by } },
    { callSid: by, event: { type: 'queue', status: 'connected', with: callSid } },
  );
}

/** A leg that was taken from a queue does not come: whoever took it gets the next one. */
export function miss(draft: Draft, callSid: string, by: string, name: string): void {
  const takers = findQueue(draft, name)?.takers ?? [];
  if (!takers.some((taker) => taker.callSid === by && taker.taking === callSid)) return;
  changeTaker(draft, name, by, { taking: undefined });
  draft.tasks.push({ callSid: by, event: { type: 'queue', status: 'missed' } });
  serve(draft, name);
}
