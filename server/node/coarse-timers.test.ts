import { setTimeout as delay } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coarseTimers } from './coarse-timers.js';

describe('coarse timers', () => {
  it('call back when their time is over, not before, and little later', async () => {
    const timers = coarseTimers(5);
    const began = performance.now();
    const afterMs = (ms: number) =>
      new Promise<number>((resolve) => timers(ms, () => resolve(performance.now() - began - ms)));
    for (const late of await Promise.all([40, 10, 25].map(afterMs))) {
      expect(late).toBeGreaterThanOrEqual(0);
      expect(late).toBeLessThan(500);
    }
  });

  it('begin anew after there was nothing to do', async () => {
    const timers = coarseTimers(2);
    await new Promise<void>((resolve) => timers(1, resolve));
    await delay(20);
    await new Promise<void>((resolve) => timers(1, resolve));
  });

  it('call back those that were not called off, and no other, in whatever order it comes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.boolean(), { maxLength: 50 }),
        fc.array(fc.nat(60)),
        async (kept, order) => {
          const timers = coarseTimers(1);
          const called: number[] = [];
          const callOff = kept.map((_, index) => timers(2, () => called.push(index)));
          const dropped = [...order, ...kept.keys()].filter((index) => kept[index] === false);
          for (const index of dropped) callOff[index]?.();
          await new Promise<void>((resolve) => timers(3, resolve));
          expect(called.sort((a, b) => a - b)).toEqual([...kept.keys()].filter((index) => kept[index]));
        },
      ),
      { numRuns: 30 },
    );
  });

  it('may call off one another, and begin others, when called back', async () => {
    const timers = coarseTimers(1);
    const called: string[] = [];
    await new Promise<void>((resolve) => {
      timers(1, () => {
        called.push('first');
        callOff();
        timers(1, resolve);
      });
      const callOff = timers(1, () => called.push('second'));
    });
    await delay(20);
    expect(called).toEqual(['first']);
  });
});
