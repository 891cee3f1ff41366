import { type OperationsTable, operationsTable, type ParametersOf } from '../../api/index.js';
import { type Kind, remoteOf, write } from './kind.js';

const { create, update } = operationsTable.texml.applications;

/** What a TeXML application is set to: the fields that creating one takes. */
export type ApplicationSettings = Readonly<ParametersOf<OperationsTable['texml']['applications']['create']>>;

const remote = (reply: unknown) => remoteOf(reply, 'id', 'friendly_name');

export const applications: Kind = {
  noun: 'a TeXML application',
  nameField: 'friendly_name',
  unordered: ['tags'],
  create: write(create.body, async ({ texml }, body, _id, options) =>
    remote(await texml.applications.create(body, options)),
  ),
  update: write(update.body, async ({ texml }, body, id, options) =>
    remote(await texml.applications.update(id, body, options)),
  ),
  read: async ({ texml }, id, options) => remote(await texml.applications.get(id, options)),
  // All of them: the filter by name takes parts of names, and three letters at least.
  find: async ({ texml }, _names, options) =>
    (await texml.applications.list({ page: { size: 250 } }, options).all()).map(remote),
  remove: ({ texml }, id, options) => texml.applications.delete(id, options),
};
