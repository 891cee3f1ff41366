import type { FieldIssue } from './errors.js';

/** What one request may set for itself. */
export interface RequestOptions {
  /** Ends the request, also while it waits to be repeated. */
  readonly signal?: AbortSignal | undefined;
  /** For each attempt, in milliseconds; the client's own unless set. */
  readonly timeoutMs?: number | undefined;
  /** The client's own unless set. */
  readonly maxRetries?: number | undefined;
  /** Added to the client's own. `Authorization` stays the client's. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** A reply that is not as documented. It was delivered as it came. */
export interface ReplyWarning {
  /** The operation's dotted name, such as `texml.calls.get`. */
  readonly operation: string;
  readonly issues: readonly FieldIssue[];
}

/** How a client is set up. Only `apiKey` is needed. */
export interface ClientOptions {
  /**
   * The key of the Telnyx account, which begins with `KEY`. Keep it out of code: `TelnyxClient.fromEnv(process.env)` takes it
   * from `TELNYX_API_KEY`.
   */
  readonly apiKey: string;
  /**
   * The account that the TeXML paths are for: the organization's id. Looked up once through `whoami`, when it is first needed,
   * unless set.
   */
  readonly accountSid?: string | undefined;
  /** `https://api.telnyx.com/v2` unless set. The path up to `/v2` belongs to it: `http://127.0.0.1:4010/v2`. */
  readonly baseUrl?: string | undefined;
  /** Allows plain http to other hosts than this machine. The API key is then readable on the way. */
  readonly insecure?: boolean | undefined;
  /** The platform's own unless set. */
  readonly fetch?: typeof fetch | undefined;
  /** How long one attempt may take, until its reply is read to the end: 60 000 ms unless set. */
  readonly timeoutMs?: number | undefined;
  /**
   * How long all attempts of one request may take together, waits and the look-up of the account included: no limit unless set.
   * Each page of a list is a request.
   */
  readonly deadlineMs?: number | undefined;
  /** How often a request is repeated that surely did nothing, or that may be done twice: 2 unless set. */
  readonly maxRetries?: number | undefined;
  /** Refuses a reply that is not as documented, with an `InvalidReplyError`, instead of delivering it as it came. */
  readonly strict?: boolean | undefined;
  /** Told of each reply that is not as documented. */
  readonly onWarning?: ((warning: ReplyWarning) => void) | undefined;
  /** Added to every request. `Authorization` stays the client's. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** The time in milliseconds since 1970: `Date.now` unless set. */
  readonly now?: (() => number) | undefined;
  /** A number from 0 up to, but not, 1, for the spread of waits: `Math.random` unless set. */
  readonly random?: (() => number) | undefined;
  /** Waits before a repetition; it may end early when the signal is aborted. A timer unless set. */
  readonly sleep?: ((delayMs: number, signal: AbortSignal) => Promise<void>) | undefined;
  /** A new `command_id`: `crypto.randomUUID` unless set. */
  readonly newId?: (() => string) | undefined;
}
