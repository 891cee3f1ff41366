import type { TimelineEntry } from '../simulate/index.js';

/** What a runner lends its matchers as `this`: the part of it that vitest, Jest and their kin have in common. */
export interface Runner {
  /** Whether two values are equal; an asymmetric matcher such as `expect.any(String)` equals what it matches. */
  equals(actual: unknown, expected: unknown): boolean;
  readonly utils: { stringify(value: unknown): string };
}

/** What the matchers look at. */
export interface Subject {
  readonly runner: Runner;
  readonly timeline: readonly TimelineEntry[];
  /** Whether an entry is of the call's own leg. Where a bare timeline is given, every leg counts. */
  isOwn(entry: TimelineEntry): boolean;
  /** Who hears, for messages. */
  readonly who: string;
}

/**
 * Reads what `expect` was given: a call, or a timeline.
 *
 * @throws {TypeError} When it is neither.
 */
export function subjectOf(received: unknown, matcher: string, runner: Runner): Subject {
  if (isTimeline(received)) return { runner, timeline: received, isOwn: () => true, who: 'somebody' };
  if (isRecord(received) && isTimeline(received.timeline)) {
    const { timeline, sid } = received;
    const [first] = timeline;
    return {
      runner,
      timeline,
      isOwn: ({ callSid }) => typeof sid !== 'string' || callSid === sid,
      who: first?.kind === 'call' && first.direction === 'inbound' ? 'the caller' : 'the callee',
    };
  }
  throw new TypeError(
    `${matcher} takes a call, or a timeline: expect(call), or expect(call.timeline) for all of its legs. It got ${kindOf(received)}`,
  );
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isTimeline = (value: unknown): value is readonly TimelineEntry[] =>
  Array.isArray(value) &&
  value.every((entry) => isRecord(entry) && typeof entry.kind === 'string' && typeof entry.at === 'number');

function kindOf(value: unknown): string {
  if (value instanceof Promise) return 'a promise: is an await missing?';
  if (isRecord(value) && 'heard' in value) return 'a person: the timeline of their call has what they heard.';
  if (value === null || value === undefined) return `${value}.`;
  return Array.isArray(value) ? 'a list of something else.' : `a value of the type ${typeof value}.`;
}
