import { logProblems } from '../../src/flow/log.js';
import { TexmlError } from '../../src/issue.js';
import { availability } from './availability.js';
import { binStore } from './bin-store.js';
import { journal } from './journal.js';
import type { Sql } from './sql.js';
import { sqlLedger } from './sql-ledger.js';
import type { Store } from './store.js';
import type { StoreOptions } from './store-options.js';
import { alone, grouped } from './submit.js';
import { sweeping } from './sweeping.js';
import { runTurn, type Turn } from './turn.js';

/** Inserts more than is free in pages that are there already: a full disk says so. Nothing of it stays. */
const probe = [
  {
    sql: `INSERT INTO requests (address, step, kind, verified, parameters, received_at, owner, lease_until, body)
      VALUES ('', '', '', 0, '{}', ?1, 'probe', 0, zeroblob(65536))`,
    args: [0],
  },
  { sql: 'DELETE FROM requests WHERE id = last_insert_rowid()', args: [] },
];

/** What a database has to be let go of. */
export interface StoreParts {
  readonly sql: Sql;
  /** Whether requests of this process may wait for one another. */
  readonly isShared: boolean;
  readonly close: () => Promise<void>;
}

/** Makes a store of a database that has the schema. */
export function makeStore({ sql, isShared, close }: StoreParts, options: StoreOptions): Store {
  const { retentionDays = 30, storeTimeoutMs = 1000, storeRetryMs = 500, now = Date.now } = options;
  const log = options.log ?? logProblems;
  const present = availability({ timeoutMs: storeTimeoutMs, retryMs: storeRetryMs, now, log });
  const run = (turn: Turn) => present.attempt(() => runTurn(sql, turn));
  const running = new Set<Promise<unknown>>();
  const ledger = sqlLedger(
    { submit: isShared ? grouped(run) : alone(run), availability: present, isShared },
    options,
  );
  return {
    ledger: {
      async run(delivery, work) {
        const kept = ledger.run(delivery, work);
        running.add(kept);
        try {
          return await kept;
        } finally {
          running.delete(kept);
        }
      },
    },
    journal: journal(sql),
    bins: binStore(sql, now),
    async check() {
      try {
        await present.attempt(() => sql.batch(probe));
      } catch (cause) {
        const message = cause instanceof Error ? cause.message : String(cause);
        throw new TexmlError('store-unavailable', message, { cause });
      }
    },
    sweep: sweeping(sql, { retentionDays, now }),
    async close() {
      await Promise.allSettled(running);
      await close();
    },
  };
}
