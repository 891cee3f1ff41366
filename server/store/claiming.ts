import type { Delivery } from '../../src/flow/index.js';
import { sleep } from './sleep.js';
import type { Submit } from './submit.js';
import type { Found, KeptState } from './turn.js';

/** A delivery that is this request's to answer. */
export interface Granted {
  readonly id: number;
  readonly owner: string;
  /** When it came. */
  readonly at: number;
  /** The call's state, whose lock is held; undefined where none was wanted. */
  readonly kept: KeptState | undefined;
  /** The lock was wanted, and others held it for too long. */
  readonly isBusy: boolean;
}

/** What came of a claim: it was granted, or another's reply is there, or none came in time. */
export type Claimed =
  | Granted
  | { readonly reply: NonNullable<Found['reply']> }
  | { readonly isPending: true };

/** What claiming works with. */
export interface ClaimingParts {
  readonly submit: Submit;
  readonly leaseMs: number;
  readonly waitMs: number;
  readonly now: () => number;
}

const firstWaitMs = 5;
const longestWaitMs = 100;

/** Claims deliveries, each for one request over any number of processes. */
export function claiming({ submit, leaseMs, waitMs, now }: ClaimingParts) {
  let process: string | undefined;
  let count = 0;
  const newOwner = (): string => {
    process ??= crypto.randomUUID().slice(0, 18); // Not before a request is there: Workers have no randomness until then.
    count += 1;
    return `${process}.${count}`;
  };

  /** Asks until there is something, at growing intervals, for as long as one may wait. */
  const until = async <Result>(
    startedAt: number,
    ask: () => Promise<Result | undefined>,
  ): Promise<Result | undefined> => {
    for (let pauseMs = firstWaitMs; ; pauseMs = Math.min(pauseMs * 2, longestWaitMs)) {
      const result = await ask();
      if (result !== undefined || now() - startedAt + pauseMs > waitMs) return result;
      await sleep(pauseMs);
    }
  };

  return async (delivery: Delivery): Promise<Claimed> => {
    const owner = newOwner();
    const startedAt = now();
    const { key, callSid, address, step, kind, parameters, verified, hasState } = delivery;
    const locks = hasState && callSid !== undefined;

    const tryLock = async (): Promise<KeptState | undefined> => {
      if (callSid === undefined) return;
      const at = now();
      return (await submit({ locks: [{ owner, callSid, at, leaseUntil: at + leaseMs }] })).locked.get(owner);
    };
    const tryClaim = async (): Promise<Granted | undefined> => {
      const at = now();
      const leaseUntil = at + leaseMs;
      // Field by field: a spread of another object makes a slow one.
      const row = { owner, key, callSid, address, step, kind, parameters, verified, at, leaseUntil, locks };
      const { claimed, locked } = await submit({ claims: [row] });
      const id = claimed.get(owner);
      if (id === undefined) return;
      const kept = locks ? (locked.get(owner) ?? (await until(startedAt, tryLock))) : undefined;
      return { id, owner, at, kept, isBusy: locks && kept === undefined };
    };
    const granted = await tryClaim();
    if (granted || key === undefined) return granted ?? { isPending: true };
    const claimed = await until<Claimed>(startedAt, async () => {
      const found = (await submit({ lookups: [{ key, callSid }] })).found.get(key);
      if (found?.reply) return { reply: found.reply };
      // It was given up, or its lease ran out: it can be had.
      return found === undefined || found.leaseUntil < now() ? tryClaim() : undefined;
    });
    return claimed ?? { isPending: true };
  };
}
