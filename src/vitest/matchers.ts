import type { CallStatus } from '../simulate/index.js';
import { type RequestName, type RequestParameters, searchRequest } from './requests.js';
import { type MatcherResult, resultOf, type Search } from './result.js';
import { searchDialled, searchEnd, searchMessage, searchRecording, searchSound } from './searches.js';
import { type Runner, type Subject, subjectOf } from './subject.js';

/**
 * What `expect` can say of a call, once `texmlMatchers` are known to it. `expect` takes whatever has a `timeline` (a call
 * of the simulator, or of the emulator), or a timeline.
 *
 * @typeParam R What each returns: nothing in vitest; other runners have a type of their own.
 */
export interface TimelineMatchers<R = void> {
  /**
   * The person of the call has heard it. Given a bare timeline, anybody in the call.
   *
   * @param expected A part of the text, or a pattern; for a sound, of its address or name, such as `beep`: as for `hears`.
   */
  toHaveHeard(expected: string | RegExp): R;
  /**
   * The call has dialled somebody.
   *
   * @param to A number or a SIP address; left out, anybody counts.
   */
  toHaveDialled(to?: string): R;
  /**
   * Telnyx has sent a request.
   *
   * @param name A callback, such as `gather-action`, or a webhook.
   * @param parameters Those that matter, each as a value or as an asymmetric matcher, such as `expect.any(Number)`.
   */
  toHaveRequested<Name extends RequestName>(name: Name, parameters?: RequestParameters<Name>): R;
  /** A recording was made, to its end. */
  toHaveRecorded(): R;
  /**
   * The call is over. Given a bare timeline, any of its legs.
   *
   * @param status How it ended, such as `completed`; left out, any end counts.
   */
  toHaveEnded(status?: CallStatus): R;
  /**
   * Telnyx would have passed over something in silence.
   *
   * @param expected A part of the warning, or a pattern; left out, any counts.
   */
  toHaveWarning(expected?: string | RegExp): R;
  /**
   * Something stopped the call, or a part of it.
   *
   * @param expected A part of the error, or a pattern; left out, any counts.
   */
  toHaveError(expected?: string | RegExp): R;
}

type Matchers = {
  readonly [K in keyof TimelineMatchers]: (
    this: Runner,
    received: unknown,
    ...expected: Parameters<TimelineMatchers[K]>
  ) => MatcherResult;
};

/**
 * Matchers for calls of the simulator and the emulator. A message of theirs shows what came nearest, and the timeline
 * around it.
 *
 * They are plain functions: any runner takes them whose `expect.extend` is that of Jest. The import types them for
 * vitest; elsewhere, declare the interface of your runner to extend `TimelineMatchers`.
 *
 * @example
 * ```ts
 * import { response } from 'texml';
 * import { simulate } from 'texml/simulate';
 * import { texmlMatchers } from 'texml/vitest';
 * import { expect, it } from 'vitest';
 *
 * expect.extend(texmlMatchers);
 *
 * it('says goodbye', async () => {
 *   const document = response().say('Goodbye.').hangup().toXml();
 *   const call = await simulate(async () => new Response(document)).ring();
 *   await call.ends();
 *   expect(call).toHaveHeard(/goodbye/i);
 *   expect(call).toHaveEnded('completed');
 *   expect(call).not.toHaveWarning();
 * });
 * ```
 * @see https://vitest.dev/guide/extending-matchers
 */
export const texmlMatchers: Matchers = {
  toHaveHeard: matcher('toHaveHeard', searchSound),
  toHaveDialled: matcher('toHaveDialled', searchDialled),
  toHaveRequested: matcher('toHaveRequested', searchRequest),
  toHaveRecorded: matcher('toHaveRecorded', searchRecording),
  toHaveEnded: matcher('toHaveEnded', searchEnd),
  toHaveWarning: matcher('toHaveWarning', searchMessage('warning')),
  toHaveError: matcher('toHaveError', searchMessage('error')),
};

/** A matcher that reports what a search finds. */
function matcher<Expected extends readonly unknown[]>(
  name: keyof TimelineMatchers,
  search: (subject: Subject, ...expected: Expected) => Search,
) {
  return function (this: Runner, received: unknown, ...expected: Expected): MatcherResult {
    const subject = subjectOf(received, name, this);
    return resultOf(subject, search(subject, ...expected));
  };
}
