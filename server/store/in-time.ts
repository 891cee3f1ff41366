import { sleep } from './sleep.js';
import { isLocked, storeError } from './store-error.js';

/** Works within a time. A lock that is in the way is waited for without keeping the event loop busy. */
export async function inTime<Result>(ms: number, work: () => Promise<Result>): Promise<Result> {
  let isOver = false;
  let locked: unknown;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      isOver = true;
      reject(locked ?? new DOMException('It took too long.', 'TimeoutError'));
    }, ms);
  });
  const unlocked = async (): Promise<Result> => {
    for (let waitMs = 1; ; waitMs = Math.min(waitMs * 2, 20)) {
      try {
        return await work();
      } catch (error) {
        if (isOver || !isLocked(error)) throw error;
        locked = error;
      }
      await sleep(waitMs);
      if (isOver) throw locked;
    }
  };
  try {
    return await Promise.race([unlocked(), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** For what no caller waits for: it may take its time. */
const patienceMs = 10_000;

/** Asks the database for something outside a call. @throws {TexmlError} when it fails or is late. */
export async function asked<Result>(work: () => PromiseLike<Result>): Promise<Result> {
  try {
    return await inTime(patienceMs, async () => work());
  } catch (error) {
    throw storeError(error);
  }
}
