/** Runs work once for each key, and gives every later asker the first one's result while it is remembered. */
export interface Once<Result> {
  run(
    key: string,
    work: () => Promise<Result>,
  ): { readonly result: Promise<Result>; readonly repeated: boolean };
}

/** What to remember, and for how long. */
export interface OnceOptions<Result> {
  /** For so long a result is remembered at least. */
  readonly ttlMs: number;
  readonly now: () => number;
  /** Results that do not hold are forgotten, so that the next asker runs the work again. */
  readonly holds: (result: Result) => boolean;
  /** So many are remembered at least, and twice as many at most. Default 20,000. */
  readonly maxKeys?: number;
}

/**
 * Remembers results by key for a time. A result is shared from the moment its work begins, so that a hundred askers at
 * once cause one run.
 */
export function once<Result>({ ttlMs, now, holds, maxKeys = 20_000 }: OnceOptions<Result>): Once<Result> {
  // Two generations, of which the older is dropped whole: to forget keys one by one takes longer than the work.
  let recent = new Map<string, Promise<Result>>();
  let older = new Map<string, Promise<Result>>();
  let turnedAt = now();
  const turn = (time: number): void => {
    if (time - turnedAt < ttlMs && recent.size < maxKeys) return;
    older = recent;
    recent = new Map();
    turnedAt = time;
  };
  return {
    run(key, work) {
      turn(now());
      const found = recent.get(key) ?? older.get(key);
      if (found) return { result: found, repeated: true };
      const result = work();
      recent.set(key, result);
      const forget = () => {
        for (const generation of [recent, older]) {
          if (generation.get(key) === result) generation.delete(key);
        }
      };
      result.then((value) => holds(value) || forget(), forget);
      return { result, repeated: false };
    },
  };
}

/** Runs work one after the other for each key: two requests of one call never change its state at once. */
export function inTurn(): <Result>(key: string, work: () => Promise<Result>) => Promise<Result> {
  const last = new Map<string, Promise<unknown>>();
  return (key, work) => {
    const before = last.get(key);
    const mine = before ? before.then(work, work) : work();
    last.set(key, mine);
    const leave = () => last.get(key) === mine && last.delete(key);
    mine.then(leave, leave);
    return mine;
  };
}
