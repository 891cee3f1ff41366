import { type OperationsTable, operationsTable, type ParametersOf } from '../../api/index.js';
import { type Kind, remoteOf, write } from './kind.js';

const { create, update } = operationsTable.callControlApplications;

/** What a call control application is set to: the fields that creating one takes. */
export type CallControlApplicationSettings = Readonly<
  ParametersOf<OperationsTable['callControlApplications']['create']>
>;

const remote = (reply: unknown) => remoteOf(reply, 'id', 'application_name');

export const callControlApplications: Kind = {
  noun: 'a call control application',
  nameField: 'application_name',
  create: write(create.body, async ({ callControlApplications }, body, _id, options) =>
    remote(await callControlApplications.create(body, options)),
  ),
  update: write(update.body, async ({ callControlApplications }, body, id, options) =>
    remote(await callControlApplications.update(id, body, options)),
  ),
  read: async ({ callControlApplications }, id, options) =>
    remote(await callControlApplications.get(id, options)),
  // All of them: the filter by name takes parts of names, and three letters at least.
  find: async ({ callControlApplications }, _names, options) =>
    (await callControlApplications.list({ page: { size: 250 } }, options).all()).map(remote),
  remove: ({ callControlApplications }, id, options) => callControlApplications.delete(id, options),
};
