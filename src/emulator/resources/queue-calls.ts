import { hasEnded, type Queue, type QueueMember, queueNamed } from '../../simulate/index.js';
import { eitherPage } from '../either-page.js';
import { handlers } from '../handler.js';
import { isRefusal, type Refusal, refuse } from '../http/refusal.js';
import { queueCallRecord } from '../queue-record.js';
import type { World } from '../world.js';
import { noSuchQueue } from './queues.js';

interface Path {
  readonly queue_name: string;
  readonly call_control_id: string;
}

/** A call in a queue, or that it is not there. */
function memberOf({ queue_name, call_control_id }: Path, { calls }: World): [Queue, QueueMember] | Refusal {
  const queue = queueNamed(calls.exchange.state, queue_name);
  const member = queue?.members.find(({ callSid }) => callSid === call_control_id);
  if (queue && member) return [queue, member];
  return queue ? notInQueue() : noSuchQueue();
}

const notInQueue = (): Refusal =>
  refuse(404, '10005', 'This call does not wait in the queue.', { source: { pointer: '/call_control_id' } });

export const queueCalls = handlers({
  'queues.calls.list': ({ path, fields: { page } }, world) => {
    const queue = queueNamed(world.calls.exchange.state, path.queue_name);
    if (!queue) return noSuchQueue();
    const calls = queue.members.flatMap((member) => {
      const record = queueCallRecord(queue, member, world);
      return record ? [{ id: member.callSid, record }] : [];
    });
    const found = eitherPage(calls, page);
    return isRefusal(found) ? found : { data: found.data.map(({ record }) => record), meta: found.meta };
  },
  'queues.calls.get': ({ path }, world) => {
    const found = memberOf(path, world);
    if (isRefusal(found)) return found;
    const record = queueCallRecord(...found, world);
    return record ? { data: record } : notInQueue();
  },
  'queues.calls.update': ({ path, fields: { keep_after_hangup: keepsPlace } }, world) => {
    const found = memberOf(path, world);
    if (isRefusal(found)) return found;
    const { queue_name: name, call_control_id: callSid } = path;
    if (keepsPlace !== undefined) {
      world.calls.exchange.dispatch({ type: 'queue', does: 'keep-place', name, callSid, keepsPlace });
    }
    return undefined;
  },
  'queues.calls.remove': ({ path }, world) => {
    const found = memberOf(path, world);
    if (isRefusal(found)) return found;
    const { exchange } = world.calls;
    const { queue_name: name, call_control_id: callSid } = path;
    const leg = exchange.leg(callSid);
    if (leg && !hasEnded(leg)) {
      return refuse(
        422,
        '10015',
        'The call is not over: the command leave_queue takes it out of the queue.',
        {
          source: { pointer: '/call_control_id' },
        },
      );
    }
    exchange.dispatch({ type: 'queue', does: 'remove', name, callSid });
    return undefined;
  },
});
