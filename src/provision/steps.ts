import type { Issue } from '../issue.js';
import { partsOf, shown } from './address.js';
import { type Change, changesOf, fingerprinted, type Wanted, wantedOf } from './changes.js';
import { canonical } from './compare.js';
import type { Desired } from './desired.js';
import type { Fingerprints } from './fingerprint.js';
import { inOrder, isReferredTo, type Kinds } from './kinds/index.js';
import type { Fields, Kind } from './kinds/kind.js';
import { kindOf, type Located } from './locate.js';
import type { State, StateEntry } from './state.js';

/**
 * What is done about a resource:
 *
 * - `create`, `update`, `delete` on Telnyx;
 * - `replace`: deletes it and creates another one, since what changes can't be changed in place;
 * - `adopt`: takes one that exists, found by its name, into the state, and changes it where it differs;
 * - `release`: takes it out of the state, and leaves it on Telnyx;
 * - `unchanged`: nothing.
 */
export type Action = 'create' | 'update' | 'replace' | 'delete' | 'adopt' | 'release' | 'unchanged';

/** What is done about a resource, with the values that it takes. */
export interface Step {
  readonly address: string;
  readonly kind: Kind;
  readonly name: string;
  readonly action: Action;
  /** Left out where there is none yet. */
  readonly id?: string | undefined;
  readonly origin: StateEntry['origin'];
  readonly changes: readonly Change[];
  /** What else a person should know. */
  readonly note?: string | undefined;
  readonly desired?: Desired | undefined;
  /** The address that the state has it under so far. */
  readonly movedFrom?: string | undefined;
  /** What Telnyx shows of it. */
  readonly shows?: Fields | undefined;
  /** What a resource that is let go gets back. */
  readonly givenBack?: Fields | undefined;
  /** The state's entry once this is done, where that is known already. */
  readonly entry?: StateEntry | undefined;
}

/** What steps are made from. */
export interface Findings {
  readonly kinds: Kinds;
  readonly desired: readonly Desired[];
  readonly state: State;
  readonly located: ReadonlyMap<string, Located>;
  /** The values of the sources, by address and field. */
  readonly secrets: ReadonlyMap<string, string>;
  readonly fingerprints: Fingerprints | undefined;
  /** The state's fingerprints were made with another key: they tell nothing. */
  readonly keyChanged: boolean;
}

/** What is to be done, in the order in which it is done. */
export async function stepsOf(
  findings: Findings,
): Promise<{ readonly steps: readonly Step[]; readonly issues: readonly Issue[] }> {
  const { kinds, desired, state, located } = findings;
  const issues: Issue[] = [];
  const wanted: Step[] = [];
  for (const one of desired) {
    const step = await stepFor(one, findings);
    if ('code' in step) issues.push(step);
    else wanted.push(step);
  }
  const kept = new Set(wanted.flatMap(({ address, movedFrom }) => [address, movedFrom]));
  const gone = [...new Set([...Object.keys(state.resources), ...Object.keys(state.creating ?? {})])]
    .filter((address) => !kept.has(address))
    .filter((address) => state.resources[address] || located.get(address)?.how === 'found')
    .map((address) => stepAway(address, findings));
  return { steps: sorted([...wanted, ...gone], kinds), issues };
}

/** The id of a resource of the configuration, where it has one that lasts. */
const idIn =
  ({ located }: Findings) =>
  (address: string): string | undefined => {
    const found = located.get(address);
    return found?.how === 'found' ? found.remote.id : undefined;
  };

async function stepFor(desired: Desired, findings: Findings): Promise<Step | Issue> {
  const { address, kind, name } = desired;
  const { state, located, secrets, fingerprints, keyChanged } = findings;
  const found = located.get(address) ?? { how: 'missing' };
  const wanted = wantedOf(desired, secrets, idIn(findings));
  const entry = state.resources[address];
  const comparable = keyChanged ? undefined : fingerprints;
  if (found.how === 'missing') {
    if (!kind.create) return notThere(desired);
    const note = entry && 'It was deleted by someone else.';
    const changes = wanted.map((one) => ({ ...one, from: undefined, drift: false, replaces: false }));
    return { address, kind, name, action: 'create', origin: 'created', changes, note, desired };
  }
  if (found.how === 'unreadable') {
    const { id } = found;
    const remote = { id, name: id, fields: kind.nameField ? { [kind.nameField]: entry?.name ?? id } : {} };
    const changes = await changesOf(desired, wanted, remote, entry, comparable);
    const replaced = changes.some(({ replaces }) => replaces);
    const action = replaced ? 'replace' : changes.length > 0 ? 'update' : 'unchanged';
    const note = replaced
      ? keptNote(kind, entry)
      : keyChanged && action === 'update'
        ? 'It is written again: with another key, what was written last is not known.'
        : undefined;
    return { address, kind, name, action, id, origin: 'created', changes, note, desired, entry };
  }
  const { remote, by, movedFrom } = found;
  const known =
    entry && by === 'id' ? entry : movedFrom === undefined ? undefined : state.resources[movedFrom];
  const changes = await changesOf(desired, wanted, remote, known, comparable);
  const origin = known?.origin ?? (by === 'intent' ? 'created' : 'adopted');
  const replaced = changes.some(({ replaces }) => replaces);
  const isNew = by !== 'id';
  const action = replaced
    ? 'replace'
    : isNew && (kind.create || changes.length === 0)
      ? 'adopt'
      : changes.length > 0
        ? 'update'
        : 'unchanged';
  return {
    address,
    kind,
    name,
    action,
    id: remote.id,
    origin,
    changes,
    note: replaced ? keptNote(kind, known) : action === 'adopt' ? foundNote(by, movedFrom) : undefined,
    desired,
    movedFrom,
    shows: remote.fields,
    entry: {
      id: remote.id,
      name: remote.name,
      origin,
      ...(changes.length === 0 && fingerprints
        ? await fingerprinted(desired, wanted, remote, fingerprints)
        : keyChanged && fingerprints
          ? { fields: {} }
          : { fields: known?.fields ?? {}, ...(known?.shown && { shown: known.shown }) }),
      ...beforeOf(kind, remote.fields, known, wanted),
    },
  };
}

