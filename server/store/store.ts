import type { Ledger } from '../../src/flow/index.js';

/** A call as the journal sums it up. Names in Telnyx's writing are the parameters of the call's requests, as they came last. */
export interface CallSummary {
  readonly CallSid: string;
  readonly From: string | undefined;
  readonly To: string | undefined;
  readonly CallStatus: string | undefined;
  /** When its first request came, in milliseconds since 1970. */
  readonly firstAt: number;
  readonly lastAt: number;
  /** How many requests came, without those that came again. */
  readonly requests: number;
}

/** A request that was let in, and what was answered. */
export interface JournalEntry {
  /** Grows with time; the same in every export. */
  readonly id: number;
  /** When it came, in milliseconds since 1970. */
  readonly at: number;
  readonly CallSid: string | undefined;
  /** The path and the query. */
  readonly address: string;
  /** The step of a flow, the callbacks' address or the bin that it asked for. */
  readonly step: string;
  /** The callback or webhook that it is. */
  readonly kind: string;
  readonly verified: boolean;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Undefined while it is being answered, and where the process ended before it was. */
  readonly status: number | undefined;
  /** The document; undefined where the reply has none. */
  readonly body: string | undefined;
  /** What came of it: `answered`, `handler-failed` …, and the reason in words. */
  readonly event: string | undefined;
  readonly message: string | undefined;
  readonly durationMs: number | undefined;
}

/** Which calls are asked for. */
export interface CallsQuery {
  /** Default 50, at most 500. */
  readonly limit?: number | undefined;
  /** Where the page before ended: its `next`. */
  readonly after?: string | undefined;
  /** Calls whose From or To is this. */
  readonly number?: string | undefined;
  readonly CallStatus?: string | undefined;
}

/** Calls, those with the latest request first. */
export interface CallsPage {
  readonly calls: readonly CallSummary[];
  /** Where the next page begins; undefined on the last one. */
  readonly next: string | undefined;
}

/** What came and was answered. */
export interface Journal {
  calls(query?: CallsQuery): Promise<CallsPage>;
  /** A call with its requests, the first one first; undefined where no request of it is kept. */
  call(
    callSid: string,
  ): Promise<{ readonly call: CallSummary; readonly timeline: readonly JournalEntry[] } | undefined>;
  /** Every request that is kept, in order, read in pages so that any number fits in memory. */
  entries(since?: number): AsyncIterable<JournalEntry>;
}

/** A version of a template that is served at an address. */
export interface BinVersion {
  readonly name: string;
  /** 1 for the first, and one more for each change. */
  readonly version: number;
  readonly source: string;
  readonly createdAt: number;
}

/** Templates that are served at addresses, with every version that they had. */
export interface BinStore {
  /** The present versions, by name. */
  list(): Promise<readonly BinVersion[]>;
  /** A version, or the present one; undefined where there is none. */
  get(name: string, version?: number): Promise<BinVersion | undefined>;
  /** All versions of one, the newest first. */
  versions(name: string): Promise<readonly BinVersion[]>;
  /** Makes it, or gives it a new version; the same source again makes none. Two at once make two versions. */
  put(name: string, source: string): Promise<BinVersion>;
  /** Whether there was one. Its versions go with it. */
  remove(name: string): Promise<boolean>;
}

/** What a server keeps, in one SQLite schema: embedded in a file, on a libSQL server, or in D1. */
export interface Store {
  readonly ledger: Ledger;
  readonly journal: Journal;
  readonly bins: BinStore;
  /** Resolves where the store takes writes just now. @throws {TexmlError} `store-unavailable` */
  check(): Promise<void>;
  /** Removes what is older than the retention, in small steps, and says how many rows went. */
  sweep(): Promise<number>;
  /** Waits for what is being written, and lets go of the file or connection. */
  close(): Promise<void>;
}
