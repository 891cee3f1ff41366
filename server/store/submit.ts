import type { Turn, TurnResult } from './turn.js';

/** Asks something of the database. What comes back may hold what others asked at the same time. */
export type Submit = (part: Partial<Turn>) => Promise<TurnResult>;

type Run = (turn: Turn) => Promise<TurnResult>;

const empty: Turn = { replies: [], claims: [], locks: [], lookups: [] };

/** Asks each thing on its own, for runtimes where requests may not wait for one another. */
export const alone =
  (run: Run): Submit =>
  (part) =>
    run({ ...empty, ...part });

/** What gathers for one transaction. */
interface Gathering {
  readonly parts: Partial<Turn>[];
  readonly result: Promise<TurnResult>;
  readonly settle: (result: Promise<TurnResult>) => void;
}

/** More would keep the event loop busy for too long at once. */
const maxParts = 128;

/** Asks all that gathers within one turn of the event loop in one transaction. */
export function grouped(run: Run): Submit {
  const waiting: Gathering[] = [];
  let isBusy = false;

  const flush = async (): Promise<void> => {
    const next = waiting.shift();
    if (next) {
      const result = run(together(next.parts));
      next.settle(result);
      // Those who asked are told, and those who wait behind as well: they would find the same.
      await result.catch(() => {
        for (const behind of waiting.splice(0)) behind.settle(result);
      });
    }
    if (waiting.length > 0) setImmediate(flush);
    else isBusy = false;
  };

  return (part) => {
    let last = waiting.at(-1);
    if (last === undefined || last.parts.length >= maxParts) {
      last = gathering();
      waiting.push(last);
    }
    last.parts.push(part);
    if (!isBusy) {
      isBusy = true;
      setImmediate(flush);
    }
    return last.result;
  };
}

function gathering(): Gathering {
  let settle: Gathering['settle'] = () => {};
  const result = new Promise<TurnResult>((resolve) => {
    settle = resolve;
  });
  return { parts: [], result, settle };
}

const together = (parts: readonly Partial<Turn>[]): Turn => ({
  replies: parts.flatMap(({ replies = [] }) => replies),
  claims: parts.flatMap(({ claims = [] }) => claims),
  locks: parts.flatMap(({ locks = [] }) => locks),
  lookups: parts.flatMap(({ lookups = [] }) => lookups),
});
