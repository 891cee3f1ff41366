import type { Target } from '../account.js';

/** What the detection of answering machines goes by, in milliseconds. */
export interface Thresholds {
  /** Silence at the start that points to a machine. */
  readonly silenceMs: number;
  /** A greeting longer than this points to a machine. */
  readonly speechMs: number;
  /** Silence after speech that points to a person. */
  readonly speechEndMs: number;
}

/** How it is found out whether a machine answered. */
export interface DetectionPlan<T = Target> extends Thresholds {
  /** `DetectMessageEnd` waits for the end of a machine's greeting as well. */
  readonly mode: 'Enable' | 'DetectMessageEnd';
  /** The longest that all of it may take. */
  readonly timeoutMs: number;
  /** Silence after a greeting that counts as its end; undefined where the settings say. */
  readonly messageEndMs: number | undefined;
  /** Whether the first document waits for the result. */
  readonly holds: boolean;
  /** Whether what is played is cut short once a machine is found, and once its greeting is over. */
  readonly cuts: { readonly machine: boolean; readonly messageEnd: boolean };
  /** What the result is reported as. `amd-sync` goes to the status callback. */
  readonly callback: 'amd-status' | 'amd-async' | 'amd-sync';
  /** Where it is reported, apart from the status callback. */
  readonly target: T | undefined;
}

/** Where it is reported whether the voice of the callee is synthetic, apart from the status callback. */
export interface DeepfakePlan<T = Target> {
  readonly target: T | undefined;
}

export const usualThresholds: Thresholds = { silenceMs: 3500, speechMs: 3500, speechEndMs: 800 };
