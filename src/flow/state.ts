/** Keeps the state of calls between requests, as plain data. */
export interface StateStore {
  get(callSid: string): Promise<unknown> | unknown;
  set(callSid: string, state: unknown): Promise<void> | void;
}

/** How to keep state in memory. */
export interface MemoryStateOptions {
  /** How long a state is kept after its last change; default five hours, an hour more than a call can last. */
  readonly ttlMs?: number;
  /** The most calls that are remembered; the ones longest unchanged go first. Default 100,000. */
  readonly maxCalls?: number;
  readonly now?: () => number;
}

/**
 * Keeps the state of calls in this process. It is gone with the process, and other processes do not see it.
 *
 * @example
 * ```ts
 * import { memoryState } from 'texml/flow';
 * const store = memoryState({ ttlMs: 60 * 60_000 });
 * ```
 */
export function memoryState({
  ttlMs = 5 * 60 * 60_000,
  maxCalls = 100_000,
  now = Date.now,
}: MemoryStateOptions = {}): StateStore {
  // In order of the last change, oldest first: what has expired stands at the front.
  const kept = new Map<string, { readonly state: unknown; readonly until: number }>();
  const forget = () => {
    const time = now();
    for (const [callSid, { until }] of kept) {
      if (until > time && kept.size <= maxCalls) return;
      kept.delete(callSid);
    }
  };
  return {
    get(callSid) {
      const found = kept.get(callSid);
      return found && found.until > now() ? structuredClone(found.state) : undefined;
    },
    set(callSid, state) {
      kept.delete(callSid);
      kept.set(callSid, { state: structuredClone(state), until: now() + ttlMs });
      forget();
    },
  };
}
