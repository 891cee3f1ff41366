import { describe, expect, it } from 'vitest';
import { createStreamTime } from './stream-time.js';

const startedAt = Date.UTC(2026, 0, 1);

describe('the time of streams', () => {
  it('fires timers in order, each at its own moment', () => {
    const time = createStreamTime(startedAt);
    const fired: (readonly [string, number])[] = [];
    const start = (ms: number, name: string) =>
      time.clock.after(ms, () => {
        fired.push([name, time.clock.now() - startedAt]);
        if (name === 'first') start(5, 'made meanwhile');
      });
    start(30, 'last');
    start(10, 'first');
    const callOff = start(20, 'called off');
    expect(time.nextDue()).toBe(10);
    callOff();
    time.moveTo(25);
    expect(fired).toEqual([
      ['first', 10],
      ['made meanwhile', 15],
    ]);
    expect(time.nextDue()).toBe(30);
    expect(time.clock.now()).toBe(startedAt + 25);
    time.moveTo(100);
    expect(fired.at(-1)).toEqual(['last', 30]);
    expect(time.nextDue()).toBeUndefined();
  });

  it('never runs back', () => {
    const time = createStreamTime(startedAt);
    time.moveTo(50);
    time.moveTo(20);
    expect(time.clock.now()).toBe(startedAt + 50);
  });
});
