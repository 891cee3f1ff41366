import { printState, type State, type StateEntry } from './state.js';
import type { Lock, StateStore } from './store.js';

/** The state while it is applied: every change of it is durable before anything else is done. */
export interface Ledger {
  readonly state: () => State;
  /** The id of a resource that there is by now. */
  readonly idOf: (address: string) => string | undefined;
  /** What Telnyx has under an address now. It ends a creation that was begun. */
  enter(address: string, entry: StateEntry, movedFrom?: string): Promise<void>;
  /** A creation is about to begin. */
  begin(address: string, name: string, at: number): Promise<void>;
  /** There is nothing under an address now, and nothing was begun. */
  drop(address: string): Promise<void>;
  /** Writes what has changed besides. */
  change(change: (before: State) => State): Promise<void>;
}

/** Keeps a state in a store, as long as the lock is held. */
export function ledgerOf(first: State, store: StateStore, lock: Lock): Ledger {
  let state = first;
  let written = printState(first);
  const change: Ledger['change'] = async (to) => {
    state = to(state);
    const text = printState(state);
    if (text === written) return;
    await lock.check();
    await store.write(text);
    written = text;
  };
  return {
    state: () => state,
    idOf: (address) => state.resources[address]?.id,
    enter: (address, entry, movedFrom) =>
      change(({ resources, creating, ...rest }) => ({
        ...rest,
        resources: { ...without(resources, movedFrom ?? address), [address]: entry },
        creating: without(creating ?? {}, address),
      })),
    begin: (address, name, at) =>
      change(({ resources, creating, ...rest }) => ({
        ...rest,
        resources: without(resources, address),
        creating: { ...creating, [address]: { name, at } },
      })),
    drop: (address) =>
      change(({ resources, creating, ...rest }) => ({
        ...rest,
        resources: without(resources, address),
        creating: without(creating ?? {}, address),
      })),
    change,
  };
}

const without = <T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([other]) => other !== key));
