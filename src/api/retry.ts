import type { Operation } from './operation.js';

/** Of a reply, or of none at all, what tells whether to ask again. */
export interface Outcome {
  /** Left out where no reply came. */
  readonly status?: number;
  readonly headers?: Headers;
}

/**
 * Whether the request may be sent again. A 429 says that nothing was done. After anything else it is unclear whether something was,
 * also where no reply came, since `fetch` doesn't tell a connection that was refused from one that broke: then only operations
 * that may be done twice are repeated.
 */
export function mayRepeat(operation: Operation, { status, headers }: Outcome): boolean {
  if (headers?.get('x-should-retry') === 'false') return false;
  if (status === 429) return true;
  const harmless = operation.method === 'GET' || operation.idempotent || operation.commandId === true;
  return harmless && (status === undefined || status === 408 || status >= 500);
}

/** The wait that a reply asks for, in milliseconds; undefined where it asks for none. */
export function askedDelayMs({ status, headers }: Outcome, now: number): number | undefined {
  if (!headers) return undefined;
  const milliseconds = amount(headers.get('retry-after-ms'));
  if (milliseconds !== undefined) return milliseconds;
  const after = headers.get('retry-after');
  const seconds = amount(after);
  if (seconds !== undefined) return seconds * 1000;
  const date = after === null ? Number.NaN : Date.parse(after);
  if (!Number.isNaN(date)) return Math.max(0, date - now);
  const reset = status === 429 ? amount(headers.get('x-ratelimit-reset')) : undefined;
  return reset === undefined ? undefined : reset * 1000;
}

const amount = (text: string | null): number | undefined => {
  const value = text === null || text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) && value >= 0 ? value : undefined;
};

/**
 * The wait before repetition `n`, counted from 0: half a second, doubled each time up to eight seconds, shortened by up to a
 * quarter at random so that many clients don't come back at once.
 */
export const backoffMs = (n: number, random: () => number): number =>
  Math.min(500 * 2 ** n, 8000) * (1 - random() / 4);
