import { partsOf } from './address.js';
import { canonical, leavesOf, valueAt } from './compare.js';
import type { Desired } from './desired.js';
import type { Fingerprints } from './fingerprint.js';
import type { Fields, Kind, Remote } from './kinds/kind.js';
import type { StateEntry } from './state.js';

/** A value that a resource should have. */
export interface Wanted {
  /** Where it stands in the body: `inbound.channel_limit`. */
  readonly path: string;
  /** Undefined while it is the id of a resource that is yet to be created. */
  readonly value: unknown;
  /** The address of the resource whose id it is. */
  readonly reference?: string | undefined;
}

/** A value that is not what it should be. */
export interface Change extends Wanted {
  /** What Telnyx shows. */
  readonly from: unknown;
  /** Telnyx shows something else than was set last: someone else has changed it. */
  readonly drift: boolean;
  /** It can't be changed in place. */
  readonly replaces: boolean;
}

/** Every value that a resource should have. `idOf` tells the id of a resource by its address, once it has one. */
export function wantedOf(
  { fields, references, sources, address }: Desired,
  secrets: ReadonlyMap<string, string>,
  idOf: (address: string) => string | undefined,
): Wanted[] {
  return [
    ...leavesOf(fields).map(([path, value]) => ({ path, value })),
    ...references.map(({ field, target }) => ({ path: field, value: idOf(target), reference: target })),
    ...sources.map(({ field }) => ({ path: field, value: secrets.get(`${address}.${field}`) })),
  ];
}

export const topOf = (path: string): string => path.split('.')[0] ?? path;

const isUnordered = (kind: Kind, path: string): boolean => kind.unordered?.includes(path) ?? false;

/** Where a fingerprint belongs. The id keeps equal values of two resources apart. */
const placeOf = (address: string, id: string, path: string) => [partsOf(address).kind, id, path];

/**
 * What has to change. A value that Telnyx shows in other words than it was set, or not at all, counts as unchanged as long
 * as both the configuration and Telnyx stay as they were when it was set.
 */
export async function changesOf(
  { address, kind }: Desired,
  wanted: readonly Wanted[],
  remote: Remote,
  entry: StateEntry | undefined,
  fingerprints: Fingerprints | undefined,
): Promise<Change[]> {
  const changes = await Promise.all(
    wanted.map(async (one): Promise<Change | undefined> => {
      const { path, value } = one;
      const isReadable = canRead(kind, path);
      const from = valueAt(remote.fields, path);
      const [to, shows] = [value, from].map((each) => canonical(each, isUnordered(kind, path)));
      const print = async (text = '') => fingerprints?.of(placeOf(address, remote.id, path), text);
      const set = fingerprints && entry?.fields[path];
      const untouched =
        set !== undefined && (!isReadable || (await print(shows)) === (entry?.shown?.[path] ?? set));
      const known = one.reference === undefined || value !== undefined;
      if (known && isReadable && to === shows) return undefined;
      if (known && untouched && (await print(to)) === set) return undefined;
      const replaces = kind.replacedBy?.includes(topOf(path)) ?? false;
      return { ...one, from, drift: set !== undefined && !untouched, replaces };
    }),
  );
  return changes.filter((change) => change !== undefined);
}

/** Of what can't be read, the name is known all the same: nothing but its owner changes it. */
const canRead = ({ read, nameField }: Kind, path: string): boolean =>
  read !== undefined || path === nameField;

/** What the state keeps of a resource that is as it should be. */
export async function fingerprinted(
  { address, kind }: Desired,
  wanted: readonly Wanted[],
  remote: Remote,
  fingerprints: Fingerprints,
): Promise<Pick<StateEntry, 'fields' | 'shown'>> {
  const fields: Record<string, string> = {};
  const shown: Record<string, string> = {};
  for (const { path, value } of wanted) {
    const [set = '', shows = ''] = [value, valueAt(remote.fields, path)].map((each) =>
      canonical(each, isUnordered(kind, path)),
    );
    const place = placeOf(address, remote.id, path);
    fields[path] = await fingerprints.of(place, set);
    if (canRead(kind, path) && set !== shows) shown[path] = await fingerprints.of(place, shows);
  }
  return Object.keys(shown).length > 0 ? { fields, shown } : { fields };
}

/** A body out of values by path. */
export function bodyOf(wanted: readonly Wanted[]): Fields {
  const body: Record<string, unknown> = {};
  for (const { path, value } of wanted) {
    const names = path.split('.');
    const last = names.pop() ?? path;
    let inner = body;
    for (const name of names) {
      const next: Record<string, unknown> = {};
      const there = inner[name];
      Object.assign(next, there);
      inner[name] = next;
      inner = next;
    }
    inner[last] = value;
  }
  return body;
}
