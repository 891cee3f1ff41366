/** Ids of what an account has: numbers of 19 digits that rise with time, as Telnyx's do. */
export interface NumericIds {
  next(): string;
  /** There is something with this id: the ids that follow are higher. */
  known(id: string): void;
}

/** @param now The present, in milliseconds since 1970. */
export function createNumericIds(now: () => number): NumericIds {
  let last = 0n;
  return {
    next() {
      const present = BigInt(Math.floor(now())) << 20n;
      last = present > last ? present : last + 1n;
      return String(last);
    },
    known(text) {
      const id = /^\d+$/.test(text) ? BigInt(text) : last;
      last = id > last ? id : last;
    },
  };
}
