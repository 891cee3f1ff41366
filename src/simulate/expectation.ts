import { TexmlError } from '../issue.js';
import { formatTimeline } from './format.js';
import type { TimelineEntry } from './timeline.js';

const shown = 16;

/**
 * A scripted person met something else than the script says. The message shows what was expected, why it can't come any
 * more, and what went before.
 *
 * @example
 * ```ts
 * import { ExpectationError, simulate } from 'texml/simulate';
 *
 * const call = await simulate(async () => new Response('<Response><Say>Hello</Say></Response>')).ring();
 * try {
 *   await call.hears('Goodbye');
 * } catch (error) {
 *   if (error instanceof ExpectationError) console.log(error.reason); // 'the call has ended (completed, normal_clearing)'
 * }
 * ```
 */
export class ExpectationError extends TexmlError {
  override readonly name = 'ExpectationError';
  /** What the script expected. */
  readonly expected: string;
  /** Why it can't come any more. */
  readonly reason: string;
  /** Everything that happened. */
  readonly timeline: readonly TimelineEntry[];

  constructor(expected: string, reason: string, timeline: readonly TimelineEntry[]) {
    const last = timeline.slice(-shown);
    const omitted =
      timeline.length > last.length ? `… ${timeline.length - last.length} entries before\n` : '';
    super('expectation', `Expected: ${expected}.\nBut ${reason}.\n\n${omitted}${formatTimeline(last)}`);
    this.expected = expected;
    this.reason = reason;
    this.timeline = timeline;
  }
}
