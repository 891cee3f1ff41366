import { type OperationsTable, operationsTable, type ParametersOf } from '../../api/index.js';
import { type Kind, type Remote, remoteOf, write } from './kind.js';

const { create, update } = operationsTable.queues;

type Body = ParametersOf<OperationsTable['queues']['create']>;

/** What a queue is set to: the fields that creating one takes. `queue_name` is the key unless it is given. */
export type QueueSettings = Readonly<Omit<Body, 'queue_name'> & Partial<Pick<Body, 'queue_name'>>>;

/** Paths have a queue's name for its id, and replies call it `name`. */
const remote = (reply: unknown): Remote => {
  const { name, fields } = remoteOf(reply, 'name', 'name');
  return { id: name, name, fields: { ...fields, queue_name: name } };
};

export const queues: Kind = {
  noun: 'a queue',
  nameField: 'queue_name',
  namedByKey: true,
  replacedBy: ['queue_name'],
  create: write(create.body, async ({ queues }, body, _id, options) =>
    remote(await queues.create(body, options)),
  ),
  update: write(update.body, async ({ queues }, body, id, options) =>
    remote(await queues.update(id, body, options)),
  ),
  read: async ({ queues }, id, options) => remote(await queues.get(id, options)),
  find: async ({ queues }, _names, options) =>
    (await queues.list({ page: { size: 250 } }, options).all()).map(remote),
  remove: ({ queues }, id, options) => queues.delete(id, options),
};
