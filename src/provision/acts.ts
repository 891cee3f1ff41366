import type { RequestOptions, TelnyxClient } from '../api/index.js';
import { TexmlError } from '../issue.js';
import { shown } from './address.js';
import { bodyOf, fingerprinted, type Wanted, wantedOf } from './changes.js';
import type { Desired } from './desired.js';
import { isRefused } from './errors.js';
import type { Remote } from './kinds/kind.js';
import type { Ledger } from './ledger.js';
import { unlessMissing } from './locate.js';
import type { Sound } from './plan.js';
import { isRemovable } from './present.js';
import type { StateEntry } from './state.js';
import type { Step } from './steps.js';
import { updateBody } from './update-body.js';

/** What each act needs. */
export interface Acting {
  readonly client: TelnyxClient;
  readonly sound: Sound;
  readonly ledger: Ledger;
  readonly now: () => number;
  readonly options: RequestOptions;
}

/** The values that a resource should have, with the ids that there are by now. */
export const wantedNow = (desired: Desired, { sound, ledger }: Acting): Wanted[] =>
  wantedOf(desired, sound.secrets, ledger.idOf);

export async function create({ address, kind, name, desired }: Step, acting: Acting): Promise<Remote> {
  const { client, ledger, now, options } = acting;
  if (!desired || !kind.create) throw new TexmlError('not-found', `${shown(address)} can't be created.`);
  // Kept before anything is sent: whoever goes on from here looks whether there is something of this name.
  if (kind.find) await ledger.begin(address, name, now());
  let remote: Remote;
  try {
    remote = await kind.create.send(client, bodyOf(wantedNow(desired, acting)), '', options);
  } catch (error) {
    if (kind.find && isRefused(error)) await ledger.drop(address);
    throw error;
  }
  await ledger.enter(address, await entryOf('created', undefined, desired, remote, acting));
  return remote;
}

/** Changes what differs. */
export async function update(step: Step, acting: Acting): Promise<Remote | undefined> {
  const { address, kind, changes, shows = {}, desired, id, origin, entry } = step;
  if (!desired || id === undefined || changes.length === 0) return undefined;
  const paths = changes.map(({ path }) => path);
  const body = updateBody(kind, wantedNow(desired, acting), paths, shows);
  const remote = await kind.update.send(acting.client, body, id, acting.options);
  await acting.ledger.enter(address, await entryOf(origin, entry, desired, remote, acting));
  return remote;
}

/** Takes what exists into the state, and changes it where it differs. The id is kept first: no failure can lose it. */
export async function adopt(step: Step, acting: Acting): Promise<Remote | undefined> {
  const { address, entry, movedFrom } = step;
  if (entry) await acting.ledger.enter(address, entry, movedFrom);
  return update(step, acting);
}

/** Deletes what was made here; what is gone already is as good as deleted. */
export async function remove(step: Step, { client, ledger, options }: Acting): Promise<undefined> {
  const { address, kind, id } = step;
  if (kind.remove && id !== undefined && isRemovable(step))
    await unlessMissing(kind.remove(client, id, options));
  await ledger.drop(address);
}

/** Forgets a resource, once it has back what it had before. */
export async function release(step: Step, { client, ledger, options }: Acting): Promise<undefined> {
  const { address, kind, id, givenBack = {} } = step;
  if (id !== undefined && Object.keys(givenBack).length > 0) {
    await kind.update.send(client, givenBack, id, options);
  }
  await ledger.drop(address);
}

/** The entry of a resource that is as it should be now. */
async function entryOf(
  origin: StateEntry['origin'],
  known: StateEntry | undefined,
  desired: Desired,
  remote: Remote,
  acting: Acting,
): Promise<StateEntry> {
  const { fingerprints } = acting.sound;
  const { id, name } = remote;
  return {
    id,
    name,
    origin,
    ...(fingerprints
      ? await fingerprinted(desired, wantedNow(desired, acting), remote, fingerprints)
      : { fields: {} }),
    ...(known?.before && { before: known.before }),
  };
}
