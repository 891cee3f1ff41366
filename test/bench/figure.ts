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

/** Runs several contenders in turn in this process; the operations a second of each, as the median of the samples. */
export async function race<Name extends string>(
  contenders: Record<Name, () => unknown>,
): Promise<Record<Name, number>> {
  const bench = new Bench({ time: 1000, warmupTime: 500 });
  for (const [name, run] of Object.entries<() => unknown>(contenders)) {
    bench.add(name, () => {
      run();
    });
  }
  await bench.run();
  const speeds: Partial<Record<string, number>> = {};
  for (const { name, result } of bench.tasks) {
    if (!('throughput' in result)) throw new Error(`${name} gave no result`);
    speeds[name] = result.throughput.mean;
  }
  const speedOf = (name: string): number => speeds[name] ?? 0;
  // Object.fromEntries forgets the names: they are those of the contenders.
  const result = { ...contenders } as Record<Name, unknown>;
  for (const name of Object.keys(contenders)) Reflect.set(result, name, speedOf(name));
  return result as Record<Name, number>;
}
