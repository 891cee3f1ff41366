import { NotFoundError, type RequestOptions, type TelnyxClient } from '../api/index.js';
import { type Issue, TexmlError } from '../issue.js';
import { addressOf, partsOf, shown } from './address.js';
import type { Desired } from './desired.js';
import type { Kinds } from './kinds/index.js';
import type { Kind, Remote } from './kinds/kind.js';
import type { State } from './state.js';

/** What became of a search for a resource. */
export type Located =
  /** There is none. */
  | { readonly how: 'missing' }
  /** It is known by the state alone: the API can't show it. */
  | { readonly how: 'unreadable'; readonly id: string }
  | {
      readonly how: 'found';
      readonly remote: Remote;
      /** By the state's id; by the name of a creation that was begun; or by the name in the configuration. */
      readonly by: 'id' | 'intent' | 'name';
      /** The address that the state has it under. */
      readonly movedFrom?: string | undefined;
    };

/** What a search needs. */
export interface Search {
  readonly client: TelnyxClient;
  readonly kinds: Kinds;
  readonly desired: readonly Desired[];
  readonly state: State;
  readonly options: RequestOptions;
  readonly now: () => number;
  readonly sleep: (delayMs: number) => Promise<void>;
}

/** The kind of an address of the state. */
export function kindOf(address: string, kinds: Kinds): Kind {
  const { kind: name } = partsOf(address);
  const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
  if (kind) return kind;
  throw new TexmlError(
    'newer-state',
    `The state has ${shown(address)}, and this texml knows no ${name}: update it.`,
  );
}

/** A request that was sent just before a program was killed may still be on its way: so long it is waited for. */
const settleMs = 3000;

/** Finds every resource of the configuration and of the state, by id where one is known, by name otherwise. */
export async function locate(
  search: Search,
): Promise<{ readonly located: ReadonlyMap<string, Located>; readonly issues: readonly Issue[] }> {
  const { desired, state, now, sleep } = search;
  const located = new Map<string, Located>();
  await eachOf(Object.keys(state.resources), 5, async (address) => {
    const found = await byId(address, search);
    if (found) located.set(address, found);
  });

  const intents = state.creating ?? {};
  const wanted = new Map(desired.map((one) => [one.address, one.name]));
  const open = [...new Set([...wanted.keys(), ...Object.keys(intents)])].filter(
    (address) => !located.has(address) && kindOf(address, search.kinds).find,
  );
  const names = (address: string) => [
    ...new Set([intents[address]?.name, wanted.get(address)].filter((name) => name !== undefined)),
  ];
  let candidates = await byNames(open, names, search);
  const found = (address: string, name: string | undefined) =>
    (candidates.get(partsOf(address).kind) ?? []).some((remote) => remote.name === name);
  const youngest = Math.max(
    ...open.map((address) => {
      const intent = intents[address];
      return intent && !found(address, intent.name) ? intent.at : Number.NEGATIVE_INFINITY;
    }),
  );
  const wait = Math.min(youngest + settleMs - now(), settleMs);
  if (wait > 0) {
    await sleep(wait);
    candidates = await byNames(open, names, search);
  }

  const issues: Issue[] = [];
  const claimed = new Set<string>();
  // What was begun for an address is that one's. Then come names; and last what was begun for what is wanted no more.
  const claims = [
    ...[...wanted.keys()].map((address) => [address, intents[address]?.name] as const),
    ...wanted,
    ...Object.entries(intents).map(([address, { name }]) => [address, name] as const),
  ];
  for (const [address, name] of claims) {
    const isOpen = open.includes(address) && !located.has(address);
    if (name === undefined || !isOpen || issues.some(({ path }) => path === address)) continue;
    const match = matching(address, name, candidates, claimed, search);
    if (match && 'problem' in match) issues.push(match.problem);
    else if (match) {
      claimed.add(addressOf(partsOf(address).kind, match.located.remote.id));
      located.set(address, match.located);
    }
  }
  for (const address of [...wanted.keys(), ...Object.keys(state.resources), ...Object.keys(intents)]) {
    if (!located.has(address)) located.set(address, { how: 'missing' });
  }
  return { located, issues };
}

async function byId(
  address: string,
  { client, kinds, state, options }: Search,
): Promise<Located | undefined> {
  const kind = kindOf(address, kinds);
  const id = state.resources[address]?.id;
  if (id === undefined) return undefined;
  if (!kind.read) return { how: 'unreadable', id };
  const remote = await unlessMissing(kind.read(client, id, options));
  return remote && { how: 'found', remote, by: 'id' };
}

/** By kind, what may have one of the names. */
async function byNames(
  addresses: readonly string[],
  namesOf: (address: string) => readonly string[],
  { client, kinds, options }: Search,
): Promise<Map<string, readonly Remote[]>> {
  const found = new Map<string, readonly Remote[]>();
  for (const name of new Set(addresses.map((address) => partsOf(address).kind))) {
    const names = addresses.filter((address) => partsOf(address).kind === name).flatMap(namesOf);
    found.set(name, (await kinds[name]?.find?.(client, names, options)) ?? []);
  }
  return found;
}

function matching(
  address: string,
  name: string,
  candidates: ReadonlyMap<string, readonly Remote[]>,
  claimed: ReadonlySet<string>,
  { desired, state, kinds }: Search,
): { readonly located: Extract<Located, { how: 'found' }> } | { readonly problem: Issue } | undefined {
  const { kind: kindName } = partsOf(address);
  const wanted = new Set(desired.map((one) => one.address));
  const ofKind = <T>(entries: Readonly<Record<string, T>>) =>
    Object.entries(entries).filter(([other]) => partsOf(other).kind === kindName);
  const owners = new Map(ofKind(state.resources).map(([owner, { id }]) => [id, owner]));
  const matches = (candidates.get(kindName) ?? []).filter((remote) => {
    const owner = owners.get(remote.id);
    return (
      remote.name === name &&
      !claimed.has(addressOf(kindName, remote.id)) &&
      (owner === undefined || !wanted.has(owner))
    );
  });
  const [remote, ...others] = matches;
  if (!remote) return undefined;
  if (others.length > 0) return { problem: ambiguous(address, name, matches, kindOf(address, kinds)) };
  const wasBegun = ofKind(state.creating ?? {}).some(([, intent]) => intent.name === name);
  return {
    located: {
      how: 'found',
      remote,
      by: wasBegun ? 'intent' : 'name',
      movedFrom: owners.get(remote.id),
    },
  };
}

/** Two resources that a name could mean. */
export const ambiguous = (
  address: string,
  name: string,
  matches: readonly Remote[],
  { noun }: Kind,
): Issue => ({
  code: 'ambiguous-name',
  severity: 'error',
  path: address,
  message: shown(
    `${address} is ${noun} named ${JSON.stringify(name)}, and ${matches.length} have that name: ${matches.map(({ id }) => id).join(', ')}. Say which one: texml import ${address} ${matches[0]?.id}; or give one of them another name`,
  ),
});

/** What is read; undefined where there is no such resource. */
export async function unlessMissing<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof NotFoundError) return undefined;
    throw error;
  }
}

/** Does some work for each item, so many at a time. */
async function eachOf<T>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const rest = items.values();
  const one = async (): Promise<void> => {
    for (const item of rest) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, one));
}
