import type { StreamClock } from '../streams/index.js';

interface Timer {
  /** Virtual milliseconds. */
  readonly due: number;
  readonly run: () => void;
}

/** The time of streams: it passes with that of the calls. */
export interface StreamTime {
  readonly clock: StreamClock;
  /** When the next timer fires, in virtual milliseconds; undefined when none runs. */
  nextDue(): number | undefined;
  /** Moves to a virtual moment. Each timer that is due by then fires at its own. */
  moveTo(at: number): void;
}

/** @param startedAt The moment that virtual time counts from, in milliseconds since 1970. */
export function createStreamTime(startedAt: number): StreamTime {
  const timers = new Set<Timer>();
  let now = 0;
  const first = (): Timer | undefined => {
    let earliest: Timer | undefined;
    for (const timer of timers) if (!earliest || timer.due < earliest.due) earliest = timer;
    return earliest;
  };
  return {
    clock: {
      now: () => startedAt + now,
      after(delayMs, run) {
        const timer = { due: now + Math.ceil(delayMs), run };
        timers.add(timer);
        return () => void timers.delete(timer);
      },
    },
    nextDue: () => first()?.due,
    moveTo(at) {
      for (let next = first(); next && next.due <= at; next = first()) {
        timers.delete(next);
        now = Math.max(now, next.due);
        next.run();
      }
      now = Math.max(now, at);
    },
  };
}
