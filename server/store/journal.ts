import { and, asc, count, desc, eq, gt, inArray, lt, or } from 'drizzle-orm';
import { TexmlError } from '../../src/issue.js';
import { asked } from './in-time.js';
import { calls, requests } from './schema.js';
import { sleep } from './sleep.js';
import type { Sql } from './sql.js';
import type { CallSummary, CallsPage, CallsQuery, Journal, JournalEntry } from './store.js';

type CallRow = typeof calls.$inferSelect;
type RequestRow = typeof requests.$inferSelect;

const pageSize = 500;
/** So many calls are looked through at once: an embedded database keeps the event loop busy while it reads. */
const sliceSize = 1000;

/** Reads what a ledger wrote. */
export function journal({ db }: Pick<Sql, 'db'>): Journal {
  const callsBefore = (at: Place | undefined, limit: number): Promise<CallRow[]> =>
    db
      .select()
      .from(calls)
      .where(at && or(lt(calls.lastAt, at.lastAt), and(eq(calls.lastAt, at.lastAt), lt(calls.id, at.id))))
      .orderBy(desc(calls.lastAt), desc(calls.id))
      .limit(limit);

  const counted = async (rows: readonly CallRow[]): Promise<CallSummary[]> => {
    if (rows.length === 0) return [];
    const counts = new Map<string, number>();
    // D1 takes a hundred values at most.
    for (let start = 0; start < rows.length; start += 90) {
      const sids = rows.slice(start, start + 90).map(({ CallSid }) => CallSid);
      const found = await db
        .select({ CallSid: requests.CallSid, requests: count() })
        .from(requests)
        .where(inArray(requests.CallSid, sids))
        .groupBy(requests.CallSid);
      for (const row of found) counts.set(row.CallSid, row.requests);
    }
    return rows.map((row) => summary(row, counts.get(row.CallSid) ?? 0));
  };

  return {
    async calls({ limit = 50, after, ...filter }: CallsQuery = {}): Promise<CallsPage> {
      const wanted = Math.max(1, Math.min(500, Math.trunc(limit)));
      const isFiltered = filter.number !== undefined || filter.CallStatus !== undefined;
      const slice = isFiltered ? sliceSize : wanted + 1;
      const found: CallRow[] = [];
      let place = after === undefined ? undefined : placeOf(after);
      for (;;) {
        const rows = await asked(() => callsBefore(place, slice));
        found.push(...rows.filter((row) => fits(row, filter)));
        place = rows.at(-1);
        if (found.length > wanted || rows.length < slice) break;
        await sleep(0); // Others have their turn.
      }
      const page = found.slice(0, wanted);
      const last = page.at(-1);
      return {
        calls: await asked(() => counted(page)),
        next: found.length > wanted && last ? `${last.lastAt}-${last.id}` : undefined,
      };
    },

    async call(callSid) {
      const [row] = await asked(() => db.select().from(calls).where(eq(calls.CallSid, callSid)));
      if (row === undefined) return;
      const timeline: RequestRow[] = await asked(() =>
        db.select().from(requests).where(eq(requests.CallSid, callSid)).orderBy(asc(requests.id)),
      );
      if (timeline.length === 0) return;
      return { call: summary(row, timeline.length), timeline: timeline.map(entry) };
    },

    async *entries(since = 0) {
      let from = since;
      for (;;) {
        const rows: RequestRow[] = await asked(() =>
          db.select().from(requests).where(gt(requests.id, from)).orderBy(asc(requests.id)).limit(pageSize),
        );
        yield* rows.map(entry);
        const last = rows.at(-1);
        if (last === undefined || rows.length < pageSize) return;
        from = last.id;
        await sleep(0); // Others have their turn.
      }
    },
  };
}

/** Where a page ends. */
type Place = Pick<CallRow, 'lastAt' | 'id'>;

function placeOf(after: string): Place {
  const [, lastAt, id] = /^(\d{1,15})-(\d{1,15})$/.exec(after) ?? [];
  if (lastAt === undefined || id === undefined) {
    throw new TexmlError(
      'bad-page',
      'This is not where a page ended. Give what the page before named as its `next`.',
    );
  }
  return { lastAt: Number(lastAt), id: Number(id) };
}

const fits = (row: CallRow, { number, CallStatus }: CallsQuery): boolean =>
  (number === undefined || row.From === number || row.To === number) &&
  (CallStatus === undefined || row.CallStatus === CallStatus);

const summary = (
  { CallSid, From, To, CallStatus, firstAt, lastAt }: CallRow,
  count: number,
): CallSummary => ({
  CallSid,
  From: From ?? undefined,
  To: To ?? undefined,
  CallStatus: CallStatus ?? undefined,
  firstAt,
  lastAt,
  requests: count,
});

const entry = (row: RequestRow): JournalEntry => ({
  id: row.id,
  at: row.at,
  CallSid: row.CallSid || undefined,
  address: row.address,
  step: row.step,
  kind: row.kind,
  verified: row.verified,
  parameters: JSON.parse(row.parameters),
  status: row.status ?? undefined,
  body: row.body || undefined,
  event: row.event ?? undefined,
  message: row.message ?? undefined,
  durationMs: row.durationMs ?? undefined,
});
