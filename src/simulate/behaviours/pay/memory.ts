import type { Details } from './details.js';
import type { Refusal } from './outcome.js';
import type { StepError } from './steps.js';

/** Where a Pay stands: before its first step, in a prompt, among the keys, or with the connector. */
export interface PayMemory {
  readonly verb: 'Pay';
  readonly phase: 'start' | 'prompt' | 'keys' | 'processing';
  /** Which of its steps, from 0; after the last one, the processing. */
  readonly step: number;
  /** From 1. */
  readonly attempt: number;
  /** What was wrong with the attempt before. */
  readonly error: StepError | undefined;
  /** The part of the prompt that is heard. */
  readonly clip: number;
  /** The keys of this attempt: no other entry is kept whole. */
  readonly digits: string;
  readonly details: Details;
  /** What the connector has against what was entered. */
  readonly refusal: Refusal | undefined;
  /** The recordings that wait until everything is collected, by SID. */
  readonly paused: readonly string[];
}
