import { execFileSync } from 'node:child_process';
import { root } from '../repository/root.js';
import { type Figure, round } from './figure.js';

const runs = 21;

/** How long an import takes in a fresh process, without the start of Node itself: the median of several. */
export function medianImportMs(specifier: string): number {
  const program = `const start = performance.now(); await import(${JSON.stringify(specifier)}); console.log(performance.now() - start);`;
  const times = Array.from({ length: runs }, () =>
    Number(
      execFileSync(process.execPath, ['--input-type=module', '-e', program], { cwd: root, encoding: 'utf8' }),
    ),
  );
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
}

/** Importing the built package. */
export async function importTime(): Promise<Figure[]> {
  return [
    {
      name: 'import texml in a fresh process',
      value: round(medianImportMs('./dist/index.js'), 1),
      unit: 'ms, median',
      reach: { atMost: 25 },
      detail: `of ${runs} processes, the start of Node left out`,
    },
  ];
}
