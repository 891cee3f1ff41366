import type { OperationsTable, ParametersOf } from '../api/index.js';

/** Moments as a filter compares with them: ISO 8601. */
type Moments = NonNullable<
  NonNullable<ParametersOf<OperationsTable['callEvents']['list']>['filter']>['occurred_at']
>;

/** Whether a value is wanted: where nothing is, any. */
export const is = <Wanted>(wanted: Wanted | undefined, test: (wanted: Wanted) => boolean): boolean =>
  wanted === undefined || test(wanted);

/** Whether a moment is when a filter wants it to be; `at` is in milliseconds since 1970. */
export const isWhen = (at: number, { eq, gt, gte, lt, lte }: Moments): boolean =>
  is(eq, (text) => at === Date.parse(text)) &&
  is(gt, (text) => at > Date.parse(text)) &&
  is(gte, (text) => at >= Date.parse(text)) &&
  is(lt, (text) => at < Date.parse(text)) &&
  is(lte, (text) => at <= Date.parse(text));
