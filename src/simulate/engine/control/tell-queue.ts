import { type Draft, findLeg } from '../draft.js';
import { seconds } from '../parameters.js';
import type { QueueExit } from '../queues/actions.js';
import { averageWaitMs, placeOf, type Queue } from '../queues/queue.js';
import { legFields, tellControl } from './tell.js';

/** Tells the Voice API's application that a leg is in a queue. */
export function tellEnqueued(draft: Draft, callSid: string, queue: Queue): void {
  const leg = findLeg(draft, callSid);
  if (!leg?.control) return;
  tellControl(draft, leg, {
    callback: 'call.enqueued',
    parameters: {
      ...legFields(leg),
      connection_id: leg.control.connectionId,
      queue: queue.name,
      current_position: placeOf(queue, callSid),
      queue_avg_wait_time_secs: seconds(averageWaitMs(queue)),
    },
  });
}

/** Tells the Voice API's application that a leg has left a queue; `queue` is what it was like before. */
export function tellDequeued(draft: Draft, callSid: string, queue: Queue, reason: QueueExit): void {
  const leg = findLeg(draft, callSid);
  const member = queue.members.find((one) => one.callSid === callSid);
  if (!leg?.control || !member) return;
  tellControl(draft, leg, {
    callback: 'call.dequeued',
    parameters: {
      ...legFields(leg),
      connection_id: leg.control.connectionId,
      queue: queue.name,
      queue_position: placeOf(queue, callSid),
      reason,
      wait_time_secs: seconds(draft.now - member.enqueuedAt),
    },
  });
}
