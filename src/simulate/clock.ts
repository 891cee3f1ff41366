/**
 * What moves virtual time. `automatic`: it jumps to the next timer when nothing is under way and somebody waits.
 * `manual`: `advance()` moves it. `real`: it is real time.
 */
export type ClockKind = 'automatic' | 'manual' | 'real';

/** Somebody who waits for the calls to come to a point. */
interface Waiter {
  readonly isDone: () => boolean;
  /** Virtual time at which it looks again, though no timer is due. */
  readonly at: number | undefined;
  /** What it waits for is up to others: no time passes for it. */
  readonly isForOthers: boolean;
  readonly resolve: (isReached: boolean) => void;
  readonly reject: (error: unknown) => void;
}

/** What a clock works on. */
export interface Clockwork {
  now(): number;
  /** When the next timer is due; undefined when none runs. */
  nextDue(): number | undefined;
  /** Moves virtual time; every timer that is due by then fires. */
  moveTo(at: number): void;
  /** Resolves when no request is under way. */
  settle(): Promise<void>;
}

/** The waiters of an exchange, and what makes time pass for them. */
export interface Clock {
  /**
   * Waits until something is so.
   *
   * @param at Virtual time at which it is looked at in any case.
   * @returns False when it can't come to that: nothing is left to happen, or the clock is closed.
   */
  until(isDone: () => boolean, at?: number): Promise<boolean>;
  /**
   * Waits until something is so that somebody else brings about, and makes no time pass for it.
   *
   * @returns False when it can't come to that: all who wait do so for one another, or the clock is closed.
   */
  untilOthers(isDone: () => boolean): Promise<boolean>;
  /** Something happened: whoever waited for it goes on. */
  changed(): void;
  close(): void;
}

/** Lets everything run that is ready to: scripts whose wait is over, replies that have come. */
export const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function waiters() {
  const waiting = new Set<Waiter>();
  let isClosed = false;
  const end = (how: (waiter: Waiter) => void): void => {
    const all = [...waiting];
    waiting.clear();
    for (const waiter of all) how(waiter);
  };
  const giveUp = () => end(({ resolve }) => resolve(false));
  return {
    waiting,
    isClosed: () => isClosed,
    /** Waits until something is so; once the clock is closed, no longer than it takes to look. */
    wait: (isDone: () => boolean, at: number | undefined, isForOthers = false): Promise<boolean> =>
      new Promise((resolve, reject) => {
        if (isClosed) resolve(isDone());
        else waiting.add({ isDone, at, isForOthers, resolve, reject });
      }),
    /** Lets go whoever has what they waited for. */
    wake(now: number): boolean {
      let hasWoken = false;
      for (const waiter of waiting) {
        const isDone = waiter.isDone();
        if (!isDone && (waiter.at === undefined || now < waiter.at)) continue;
        waiting.delete(waiter);
        waiter.resolve(isDone);
        hasWoken = true;
      }
      return hasWoken;
    },
    giveUp,
    fail: (error: unknown) => end(({ reject }) => reject(error)),
    close() {
      isClosed = true;
      giveUp();
    },
    /** When the first of them looks again. */
    earliest(): number | undefined {
      let earliest: number | undefined;
      for (const { at } of waiting)
        if (at !== undefined && (earliest === undefined || at < earliest)) earliest = at;
      return earliest;
    },
  };
}

const first = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined ? b : b === undefined ? a : Math.min(a, b);

/** Virtual time jumps from timer to timer while somebody waits. */
export function automaticClock(work: Clockwork): Clock {
  const { waiting, wait, wake, isClosed, giveUp, fail, close, earliest } = waiters();
  let isPumping = false;
  const waitForOneAnother = (): boolean => [...waiting].every(({ isForOthers }) => isForOthers);
  const pump = async () => {
    isPumping = true;
    let hasLingered = false;
    try {
      while (waiting.size > 0) {
        await work.settle();
        if (wake(work.now())) {
          // Those who woke act first, and may wait again, before time goes on for the others.
          if (waiting.size > 0) await turn();
          hasLingered = false;
          continue;
        }
        if (waitForOneAnother()) {
          // A script that has just been woken may be about to act, or to let time pass.
          if (hasLingered) giveUp();
          else await turn();
          hasLingered = true;
          continue;
        }
        hasLingered = false;
        const at = isClosed() ? undefined : first(work.nextDue(), earliest());
        if (at === undefined) giveUp();
        else work.moveTo(at);
      }
    } catch (error) {
      fail(error);
    } finally {
      isPumping = false;
    }
  };
  return {
    until(isDone, at) {
      const waited = wait(isDone, at);
      if (!isPumping) void pump();
      return waited;
    },
    untilOthers(isDone) {
      const waited = wait(isDone, undefined, true);
      if (!isPumping) void pump();
      return waited;
    },
    changed: () => {},
    close,
  };
}

/** Virtual time moves when it is told to. */
export function manualClock(work: Clockwork): Clock {
  const { wait, wake, close } = waiters();
  const until: Clock['until'] = (isDone, at) => {
    const waited = wait(isDone, at);
    wake(work.now());
    return waited;
  };
  return {
    until,
    untilOthers: until,
    changed: () => void wake(work.now()),
    close,
  };
}

/** Virtual time is real time. */
export function realClock(work: Clockwork, elapsedMs: () => number): Clock {
  const { wait, wake, isClosed, close, earliest } = waiters();
  let alarm: ReturnType<typeof setTimeout> | undefined;
  // Longer delays do not fit a timer of the platform.
  const longestMs = 2_000_000_000;
  const arm = () => {
    clearTimeout(alarm);
    alarm = undefined;
    const at = isClosed() ? undefined : first(work.nextDue(), earliest());
    if (at === undefined) return;
    const ring = () => {
      work.moveTo(Math.max(work.now(), Math.floor(elapsedMs())));
      changed();
    };
    alarm = setTimeout(ring, Math.min(Math.max(0, Math.ceil(at - elapsedMs())), longestMs));
  };
  const changed = () => {
    wake(work.now());
    arm();
  };
  const until: Clock['until'] = (isDone, at) => {
    const waited = wait(isDone, at);
    changed();
    return waited;
  };
  return {
    until,
    untilOthers: until,
    changed,
    close() {
      clearTimeout(alarm);
      close();
    },
  };
}
