import { and, asc, gt, inArray, isNotNull, lt } from 'drizzle-orm';
import { asked } from './in-time.js';
import { calls, requests } from './schema.js';
import { sleep } from './sleep.js';
import { type Sql, statementOf } from './sql.js';

/** What is kept for how long. */
export interface SweepingOptions {
  readonly retentionDays: number;
  readonly now: () => number;
}

const dayMs = 24 * 60 * 60_000;
const step = 500;

/** Removes what is older than the retention, and states that expired, in small steps. */
export function sweeping({ db, batch }: Sql, { retentionDays, now }: SweepingOptions) {
  /** Calls whose last request is older than this have no state to be cleared. */
  let cleared = 0;

  const requestsBefore = (time: number) => {
    const oldest = db.select({ id: requests.id }).from(requests).orderBy(asc(requests.id)).limit(step);
    return db
      .delete(requests)
      .where(and(inArray(requests.id, oldest), lt(requests.at, time)))
      .returning({ id: requests.id });
  };
  const callsBefore = (time: number) => {
    const oldest = db.select({ id: calls.id }).from(calls).orderBy(asc(calls.lastAt)).limit(step);
    return db
      .delete(calls)
      .where(and(inArray(calls.id, oldest), lt(calls.lastAt, time)))
      .returning({ id: calls.id });
  };
  const statesBefore = (time: number) => {
    const expired = db
      .select({ id: calls.id })
      .from(calls)
      .where(and(gt(calls.lastAt, cleared), isNotNull(calls.state), lt(calls.stateExpiresAt, time)))
      .limit(step);
    return db
      .update(calls)
      .set({ state: null })
      .where(inArray(calls.id, expired))
      .returning({ id: calls.id });
  };

  /** Takes steps until one has less to do than it could. */
  const inSteps = async (query: Parameters<typeof statementOf>[0]): Promise<number> => {
    const statement = statementOf(query);
    for (let total = 0; ; ) {
      const [gone = []] = await asked(() => batch([statement]));
      total += gone.length;
      if (gone.length < step) return total;
      await sleep(0); // Others have their turn.
    }
  };

  /** Says how many rows went, and how many states. */
  return async (): Promise<number> => {
    const time = now();
    const old = time - retentionDays * dayMs;
    const gone = (await inSteps(requestsBefore(old))) + (await inSteps(callsBefore(old)));
    const expired = await inSteps(statesBefore(time));
    // A day is longer than any call with its state: what is older than that was looked through.
    cleared = Math.max(cleared, time - dayMs);
    return gone + expired;
  };
}
