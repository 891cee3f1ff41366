import type { OperationsTable, ParametersOf } from '../../api/index.js';
import type { Leg } from '../../simulate/index.js';

type Query = ParametersOf<OperationsTable['texml']['calls']['list']>;

interface Days {
  readonly on: string | undefined;
  readonly after: string | undefined;
  readonly before: string | undefined;
}

/** Whether a moment is on the day, after the day and before the day that a query names; a day is one of UTC. */
function isWithin(ms: number | undefined, { on, after, before }: Days): boolean {
  if (on === undefined && after === undefined && before === undefined) return true;
  if (ms === undefined) return false;
  const day = new Date(ms).toISOString().slice(0, 10);
  return (
    (on === undefined || day === on) &&
    (after === undefined || day > after) &&
    (before === undefined || day < before)
  );
}

/** Whether a leg is one that a query asks for. `startedAt` is the moment that the legs' times count from. */
export const callFilter = (query: Query, startedAt: number) => {
  const start = { on: query.StartTime, after: query['StartTime>'], before: query['StartTime<'] };
  const end = { on: query.EndTime, after: query['EndTime>'], before: query['EndTime<'] };
  return ({ from, to, status, initiatedAt, endedAt }: Leg): boolean =>
    (query.From === undefined || from === query.From) &&
    (query.To === undefined || to === query.To) &&
    (query.Status === undefined || status === query.Status) &&
    isWithin(startedAt + initiatedAt, start) &&
    isWithin(endedAt === undefined ? undefined : startedAt + endedAt, end);
};
