import type { Hono } from 'hono';
import type { ReceiveOptions } from '../../src/callbacks/index.js';
import type { Env, Ledger, LogEntry } from '../../src/flow/index.js';
import type { Logger } from '../log/logger.js';
import type { ServerMetrics } from '../metrics/server-metrics.js';
import type { Store } from '../store/store.js';
import type { ServerOptions } from './options.js';

/** What a server's own handlers find in Hono's context. */
export interface ServerEnv {
  Bindings: Record<string, unknown>;
  Variables: {
    /** The same on all lines of one request, and in its reply's `x-request-id`. */
    requestId: string;
    /**
     * Tells what happens to this request. An entry with a status is its outcome: it is counted, and becomes the request's one
     * line. An entry without one is a line of its own.
     */
    log: (entry: LogEntry) => void;
  };
}

/** The app that rooms such as the bins and the admin are mounted on. */
export type ServerApp = Hono<ServerEnv>;

/** Options with every default in its place that does not stand in the environment. */
export type ResolvedOptions = ServerOptions & {
  readonly [Name in
    | 'flows'
    | 'callbacksPath'
    | 'binsPath'
    | 'bins'
    | 'insecure'
    | 'allowGet'
    | 'deadlineMs'
    | 'maxBodyBytes']: NonNullable<ServerOptions[Name]>;
};

/** What the rooms of a server share. What may stand in the environment is asked for with it, since Workers hand it to each request. */
export interface ServerContext {
  readonly options: ResolvedOptions;
  /** The store; undefined where none was given. @throws What the making of a store threw. */
  storeOf(env: Env | undefined): Store | undefined;
  /** The store's ledger, or one in memory. Where the store can't be had, one that takes only what a caller hears. */
  ledgerOf(env: Env | undefined): Ledger;
  /** How requests are let in; without `publicKey` and `insecure` none may be. */
  receivingOf(env: Env | undefined): ReceiveOptions;
  /** Undefined where there is no admin. */
  adminTokenOf(env: Env | undefined): string | undefined;
  readonly metrics: ServerMetrics;
  readonly logger: Logger;
  /** In milliseconds since 1970. */
  now(): number;
  /** Whether the server takes its last requests. */
  isDraining(): boolean;
}
