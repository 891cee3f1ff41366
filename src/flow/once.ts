/** Runs work once for each key, and gives every later asker the first one's result while it is remembered. */
export interface Once<Result> {
  run(
    key: string,
    work: () => Promise<Result>,
  ): { readonly result: Promise<Result>; readonly repeated: boolean };
}

/** What to remember, and for how long. */
export interface OnceOptions<Result> {
  readonly ttlMs: number;
  readonly now: () => number;
  /** Results that do not hold are forgotten, so that the next asker runs the work again. */
  readonly holds: (result: Result) => boolean;
  readonly maxKeys?: number;
}

/**
 * Remembers results by key for a time. A result is shared from the moment its work begins, so that a hundred askers at
 * once cause one run.
 */
export function once<Result>({ ttlMs, now, holds, maxKeys = 20_000 }: OnceOptions<Result>): Once<Result> {
  const known = new Map<string, { readonly result: Promise<Result>; readonly until: number }>();
  return {
    run(key, work) {
      const time = now();
      for (const [old, { until }] of known) {
        if (until > time && known.size < maxKeys) break;
        known.delete(old);
      }
      const found = known.get(key);
      if (found) return { result: found.result, repeated: true };
      const result = work();
      known.set(key, { result, until: time + ttlMs });
      result.then(
        (value) => holds(value) || known.delete(key),
        () => known.delete(key),
      );
      return { result, repeated: false };
    },
  };
}

/** Runs work one after the other for each key: two requests of one call never change its state at once. */
export function inTurn(): <Result>(key: string, work: () => Promise<Result>) => Promise<Result> {
  const last = new Map<string, Promise<unknown>>();
  return async (key, work) => {
    const before = last.get(key);
    const mine = before ? before.then(work, work) : work();
    last.set(key, mine);
    try {
      return await mine;
    } finally {
      if (last.get(key) === mine) last.delete(key);
    }
  };
}
