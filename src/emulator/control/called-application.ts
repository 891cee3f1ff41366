import { TexmlError } from '../../document/index.js';
import type { Application } from '../../simulate/index.js';
import type { ApplicationRecord } from '../applications.js';
import { engineApplication } from '../engine-application.js';
import type { World } from '../world.js';
import type { InboundCall } from './deeds.js';

/**
 * Finds the application that answers a call: the one that is named by its id or name, or the only one that there is.
 *
 * @throws {TexmlError} `no-such-application` or `no-application`.
 */
export const calledApplication =
  ({ applications }: Pick<World, 'applications'>) =>
  ({ application: named }: InboundCall): Application => {
    const all = applications.all();
    const found = named === undefined ? only(all) : byName(all, named);
    if (found.active === false) {
      throw new TexmlError('no-such-application', `The application ${found.friendly_name} is not active.`);
    }
    return engineApplication(found);
  };

function byName(all: readonly ApplicationRecord[], name: string): ApplicationRecord {
  const found = all.find(({ id }) => id === name) ?? all.find(({ friendly_name }) => friendly_name === name);
  if (found) return found;
  const names = all.map(({ friendly_name }) => friendly_name).join(', ');
  const rest = names === '' ? 'There is none at all yet: create it over the API.' : `There are ${names}.`;
  throw new TexmlError('no-such-application', `There is no application with the id or name ${name}. ${rest}`);
}

function only(all: readonly ApplicationRecord[]): ApplicationRecord {
  const [first, ...others] = all;
  if (first && others.length === 0) return first;
  throw new TexmlError(
    'no-application',
    first
      ? 'The number belongs to no application: say which one answers.'
      : 'There is no application that could answer: create one over the API.',
  );
}
