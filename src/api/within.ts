/** The longest time that a timer takes; more would fire at once. */
const longestTimerMs = 2 ** 31 - 1;

interface Limits {
  /** Ends the work when it is aborted. */
  readonly signal?: AbortSignal | undefined;
  /** How long the work may take, in milliseconds. */
  readonly ms?: number | undefined;
  /** What is thrown when the time is over. */
  readonly late: () => Error;
  /** What is thrown when the signal is aborted; its reason, unless told otherwise. */
  readonly aborted?: (reason: unknown) => Error;
}

/** Does some work until it is done, a signal is aborted, or its time is over, even where the work itself pays no heed to its signal. */
export async function within<T>(limits: Limits, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const { signal: outer, ms, late, aborted } = limits;
  const controller = new AbortController();
  const end = () => controller.abort(aborted ? aborted(outer?.reason) : outer?.reason);
  if (outer?.aborted) end();
  controller.signal.throwIfAborted();
  outer?.addEventListener('abort', end, { once: true });
  const timer =
    ms === undefined ? undefined : setTimeout(() => controller.abort(late()), Math.min(ms, longestTimerMs));
  try {
    return await untilAborted(work(controller.signal), controller.signal);
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener('abort', end);
  }
}

/** A promise that is also rejected, with the signal's reason, when the signal is aborted first. */
function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = () => reject(signal.reason);
    if (signal.aborted) end();
    signal.addEventListener('abort', end, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', end));
  });
}
