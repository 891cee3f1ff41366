import { type Figure, round } from './figure.js';
import { measured } from './program.js';

/** Scripted calls in this process: how many, and what they take. */
export async function simulatedCalls(): Promise<Figure[]> {
  const { callsPerSecond = 0 } = await measured('scripted-calls');
  const { rssMegabytes = 0, heapMegabytes = 0 } = await measured('calls-at-once', ['--expose-gc']);
  return [
    {
      name: 'scripted calls of ten steps against a flow, on one core',
      value: Math.round(callsPerSecond),
      unit: 'calls a second of processor time',
      reach: { atLeast: 3000 },
      detail: 'five documents each, unsigned, one call after the other in a process of its own',
    },
    {
      name: '1,000 calls at once',
      value: round(Math.max(rssMegabytes, heapMegabytes), 1),
      unit: 'MB more than with one',
      reach: { atMost: 100 },
      detail: `all in the middle of a menu; resident ${round(rssMegabytes, 1)} MB, on the heap ${round(heapMegabytes, 1)} MB`,
    },
  ];
}
