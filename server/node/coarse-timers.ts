import type { Timers } from '../../src/callbacks/incoming.js';

interface Timer {
  readonly due: number;
  readonly act: () => void;
  /** Where it stands among those that are pending. */
  at: number;
}

/**
 * Makes timers for deadlines, nearly all of which are called off: one timer of Node looks after all of them, so that they
 * are late by up to `everyMs`. Ten thousand timers of Node a second would cost more than the flows that they watch.
 */
export function coarseTimers(everyMs = 20): Timers {
  const pending: Timer[] = [];
  let isTicking = false;
  /** Whether it was still pending. */
  const drop = (timer: Timer): boolean => {
    if (pending[timer.at] !== timer) return false;
    const last = pending.pop();
    if (last && last !== timer) {
      pending[timer.at] = last;
      last.at = timer.at;
    }
    return true;
  };
  const tick = (): void => {
    const now = performance.now();
    for (const timer of pending.filter(({ due }) => due <= now)) {
      if (drop(timer)) timer.act();
    }
    isTicking = pending.length > 0;
    if (isTicking) setTimeout(tick, everyMs);
  };
  return (ms, act) => {
    const timer: Timer = { due: performance.now() + ms, act, at: pending.length };
    pending.push(timer);
    if (!isTicking) {
      isTicking = true;
      setTimeout(tick, everyMs);
    }
    return () => {
      drop(timer);
    };
  };
}
