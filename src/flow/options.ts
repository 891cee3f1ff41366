import type { Finished } from '../document/index.js';
import type { Ledger } from './ledger.js';
import type { LogEntry } from './log.js';
import type { StateStore } from './state.js';
import type { Schema } from './steps.js';

/** How a flow is hosted. Everything has a default but the public key. */
export interface FlowOptions<State extends Schema | undefined = Schema | undefined> {
  /** Telnyx's public key or keys (base64, portal: Keys & Credentials); default: `TELNYX_PUBLIC_KEY` of the environment, several separated by commas. */
  readonly publicKey?: string | readonly string[] | undefined;
  /** Takes requests without a valid signature. For trials only: anyone can then pose as Telnyx. Default false. */
  readonly insecure?: boolean | undefined;
  /** Answers GET as well. Its parameters are not signed, so that anyone who saw one request can alter them. Default false. */
  readonly allowGet?: boolean | undefined;
  /** What the caller hears when a handler fails or is late. Default: an apology, then the end of the call. */
  readonly fallback?: Finished | undefined;
  /** How long a handler may take before the fallback answers for it; default 8000. */
  readonly deadlineMs?: number | undefined;
  /** The largest body that is read, in bytes; default 262144. */
  readonly maxBodyBytes?: number | undefined;
  /** The schema of a call's state. Its defaults make the first state: it is given `{}`. */
  readonly state?: State | undefined;
  /** Where the state is kept; default: in memory, for five hours. */
  readonly store?: StateStore | undefined;
  /** Keeps deliveries and state in place of `store`, across processes for one. Default: `memoryLedger()`. */
  readonly ledger?: Ledger | undefined;
  /** The entry's path; another path than it and the steps below it is then answered with 404. Default: any path is the entry's. */
  readonly path?: string | undefined;
  /** The entry's address as Telnyx sees it; documents then hold absolute addresses. Default: relative ones. */
  readonly publicUrl?: string | undefined;
  /** Gets an entry for each request and each problem; default: problems go to `console.error` as JSON lines. */
  readonly log?: ((entry: LogEntry) => void) | undefined;
  /** The present in milliseconds; default `Date.now`. */
  readonly now?: (() => number) | undefined;
}
