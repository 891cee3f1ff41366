/** What the emulator tells its host, as data. No entry holds a key, a secret, a signature or a whole phone number. */
export interface EmulatorLogEntry {
  readonly level: 'info' | 'warn' | 'error';
  /** What happened, in kebab-case: `request-in`, `request-out`, `unknown-parameter`, `not-delivered`, `script-failed` … */
  readonly event: string;
  readonly message: string;
  readonly method?: string | undefined;
  /** The address of a request, its phone numbers masked. */
  readonly url?: string | undefined;
  /** What was answered; undefined when nothing was. */
  readonly status?: number | undefined;
  /** In real milliseconds. */
  readonly durationMs?: number | undefined;
  /** The operation that a request asked for. */
  readonly operation?: string | undefined;
  /** The callback that a request carried. */
  readonly callback?: string | undefined;
  readonly callSid?: string | undefined;
}

/** Takes an entry, whose texts may still hold secrets and phone numbers. */
export type Log = (entry: EmulatorLogEntry) => void;

/** A log that lets nothing private through. `hide` takes it out of a text. */
export const privateLog =
  (log: Log, hide: (text: string) => string): Log =>
  ({ message, url, ...entry }) =>
    log({ ...entry, message: hide(message), ...(url !== undefined && { url: hide(url) }) });

/** Problems as JSON lines on the console. */
export function logProblems(entry: EmulatorLogEntry): void {
  if (entry.level !== 'info') console.error(JSON.stringify(entry));
}
