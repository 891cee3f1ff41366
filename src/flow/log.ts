import { maskNumbers } from '../callbacks/index.js';

/** What a flow tells its host, as data. No entry holds a secret, a signature or a whole phone number. */
export interface LogEntry {
  readonly level: 'info' | 'warn' | 'error';
  /** What happened, in kebab-case: `answered`, `refused`, `repeated`, `handler-failed`, `handler-late`, `invalid-document` … */
  readonly event: string;
  readonly message: string;
  readonly step?: string | undefined;
  readonly callSid?: string | undefined;
  /** Whether the request's signature was checked and holds. */
  readonly verified?: boolean | undefined;
  readonly status?: number | undefined;
}

/** Problems as JSON lines on the console; what went well is not worth a line here. */
export function logProblems(entry: LogEntry): void {
  if (entry.level !== 'info') console.error(JSON.stringify(entry));
}

/** What an exception says, without phone numbers. */
export const reasonOf = (error: unknown): string =>
  maskNumbers(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
