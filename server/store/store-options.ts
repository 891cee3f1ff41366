import type { LogEntry } from '../../src/flow/index.js';

/** How a ledger in a database keeps things. */
export interface SqlLedgerOptions {
  /**
   * How long a delivery that was begun is left to who began it; then, where there still is no reply, a repeat begins it
   * anew. A handler's deadline has to be shorter. Default 10000.
   */
  readonly leaseMs?: number | undefined;
  /** How long a repeat waits for the first one's reply, and a request for the one before it in the same call. Default 7000. */
  readonly waitMs?: number | undefined;
  /** How long a call's state is kept after its last change; default five hours, an hour more than a call can last. */
  readonly stateTtlMs?: number | undefined;
  /** The present in milliseconds; default `Date.now`. */
  readonly now?: (() => number) | undefined;
}

/** How things are kept, wherever the database is. */
export interface StoreOptions extends SqlLedgerOptions {
  /** How long requests and calls are kept; default 30. */
  readonly retentionDays?: number | undefined;
  /** How long a request waits for the database before it goes on without; default 1000. */
  readonly storeTimeoutMs?: number | undefined;
  /** How often a database that is down is tried; default 500. */
  readonly storeRetryMs?: number | undefined;
  /** Gets a line when the database goes down, and one when it is back. Default: problems as JSON lines on the console. */
  readonly log?: ((entry: LogEntry) => void) | undefined;
}

/** Where a database is. */
export interface ConnectOptions {
  /**
   * A file, as a path or as `file:` with a path, which is made where it is missing; or a libSQL server's address
   * (`libsql:`, `https:`, `http:`), which several machines can share.
   */
  readonly url: string;
  /** A libSQL server's token. */
  readonly authToken?: string | undefined;
  /**
   * When a file's writes reach its disk. `normal`: what was acknowledged outlives the process, also when it is killed, but
   * the last moments before a power loss may be missing. `full`: it outlives a power loss too, for one wait on the disk for
   * every group of requests. Default `normal`.
   */
  readonly synchronous?: 'normal' | 'full' | undefined;
  /** How long a libSQL server may take for an answer; default 1000. */
  readonly storeTimeoutMs?: number | undefined;
}
