import { tellDequeued, tellEnqueued } from '../control/tell-queue.js';
import { changeLeg, type Draft, findLeg, liveLeg, show, startTimer, stopTimer } from '../draft.js';
import type { QueueExit } from './actions.js';
import { isFull, placeOf, type QueueMember } from './queue.js';
import { changeQueue, findQueue, openQueue } from './store.js';
import { serve } from './taking.js';

/** How a leg waits in a queue. */
export interface QueueStay {
  /** Of a queue that is made for it. */
  readonly maxSize?: number | undefined;
  /** The longest that it waits, in milliseconds; undefined where its verb knows. */
  readonly longestMs?: number | undefined;
  /** See `QueueMember`. */
  readonly keepsPlace?: boolean | undefined;
  /** It was in the queue before: it goes before all others, also where the queue is full. */
  readonly returns?: boolean | undefined;
}

/** The timer of a leg that may wait for a time only. */
export const queueTimer = 'queue';

/** A leg enters a queue, and is taken at once where somebody waits for a call of it. */
export function enterQueue(draft: Draft, callSid: string, name: string, stay: QueueStay = {}): void {
  const { maxSize, longestMs, keepsPlace = false, returns = false } = stay;
  const leg = liveLeg(draft, callSid);
  if (!leg) return;
  exitQueue(draft, callSid, 'leave');
  const queue = openQueue(draft, name, maxSize);
  if (isFull(queue) && !returns) {
    show(draft, callSid, { kind: 'warning', message: `The queue ${name} is full.` });
    draft.tasks.push({ callSid, event: { type: 'queue', status: 'full' } });
    return;
  }
  const member: QueueMember = { callSid, enqueuedAt: draft.now, keepsPlace };
  const now = changeQueue(draft, name, ({ members }) => ({
    members: returns ? [member, ...members] : [...members, member],
  }));
  changeLeg(draft, findLeg(draft, callSid) ?? leg, { queue: name });
  const position = now ? placeOf(now, callSid) : 1;
  show(draft, callSid, { kind: 'queue', phase: 'enters', name, position });
  tellEnqueued(draft, callSid, now ?? queue);
  if (longestMs !== undefined) startTimer(draft, callSid, queueTimer, longestMs);
  serve(draft, name);
  const isTaken = findLeg(draft, callSid)?.queue !== name;
  if (!isTaken) draft.tasks.push({ callSid, event: { type: 'queue', status: 'entered' } });
}

/** A leg is out of its queue, for whatever reason; one that keeps its place stays in it when its call is over. */
export function exitQueue(draft: Draft, callSid: string, why: QueueExit): void {
  const leg = findLeg(draft, callSid);
  const queue = leg?.queue === undefined ? undefined : findQueue(draft, leg.queue);
  const member = queue?.members.find((one) => one.callSid === callSid);
  if (!leg || !queue || !member) return;
  stopTimer(draft, callSid, queueTimer);
  if (why === 'hangup' && member.keepsPlace) return;
  changeQueue(draft, queue.name, ({ members, left, waitedMs }) => ({
    members: members.filter((one) => one !== member),
    left: left + 1,
    waitedMs: waitedMs + draft.now - member.enqueuedAt,
  }));
  changeLeg(draft, findLeg(draft, callSid) ?? leg, { queue: undefined });
  show(draft, callSid, { kind: 'queue', phase: 'leaves', name: queue.name });
  tellDequeued(draft, callSid, queue, why);
}

/** A leg has waited as long as it may. */
export const queueTimeout = (draft: Draft, callSid: string): void => exitQueue(draft, callSid, 'timeout');
