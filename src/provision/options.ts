import process from 'node:process';
import type { Progress } from './carry-out.js';
import type { Plan } from './present.js';
import type { StateStore } from './store.js';

/** What planning takes from its surroundings; everything has a default. */
export interface PlanOptions {
  /** Where `env('NAME')` reads, and `TEXML_STATE_KEY` and `TELNYX_API_KEY`: the process's environment unless set. */
  readonly env?: Readonly<Record<string, string | undefined>> | undefined;
  /** Where relative paths start: the current folder unless set. */
  readonly folder?: string | undefined;
  /**
   * What the state's fingerprints are keyed with: 16 characters or more, kept as secret as an API key. `TEXML_STATE_KEY`
   * unless set, or else a key derived from `TELNYX_API_KEY`. After a change of the key, secrets are written once again.
   */
  readonly stateKey?: string | undefined;
  /** Ends it: what was done by then is in the state. */
  readonly signal?: AbortSignal | undefined;
  /** The present, in milliseconds since 1970: `Date.now` unless set. */
  readonly now?: (() => number) | undefined;
  /** Waits for a request that an interrupted apply may have under way. A timer unless set. */
  readonly sleep?: ((delayMs: number) => Promise<void>) | undefined;
}

/** How a configuration is applied; everything has a default. */
export interface ProvisionOptions extends PlanOptions {
  /** The state: a path, `texml.state.json` unless set, or a store of one's own. */
  readonly state?: string | StateStore | undefined;
  /** Is shown the plan, where there is anything to do, and says whether it is done. Unless set, it is. */
  readonly confirm?: ((plan: Plan) => boolean | Promise<boolean>) | undefined;
  /** Hears of each step. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Takes the lock away from an apply that is gone for good. */
  readonly forceUnlock?: boolean | undefined;
}

/** The options of planning, completed. */
export const settingsOf = (options: PlanOptions) => {
  const env: Readonly<Record<string, string | undefined>> = options.env ?? process.env;
  return {
    env,
    folder: options.folder ?? process.cwd(),
    stateKey: options.stateKey ?? env.TEXML_STATE_KEY,
    apiKey: env.TELNYX_API_KEY,
    signal: options.signal,
    now: options.now ?? Date.now,
    sleep:
      options.sleep ?? ((delayMs: number) => new Promise<void>((resolve) => setTimeout(resolve, delayMs))),
  };
};
