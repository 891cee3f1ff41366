import { queueNamed, queuesOf } from '../../simulate/index.js';
import { handlers } from '../handler.js';
import { type Refusal, refuse, refuseParameter } from '../http/refusal.js';
import { numberedPage } from '../numbered-page.js';
import { type QueueRecord, queueRecord } from '../queue-record.js';
import type { World } from '../world.js';

/** How many calls a queue takes where its creator says nothing. */
const usualSize = 300;

export const noSuchQueue = (): Refusal =>
  refuse(404, '10005', 'There is no queue of this name.', { source: { pointer: '/queue_name' } });

/** A queue in which calls wait can't be deleted. */
export const notEmpty = (): Refusal =>
  refuse(400, '90050', 'Calls wait in this queue: it can be deleted once they have left.');

function wrapped(name: string, world: World): { data: QueueRecord } | Refusal {
  const queue = queueNamed(world.calls.exchange.state, name);
  return queue ? { data: queueRecord(queue, world) } : noSuchQueue();
}

export const queues = handlers({
  'queues.list': ({ fields: { page } }, world) =>
    numberedPage(
      queuesOf(world.calls.exchange.state).map((queue) => queueRecord(queue, world)),
      page,
    ),
  'queues.create': ({ fields: { queue_name: name, max_size: maxSize = usualSize } }, world) => {
    const { exchange } = world.calls;
    if (queueNamed(exchange.state, name)) {
      return refuseParameter('10015', 'queue_name', 'There is a queue of this name already.');
    }
    exchange.dispatch({ type: 'queue', does: 'create', name, maxSize });
    return wrapped(name, world);
  },
  'queues.get': ({ path }, world) => wrapped(path.queue_name, world),
  'queues.update': ({ path: { queue_name: name }, fields: { max_size: maxSize } }, world) => {
    world.calls.exchange.dispatch({ type: 'queue', does: 'resize', name, maxSize });
    return wrapped(name, world);
  },
  'queues.delete': ({ path: { queue_name: name } }, { calls: { exchange } }) => {
    const queue = queueNamed(exchange.state, name);
    if (!queue) return noSuchQueue();
    if (queue.members.length > 0) return notEmpty();
    exchange.dispatch({ type: 'queue', does: 'delete', name });
    return undefined;
  },
});
