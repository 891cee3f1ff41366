/** What `expect` can say of simulated calls: matchers for vitest, and for runners like it. */
import type {} from 'vitest';
import type { TimelineMatchers } from './matchers.js';

export { type TimelineMatchers, texmlMatchers } from './matchers.js';
export type { RequestName, RequestParameters } from './requests.js';
export type { MatcherResult } from './result.js';
export type { Runner } from './subject.js';

declare module 'vitest' {
  interface Matchers<T> extends TimelineMatchers {}
}