const keptNote = ({ remove, noun }: Kind, entry: StateEntry | undefined): string | undefined =>
  !remove
    ? `The old one stays on Telnyx: the API has no way to delete ${noun}.`
    : entry?.origin === 'adopted'
      ? 'The old one stays on Telnyx: it was not made here.'
      : undefined;

const foundNote = (by: 'id' | 'intent' | 'name', movedFrom: string | undefined): string | undefined =>
  movedFrom !== undefined
    ? `It was ${shown(movedFrom)} before.`
    : by === 'intent'
      ? 'An apply that was interrupted has created it.'
      : 'It exists, and was found by its name.';

const notThere = ({ address, name, kind: { noun } }: Desired): Issue => ({
  code: 'not-found',
  severity: 'error',
  path: address,
  message: shown(`${address} is no resource of the account: ${name} must be ${noun} before it can be set up`),
});

/** What an adopted resource was set to, of what it gets back one day. */
export function beforeOf(
  kind: Kind,
  fields: Fields,
  known: StateEntry | undefined,
  wanted: readonly Wanted[],
): Pick<StateEntry, 'before'> {
  if (known) return known.before ? { before: known.before } : {};
  const before = (kind.givenBack ?? []).flatMap((field) => {
    const { [field]: value } = fields;
    const ours = wanted.some((one) => one.path === field && one.value === value);
    return typeof value === 'string' && value !== '' && !ours ? [[field, value] as const] : [];
  });
  return before.length > 0 ? { before: Object.fromEntries(before) } : {};
}

/** What is done about a resource that the configuration has no more. */
function stepAway(address: string, findings: Findings): Step {
  const { state, located, kinds } = findings;
  const kind = kindOf(address, kinds);
  const entry = state.resources[address];
  const found = located.get(address) ?? { how: 'missing' };
  const origin = entry?.origin ?? 'created';
  const name = entry?.name ?? (found.how === 'found' ? found.remote.name : '');
  const id = entry?.id ?? (found.how === 'found' ? found.remote.id : undefined);
  const base = { address, kind, name, id, origin, entry };
  const release = (note: string, rest: Partial<Step> = {}): Step => ({
    ...base,
    action: 'release',
    changes: [],
    note,
    ...rest,
  });
  if (found.how === 'missing') return release('It is gone: someone else has deleted it.');
  if (kind.create && !kind.remove) {
    return release(`It stays on Telnyx: the API has no way to delete ${kind.noun}.`);
  }
  if (found.how === 'found' && (origin === 'adopted' || !kind.remove)) {
    const givenBack = givenBackTo(entry, found.remote.fields, findings);
    const changes = Object.entries(givenBack).map(([path, value]) => ({
      path,
      value,
      from: found.remote.fields[path],
      drift: false,
      replaces: false,
    }));
    return release('It stays on Telnyx: it was not made here.', { givenBack, changes });
  }
  return { ...base, action: 'delete', changes: [] };
}

/** Gives back only what still is as it was set from here, and only to what will still be there. */
function givenBackTo(entry: StateEntry | undefined, fields: Fields, { state }: Findings): Fields {
  const ours = new Set(Object.values(state.resources).map(({ id }) => id));
  return Object.fromEntries(
    Object.entries(entry?.before ?? {}).filter(
      ([field, value]) => ours.has(canonical(fields[field])) && !ours.has(value),
    ),
  );
}

/** The parts of an apply, in their order: what only goes away first, what others may still refer to last. */
export type Phase = 'early' | 'main' | 'late';

export const phaseOf = ({ address, action }: Pick<Step, 'address' | 'action'>, kinds: Kinds): Phase =>
  action !== 'delete' && action !== 'release'
    ? 'main'
    : isReferredTo(kinds, partsOf(address).kind)
      ? 'late'
      : 'early';

function sorted(steps: readonly Step[], kinds: Kinds): Step[] {
  const order = inOrder(kinds);
  const rank = (step: Step): number => {
    const place = order.indexOf(partsOf(step.address).kind);
    const phase = phaseOf(step, kinds);
    // What is built up last is taken down first.
    return phase === 'main' ? place : phase === 'early' ? -1 - place : 2 * order.length - place;
  };
  return steps.toSorted((a, b) => rank(a) - rank(b));
}
