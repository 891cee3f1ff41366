import { TexmlError } from '../../document/index.js';
import { type Answering, answeringAt, answeringBy } from '../answering.js';
import { findNamed, type Named, namedOf, whyNotNamed } from '../named-application.js';
import type { World } from '../world.js';
import type { InboundCall } from './deeds.js';

type Account = Pick<World, 'applications' | 'voiceApplications' | 'phoneNumbers'>;

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
    const all = namedOf(account);
    const found = application === undefined ? only(all) : byName(all, application);
    if (!found.isActive) {
      throw new TexmlError('no-such-application', `The application ${found.name} is not active.`);
    }
    const answering = found.id === undefined ? undefined : answeringBy(found.id, account);
    if (answering) return answering;
    throw new TexmlError('no-such-application', `There is no application ${found.name} any more.`);
  };

function byName(all: readonly Named[], wanted: string): Named {
  const found = findNamed(all, wanted);
  if (found) return found;
  throw new TexmlError('no-such-application', whyNotNamed(all, wanted));
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
