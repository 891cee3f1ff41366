import type { LogEntry } from '../../src/flow/index.js';

/** A line of the log. It holds no secret, no signature and no whole phone number. */
export interface LogLine extends LogEntry {
  /** ISO 8601. */
  readonly time: string;
  /** The same on all lines of one request, and in its reply's `x-request-id`. */
  readonly requestId?: string | undefined;
  readonly method?: string | undefined;
  /** Without its query, which may hold a number. */
  readonly path?: string | undefined;
  readonly durationMs?: number | undefined;
}
