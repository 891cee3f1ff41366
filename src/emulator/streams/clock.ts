/** The time of a stream. It may be virtual: audio then plays in no real time. */
export interface StreamClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls once, later: never before it has returned. @returns What calls it off. */
  after(delayMs: number, run: () => void): () => void;
}

/** Real time. */
export const realClock: StreamClock = {
  now: Date.now,
  after(delayMs, run) {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
};
