import type { Target } from '../account.js';

/** What a status callback of such a call can tell of. */
export const aiCallEvents = [
  'initiated',
  'ringing',
  'answered',
  'completed',
  'no-answer',
  'busy',
  'canceled',
  'failed',
  'analyzed',
] as const;

/** A stage of such a call. */
export type AiCallEvent = (typeof aiCallEvents)[number];

/** A call that the API places for an assistant: it runs no document, and has reports of its own. */
export interface AiCall {
  readonly assistantId: string;
  readonly status: { readonly targets: readonly Target[]; readonly events: readonly AiCallEvent[] };
  /** Where it is told that the conversation begins and ends. */
  readonly conversation: readonly Target[];
}
