import { TexmlError } from '../../document/index.js';
import { type Answering, answeringAt, answeringBy } from '../answering.js';
import type { World } from '../world.js';
import type { InboundCall } from './deeds.js';

type Account = Pick<World, 'applications' | 'voiceApplications' | 'phoneNumbers'>;

/** What an application of either kind is called by. */
interface Named {
  readonly id: string;
  readonly name: string;
  readonly isActive: boolean;
}

const named = (id: string, name: string, active: boolean | null | undefined): Named => ({
  id,
  name,
  isActive: active !== false,
});

/** The applications of both kinds. */
const allOf = ({ applications, voiceApplications }: Account): readonly Named[] => [
  ...applications.all().map(({ id, friendly_name, active }) => named(id, friendly_name, active)),
  ...voiceApplications.all().map(({ id, application_name, active }) => named(id, application_name, active)),
];

/**
 * Finds the application that answers a call: the one that is named by its id or name, the one that the number belongs to, or
 * the only one that there is.
 *
 * @throws {TexmlError} `no-such-application` or `no-application`.
 */
export const calledApplication =
  (account: Account) =>
  ({ application, to }: InboundCall): Answering => {
    if (application === undefined && account.phoneNumbers.find(to)?.connection_id) {
      return answeringAt(to, account);
    }
    const all = allOf(account);
    const found = application === undefined ? only(all) : byName(all, application);
    if (!found.isActive) {
      throw new TexmlError('no-such-application', `The application ${found.name} is not active.`);
    }
    const answering = answeringBy(found.id, account);
    if (answering) return answering;
    throw new TexmlError('no-such-application', `There is no application ${found.name} any more.`);
  };

function byName(all: readonly Named[], wanted: string): Named {
  const found = all.find(({ id }) => id === wanted) ?? all.find(({ name }) => name === wanted);
  if (found) return found;
  const names = all.map(({ name }) => name).join(', ');
  const rest = names === '' ? 'There is none at all yet: create it over the API.' : `There are ${names}.`;
  throw new TexmlError(
    'no-such-application',
    `There is no application with the id or name ${wanted}. ${rest}`,
  );
}

function only(all: readonly Named[]): Named {
  const [first, ...others] = all;
  if (first && others.length === 0) return first;
  throw new TexmlError(
    'no-application',
    first
      ? 'The number belongs to no application: say which one answers.'
      : 'There is no application that could answer: create one over the API.',
  );
}
