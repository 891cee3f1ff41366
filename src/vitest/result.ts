import type { TimelineEntry } from '../simulate/index.js';
import { excerpt } from './excerpt.js';
import type { Subject } from './subject.js';

/** What a matcher looked for in a timeline, and what it found. */
export interface Search {
  /** Who, for messages: `the call`. */
  readonly who: string;
  /** What they should have done: `dialled anybody`. */
  readonly deed: string;
  /** The entry that shows it. */
  readonly found: TimelineEntry | undefined;
  /** What there is in its place: `nobody was dialled`. */
  readonly instead: string;
  /** The entry that comes nearest. */
  readonly near?: TimelineEntry | undefined;
}

/** What a runner gets from a matcher. */
export interface MatcherResult {
  readonly pass: boolean;
  message(): string;
}

/** The result of a search, with a message for either outcome: under `.not` a find is the failure. */
export function resultOf({ timeline }: Subject, search: Search): MatcherResult {
  const { who, deed, found, near, instead } = search;
  const around = (entry: TimelineEntry | undefined): string => {
    const point = entry && timeline.indexOf(entry);
    return timeline.length === 0 ? 'The timeline is empty.' : excerpt(timeline, point);
  };
  return {
    pass: found !== undefined,
    message: () =>
      found
        ? `Expected: ${who} has not ${deed}.\nBut that happened.\n\n${around(found)}`
        : `Expected: ${who} has ${deed}.\nBut ${instead}.\n\n${around(near)}`,
  };
}
