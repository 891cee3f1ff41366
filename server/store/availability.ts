import type { LogEntry } from '../../src/flow/index.js';
import type { TexmlError } from '../../src/issue.js';
import { inTime } from './in-time.js';
import { storeError } from './store-error.js';

/** Knows whether the database is there, so that nobody waits for one that is not. */
export interface Availability {
  /** Why it is down; undefined while it is up. */
  readonly problem: TexmlError | undefined;
  /** Whether to try: always while it is up, and now and then while it is down. */
  mayTry(): boolean;
  /** Does something with the database within the time that it has. @throws {TexmlError} when it fails or is late. */
  attempt<Result>(work: () => Promise<Result>): Promise<Result>;
}

/** How long to wait, and whom to tell. */
export interface AvailabilityOptions {
  readonly timeoutMs: number;
  /** How often a database that is down is tried. */
  readonly retryMs: number;
  readonly now: () => number;
  readonly log: (entry: LogEntry) => void;
}

/** Tells the log when the database goes down and when it is back, once each. */
export function availability({ timeoutMs, retryMs, now, log }: AvailabilityOptions): Availability {
  let problem: TexmlError | undefined;
  let tryAgainAt = 0;

  const isUp = (): void => {
    if (problem === undefined) return;
    problem = undefined;
    log({ level: 'info', event: 'store-up', message: 'The database takes writes again.' });
  };
  const isDown = (error: TexmlError): void => {
    tryAgainAt = now() + retryMs;
    if (problem === undefined) {
      const message = `${error.message} Calls go on without it; callbacks get status 503 until it is back.`;
      log({ level: 'error', event: 'store-down', message });
    }
    problem = error;
  };

  return {
    get problem() {
      return problem;
    },
    mayTry() {
      if (problem === undefined) return true;
      if (now() < tryAgainAt) return false;
      tryAgainAt = now() + retryMs; // One tries; the others go on without.
      return true;
    },
    async attempt(work) {
      try {
        const result = await inTime(timeoutMs, work);
        isUp();
        return result;
      } catch (cause) {
        const error = storeError(cause);
        isDown(error);
        throw error;
      }
    },
  };
}
