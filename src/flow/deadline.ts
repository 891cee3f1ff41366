import type { Timers } from '../callbacks/incoming.js';

/** When a reply is due. It runs from the arrival of a request, so that waiting for a turn counts. */
export interface Deadline {
  readonly ms: number;
  isOver(): boolean;
  /** What work comes to, or `late` where the deadline passes first. */
  within<Result>(work: PromiseLike<Result>): Promise<Result | typeof late>;
  /** Nobody waits for it any more. */
  clear(): void;
}

export const late = Symbol('late');

const plainTimers: Timers = (ms, act) => {
  const timer = setTimeout(act, ms);
  return () => clearTimeout(timer);
};

export function startDeadline(ms: number, timers = plainTimers): Deadline {
  let isOver = false;
  const waiting: (() => void)[] = [];
  const callOff = timers(ms, () => {
    isOver = true;
    for (const giveUp of waiting) giveUp();
  });
  return {
    ms,
    // No getter: those make an object of every literal that is slow to make and to read.
    isOver: () => isOver,
    within: (work) =>
      new Promise((resolve, reject) => {
        waiting.push(() => resolve(late));
        work.then(resolve, reject);
      }),
    clear: () => {
      callOff();
      // A timer may stay in memory for a while after it was called off: not with all that it would have told.
      waiting.length = 0;
    },
  };
}
