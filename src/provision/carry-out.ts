import type { TelnyxClient } from '../api/index.js';
import { type Acting, adopt, create, release, remove, update, wantedNow } from './acts.js';
import { shown } from './address.js';
import { canonical, valueAt } from './compare.js';
import { ProvisionError } from './errors.js';
import type { Remote } from './kinds/kind.js';
import { ledgerOf } from './ledger.js';
import type { Prepared, Sound } from './plan.js';
import { isRemovable, type PlannedStep, presentedStep, withoutPasswords } from './present.js';
import type { State } from './state.js';
import { phaseOf, type Step } from './steps.js';
import type { Lock, StateStore } from './store.js';

/** What happens while a plan is carried out. */
export interface Progress {
  readonly phase: 'begun' | 'done';
  /** What is done. A replacement is a `delete` and a `create`. */
  readonly doing: Doing;
  readonly step: PlannedStep;
  /** The resource's id, once it is done. */
  readonly id?: string;
  /** How long it took. */
  readonly durationMs?: number;
  /** Values that Telnyx took, and shows in another way. */
  readonly warnings?: readonly string[];
}

/** One act of a plan. */
export type Doing = 'create' | 'update' | 'adopt' | 'delete' | 'release';

/** What carrying out needs. */
export interface Work {
  readonly client: TelnyxClient;
  readonly sound: Sound;
  readonly prepared: Prepared;
  readonly state: State;
  readonly store: StateStore;
  readonly lock: Lock;
  readonly now: () => number;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: (progress: Progress) => void;
}

/** Does what was planned, act by act, and keeps the state after each. */
export async function carryOut(work: Work): Promise<State> {
  const { client, sound, prepared, state, store, lock, now, signal, onProgress } = work;
  const ledger = ledgerOf(state, store, lock);
  const acting: Acting = { client, sound, ledger, now, options: { signal } };
  const acts = actsOf(prepared.steps, sound.kinds);
  if (acts.length > 0) await ledger.change((before) => rekeyed(before, work));

  for (const [done, { step, doing, act }] of acts.entries()) {
    const planned = presentedStep(step);
    const began = now();
    onProgress({ phase: 'begun', doing, step: planned });
    try {
      signal?.throwIfAborted();
      const remote = await act(step, acting);
      const id = remote?.id ?? step.id;
      onProgress({
        phase: 'done',
        doing,
        step: planned,
        ...(id !== undefined && { id }),
        durationMs: now() - began,
        warnings: remote ? shownOtherwise(step, remote, acting) : [],
      });
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      const message = `${shown(step.address)} was not ${participles[doing]}: ${reason}\n${done} of ${acts.length} steps were done before it, and are in the state. The next apply goes on from there.`;
      throw new ProvisionError(message, { step: planned, done, cause });
    }
  }
  // What was begun by an apply before has been found, or never was. What is as it should be is known to be so.
  if (Object.keys(ledger.state().resources).length > 0 || ledger.state().creating) {
    await ledger.change((before) => settled(rekeyed(before, work), prepared.steps));
  }
  return ledger.state();
}

export const participles: Readonly<Record<Doing, string>> = {
  create: 'created',
  update: 'changed',
  adopt: 'adopted',
  delete: 'deleted',
  release: 'released',
};

interface Act {
  readonly step: Step;
  readonly doing: Doing;
  readonly act: (step: Step, acting: Acting) => Promise<Remote | undefined>;
}

/** What is done, in order. What is replaced goes before anything is made: a name may be free only then. */
function actsOf(steps: readonly Step[], kinds: Sound['kinds']): Act[] {
  const of = (phase: 'early' | 'main' | 'late') => steps.filter((step) => phaseOf(step, kinds) === phase);
  const away = (step: Step): Act =>
    step.action === 'delete'
      ? { step, doing: 'delete', act: remove }
      : { step, doing: 'release', act: release };
  const replaced = steps.filter((step) => step.action === 'replace' && isRemovable(step));
  return [
    ...of('early').map(away),
    ...replaced.toReversed().map((step): Act => ({ step, doing: 'delete', act: remove })),
    ...of('main').flatMap((step): Act[] => {
      if (step.action === 'create' || step.action === 'replace')
        return [{ step, doing: 'create', act: create }];
      if (step.action === 'update' && step.entry) return [{ step, doing: 'update', act: adopt }];
      if (step.action === 'update') return [{ step, doing: 'update', act: update }];
      return step.action === 'adopt' ? [{ step, doing: 'adopt', act: adopt }] : [];
    }),
    ...of('late').map(away),
  ];
}

/** The state under the key and the account of this run. Fingerprints of another key tell nothing any more. */
function rekeyed(state: State, { prepared: { account, keyChanged }, sound: { fingerprints } }: Work): State {
  const resources =
    keyChanged && fingerprints && state.stateKey !== fingerprints.keyId
      ? Object.fromEntries(
          Object.entries(state.resources).map(([address, { shown: _shown, ...entry }]) => [
            address,
            { ...entry, fields: {} },
          ]),
        )
      : state.resources;
  return {
    ...state,
    ...(account !== undefined && { account }),
    ...(fingerprints && { stateKey: fingerprints.keyId }),
    resources,
  };
}

/** The state once all is as it should be. */
function settled({ creating: _creating, ...state }: State, steps: readonly Step[]): State {
  const same = steps.flatMap(({ action, address, entry }) =>
    action === 'unchanged' && entry ? [[address, entry] as const] : [],
  );
  return { ...state, resources: { ...state.resources, ...Object.fromEntries(same) } };
}

/** Where Telnyx shows another value than it was just given. */
function shownOtherwise({ address, kind, desired }: Step, remote: Remote, acting: Acting): string[] {
  if (!desired) return [];
  return wantedNow(desired, acting).flatMap(({ path, value }) => {
    const shows = valueAt(remote.fields, path);
    const unordered = kind.unordered?.includes(path);
    if (shows === undefined || canonical(shows, unordered) === canonical(value, unordered)) return [];
    if (path.split('.').some((name) => kind.hidden?.includes(name))) return [];
    const text = JSON.stringify(withoutPasswords(shows));
    return [shown(`${address}.${path} was set, and Telnyx shows ${text}`)];
  });
}
