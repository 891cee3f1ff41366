import { type OperationsTable, operationsTable, type ParametersOf } from '../../api/index.js';
import { type Kind, remoteOf, write } from './kind.js';

const { update } = operationsTable.phoneNumbers;

type Body = ParametersOf<OperationsTable['phoneNumbers']['update']>;

/** The application that answers a number's calls: one of the configuration's by its key, or any by its id. */
type Connection<Application, CallControlApplication> =
  | {
      /** The key of a TeXML application. */
      readonly application?: Application;
      readonly callControlApplication?: never;
      readonly connection_id?: never;
    }
  | {
      readonly application?: never;
      /** The key of a call control application. */
      readonly callControlApplication?: CallControlApplication;
      readonly connection_id?: never;
    }
  | {
      readonly application?: never;
      readonly callControlApplication?: never;
      /** The id of a connection that the configuration does not have. */
      readonly connection_id?: NonNullable<Body['connection_id']>;
    };

/** What a phone number of the account is set to: the fields that updating one takes, and an application by its key. */
export type PhoneNumberSettings<Application extends string, CallControlApplication extends string> = Readonly<
  Omit<Body, 'connection_id'>
> &
  Connection<Application, CallControlApplication>;

const remote = (reply: unknown) => remoteOf(reply, 'id', 'phone_number');

export const phoneNumbers: Kind = {
  noun: 'a phone number of the account',
  namedByKey: true,
  key: { pattern: /^\+[1-9]\d{6,14}$/, expected: 'a number in E.164 form: + and the country code first' },
  references: {
    application: { kind: 'applications', field: 'connection_id' },
    callControlApplication: { kind: 'callControlApplications', field: 'connection_id' },
  },
  unordered: ['tags'],
  hidden: update.sensitive,
  givenBack: ['connection_id'],
  update: write(update.body, async ({ phoneNumbers }, body, id, options) =>
    remote(await phoneNumbers.update(id, body, options)),
  ),
  read: async ({ phoneNumbers }, id, options) => remote(await phoneNumbers.get(id, options)),
  find: async ({ phoneNumbers }, names, options) => {
    const found: ReturnType<typeof remote>[] = [];
    for (const name of names) {
      // The filter finds nothing for what is no digit.
      const filter = { phone_number: name.replace(/\D/g, '') };
      found.push(...(await phoneNumbers.list({ filter }, options).all()).map(remote));
    }
    return found;
  },
};
