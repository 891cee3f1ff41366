import { and, asc, desc, eq } from 'drizzle-orm';
import { asked } from './in-time.js';
import { bins } from './schema.js';
import { type Sql, statementOf } from './sql.js';
import type { BinStore } from './store.js';
import { storable } from './turn.js';

/** The number is found by the statement that takes it, so that two at once make two versions. */
const addVersion = `
INSERT INTO bins (name, version, source, created_at)
SELECT ?1, coalesce(max(version), 0) + 1, ?2, ?3 FROM bins WHERE name = ?1
HAVING (SELECT source FROM bins WHERE name = ?1 ORDER BY version DESC LIMIT 1) IS NOT ?2`;

const presentVersion = 'SELECT version, created_at FROM bins WHERE name = ?1 ORDER BY version DESC LIMIT 1';

/** Keeps templates with their versions. */
export function binStore({ db, batch }: Sql, now: () => number): BinStore {
  return {
    list: () =>
      asked(async () => {
        const all = await db
          .select({ name: bins.name, version: bins.version, createdAt: bins.createdAt, source: bins.source })
          .from(bins)
          .orderBy(asc(bins.name), asc(bins.version));
        return [...new Map(all.map((bin) => [bin.name, bin])).values()];
      }),
    get: (name, version) =>
      asked(async () => {
        const [found] = await db
          .select()
          .from(bins)
          .where(and(eq(bins.name, name), version === undefined ? undefined : eq(bins.version, version)))
          .orderBy(desc(bins.version))
          .limit(1);
        return found;
      }),
    versions: (name) =>
      asked(() => db.select().from(bins).where(eq(bins.name, name)).orderBy(desc(bins.version))),
    put: (name, given) =>
      asked(async () => {
        const source = storable(given);
        const [, present] = await batch([
          { sql: addVersion, args: [name, source, now()] },
          { sql: presentVersion, args: [name] },
        ]);
        const row = present?.[0];
        return { name, version: Number(row?.version), source, createdAt: Number(row?.created_at) };
      }),
    remove: (name) =>
      asked(async () => {
        const removal = db.delete(bins).where(eq(bins.name, name)).returning({ version: bins.version });
        const [gone = []] = await batch([statementOf(removal)]);
        return gone.length > 0;
      }),
  };
}
