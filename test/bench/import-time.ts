import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Figure, round } from './figure.js';

const runs = 21;

/** Importing the built package in a fresh process, without the start of Node itself. */
export async function importTime(): Promise<Figure[]> {
  const entry = new URL('../../dist/index.js', import.meta.url).href;
  const program = `const start = performance.now(); await import(${JSON.stringify(entry)}); console.log(performance.now() - start);`;
  const cwd = fileURLToPath(new URL('../..', import.meta.url));
  const times = Array.from({ length: runs }, () =>
    Number(execFileSync(process.execPath, ['--input-type=module', '-e', program], { cwd, encoding: 'utf8' })),
  ).sort((a, b) => a - b);
  const [fastest = 0] = times;
  return [
    {
      name: 'import texml in a fresh process',
      value: round(times[Math.floor(runs / 2)] ?? 0, 1),
      unit: 'ms, median',
      reach: { atMost: 25 },
      detail: `${runs} processes, ${round(fastest, 1)} to ${round(times.at(-1) ?? 0, 1)} ms`,
    },
  ];
}
