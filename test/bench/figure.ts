import { Bench } from 'tinybench';

/** One measured figure, with what it is to reach. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly reach: { readonly atLeast?: number; readonly atMost?: number };
  /** How it was taken. */
  readonly detail: string;
}

export const round = (value: number, digits = 2): number => Number(value.toFixed(digits));

/** What reading the clock costs must not count: each sample is so many runs. */
const runsInSample = 50;

/** Runs several contenders in this process, one after the other; the runs a second of each, from the median sample. */
export async function race<Name extends string>(
  contenders: Readonly<Record<Name, () => unknown>>,
): Promise<(name: Name) => number> {
  const bench = new Bench({ time: 1000, warmupTime: 500 });
  for (const [name, run] of Object.entries<() => unknown>(contenders)) {
    bench.add(name, () => {
      for (let index = 0; index < runsInSample; index += 1) run();
    });
  }
  await bench.run();
  return (name) => {
    const result = bench.getTask(name)?.result;
    if (!result || !('latency' in result)) throw new Error(`${name} gave no result`);
    return (runsInSample * 1000) / result.latency.p50;
  };
}
