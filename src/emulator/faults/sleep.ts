import { setTimeout } from 'node:timers/promises';

/** Waits in real time. Rejects as soon as the signal is aborted, and leaves no timer behind. */
export const sleep = (delayMs: number, signal: AbortSignal): Promise<void> =>
  setTimeout(delayMs, undefined, { signal });
