import type { OperationsTable, ParametersOf } from '../../api/index.js';
import { type Queue, queueNamed, queuesOf, uuidFrom } from '../../simulate/index.js';
import { handlers } from '../handler.js';
import { isRefusal, refuseParameter, texmlNotFound } from '../http/refusal.js';
import { texmlQueueRecord, texmlQueueSid } from '../queue-record.js';
import { texmlPage } from '../texml-page.js';
import type { World } from '../world.js';
import { isOnDay } from './days.js';
import { notEmpty } from './queues.js';

type Query = ParametersOf<OperationsTable['texml']['queues']['list']>;

const fits =
  (query: Query, startedAt: number) =>
  ({ createdAt, updatedAt }: Queue): boolean =>
    isOnDay(startedAt + createdAt, query.DateCreated, query['DateCreated>'], query['DateCreated<']) &&
    isOnDay(startedAt + updatedAt, query.DateUpdated, query['DateUpdated>'], query['DateUpdated<']);

const queueOf = (sid: string, world: World): Queue | undefined =>
  queuesOf(world.calls.exchange.state).find((queue) => texmlQueueSid(queue, world) === sid);

export const texmlQueues = handlers({
  'texml.queues.list': ({ path, fields }, world) => {
    const { state } = world.calls.exchange;
    const page = texmlPage({
      items: queuesOf(state).filter(fits(fields, state.startedAt)).toReversed(),
      order: ({ serial }) => serial,
      uri: `/v2/texml/Accounts/${path.account_sid}/Queues`,
      query: fields,
    });
    if (isRefusal(page)) return page;
    return { queues: page.shown.map((queue) => texmlQueueRecord(queue, world)), ...page.meta };
  },
  'texml.queues.create': ({ fields: { FriendlyName, MaxSize: maxSize } }, world) => {
    const { exchange } = world.calls;
    const name = FriendlyName ?? uuidFrom(`queue ${exchange.state.drawn}`);
    if (queueNamed(exchange.state, name)) {
      return refuseParameter('10015', 'FriendlyName', 'There is a queue of this name already.');
    }
    exchange.dispatch({ type: 'queue', does: 'create', name, maxSize });
    const queue = queueNamed(exchange.state, name);
    return queue ? texmlQueueRecord(queue, world) : texmlNotFound();
  },
  'texml.queues.get': ({ path }, world) => {
    const queue = queueOf(path.queue_sid, world);
    return queue ? texmlQueueRecord(queue, world) : texmlNotFound();
  },
  'texml.queues.update': ({ path, fields: { MaxSize: maxSize } }, world) => {
    const { exchange } = world.calls;
    const queue = queueOf(path.queue_sid, world);
    if (!queue) return texmlNotFound();
    if (maxSize !== undefined) {
      exchange.dispatch({ type: 'queue', does: 'resize', name: queue.name, maxSize });
    }
    return texmlQueueRecord(queueOf(path.queue_sid, world) ?? queue, world);
  },
  'texml.queues.delete': ({ path }, world) => {
    const queue = queueOf(path.queue_sid, world);
    if (!queue) return texmlNotFound();
    if (queue.members.length > 0) return notEmpty();
    world.calls.exchange.dispatch({ type: 'queue', does: 'delete', name: queue.name });
    return undefined;
  },
});
