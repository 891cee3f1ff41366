import { type OperationsTable, operationsTable, type ParametersOf } from '../../api/index.js';
import type { SecretSource } from '../sources.js';
import { type Kind, remoteOf, write } from './kind.js';

const { create } = operationsTable.texml.secrets;

type Body = ParametersOf<OperationsTable['texml']['secrets']['create']>;

/** Where a secret's value is read. Its name, which templates use, is the key unless it is given. */
export interface SecretSettings extends Readonly<Partial<Pick<Body, 'name'>>> {
  /** `env('NAME')` or `file('./path')`. */
  readonly from: SecretSource;
}

/** Storing a secret again replaces its value. */
const store = write(create.body, async ({ texml }, body, _id, options) =>
  remoteOf(await texml.secrets.create(body, options), 'name', 'name'),
);

export const secrets: Kind = {
  noun: 'a secret',
  nameField: 'name',
  namedByKey: true,
  sources: { from: 'value' },
  hidden: create.sensitive,
  replacedBy: ['name'],
  create: store,
  update: store,
};
