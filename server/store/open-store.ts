import { logProblems, reasonOf } from '../../src/flow/log.js';
import { connect } from './connect.js';
import { makeStore } from './make-store.js';
import { migrate } from './migrate.js';
import type { Store } from './store.js';
import type { ConnectOptions, StoreOptions } from './store-options.js';

/** Which database to open, and how. */
export interface OpenStoreOptions extends StoreOptions, ConnectOptions {
  /** How often what is older than the retention is removed; default 3600000. 0: never, for those who call `sweep()`. */
  readonly sweepEveryMs?: number | undefined;
}

/**
 * Opens a store in a file or on a libSQL server, and brings it to the present schema.
 *
 * @returns The store. Close it at the end.
 * @throws {TexmlError} `bad-store-address`, `store-not-found`, `store-not-allowed`, `store-damaged`, `store-full`,
 * `store-locked`, `store-unauthorized`, `store-unreachable` or `store-unavailable`, in words that say what to do.
 * @example
 * ```ts
 * import { openStore } from 'texml/server';
 *
 * const store = await openStore({ url: 'file:data/texml.db', retentionDays: 14 });
 * for await (const entry of store.journal.entries()) console.log(entry.CallSid, entry.event);
 * await store.close();
 * ```
 */
export async function openStore(options: OpenStoreOptions): Promise<Store> {
  const connection = await connect(options);
  try {
    await migrate(connection);
  } catch (error) {
    await connection.close();
    throw error;
  }
  let sweeper: ReturnType<typeof setInterval> | undefined;
  const store = makeStore(
    {
      sql: connection.sql,
      isShared: true,
      close: async () => {
        clearInterval(sweeper);
        await connection.close();
      },
    },
    options,
  );
  const { sweepEveryMs = 3_600_000, log = logProblems } = options;
  if (sweepEveryMs > 0) {
    const failed = (error: unknown) =>
      log({
        level: 'warn',
        event: 'sweep-failed',
        message: `What is old was not removed; it is tried again later. ${reasonOf(error)}`,
      });
    sweeper = setInterval(() => store.sweep().catch(failed), sweepEveryMs);
    sweeper.unref();
  }
  return store;
}
