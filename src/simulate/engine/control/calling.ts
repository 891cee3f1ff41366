import type { Features } from '../features.js';
import type { Control } from './control.js';

/** How the Voice API calls somebody. */
export interface Calling {
  readonly from: string;
  readonly to: string;
  /** The name or number that the callee is shown; default: `from`. */
  readonly callerId?: string | undefined;
  readonly control: Control;
  readonly features?: Features | undefined;
  /** How long it rings, in seconds; default 30. */
  readonly timeoutSeconds?: number | undefined;
  /** How long it may last from the answer on, in seconds; default 14400. */
  readonly timeLimitSeconds?: number | undefined;
}

/** In seconds. */
export const usualTimeout = 30;
/** In seconds. */
export const usualTimeLimit = 14_400;
