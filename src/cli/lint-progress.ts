import type { Terminal } from './terminal.js';

/** Says how far a long run is, on a line of its own that is wiped out again. */
export interface Progress {
  /** One more was done. */
  step(): void;
  /** Takes the line away, before anything else is written. */
  clear(): void;
}

/** A run that is over sooner needs no progress. In milliseconds. */
const patienceMs = 500;
const everyMs = 100;
const wipe = '\r\u001b[2K';

/** On a screen alone: a pipe gets nothing. */
export function progressOn({ stderr, isTTY, now }: Pick<Terminal, 'stderr' | 'isTTY' | 'now'>): Progress {
  let done = 0;
  let isShown = false;
  let shownAt = now() + patienceMs - everyMs;
  return {
    step() {
      done += 1;
      if (!isTTY || now() - shownAt < everyMs) return;
      shownAt = now();
      isShown = true;
      stderr.write(`${wipe}${done} files …`);
    },
    clear() {
      if (isShown) stderr.write(wipe);
      isShown = false;
    },
  };
}
