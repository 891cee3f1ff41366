import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPlayback, type Playback, type PlaybackListener } from './playback.js';
import { manualClock } from './testing.test-kit.js';

const audio = (durationMs: number) => ({ bytes: new Uint8Array(1), durationMs });

/** A playback whose listener writes down what happens. */
function kit(also: Partial<PlaybackListener> = {}) {
  const clock = manualClock();
  const begun = clock.now();
  const log: (readonly [string, ...unknown[]])[] = [];
  const playback: Playback = createPlayback(clock, 1_000_000, {
    playing(piece) {
      log.push(['playing', piece.at - begun]);
      also.playing?.(piece);
    },
    played(piece) {
      log.push(['played', piece.heardMs]);
      also.played?.(piece);
    },
    reached(mark) {
      log.push(['reached', mark]);
    },
  });
  return { clock, log, playback };
}

describe('a playback', () => {
  it('does not fall behind when timers are late', () => {
    const { clock, log, playback } = kit();
    const late = createPlayback({ ...clock, after: (ms, run) => clock.after(ms + 7, run) }, 1_000_000, {
      playing: ({ at }) => void log.push(['late', at]),
      played: () => {},
      reached: () => {},
    });
    const begun = clock.now();
    for (let count = 0; count < 100; count += 1) late.play(audio(20));
    clock.pass(5000);
    expect(log.at(-1)).toEqual(['late', begun + 99 * 20]);
    playback.end();
  });

  it('stops at once when a listener ends it', () => {
    const made = kit({ playing: () => made.playback.end() });
    made.playback.play(audio(10));
    made.clock.pass(100);
    expect(made.log).toEqual([
      ['playing', 0],
      ['played', 0],
    ]);
  });

  it('plays every piece once and in order, and reaches every mark once, whatever happens', () => {
    const action = fc.oneof(
      fc.record({ play: fc.integer({ min: 1, max: 500 }) }),
      fc.record({ mark: fc.integer({ min: 0, max: 1000 }) }),
      fc.record({ pass: fc.integer({ min: 0, max: 700 }) }),
      fc.constant({ clear: true } as const),
    );
    fc.assert(
      fc.property(fc.array(action, { maxLength: 60 }), (actions) => {
        const { clock, log, playback } = kit();
        const marks: string[] = [];
        for (const one of actions) {
          if ('play' in one) playback.play(audio(one.play));
          else if ('pass' in one) clock.pass(one.pass);
          else if ('clear' in one) playback.clear();
          else {
            marks.push(String(one.mark));
            playback.mark(String(one.mark));
          }
        }
        clock.pass(60 * 500);
        expect(log.flatMap(([what, mark]) => (what === 'reached' ? [mark] : []))).toEqual(marks);
        const pieces = log.filter(([what]) => what !== 'reached').map(([what]) => what);
        expect(pieces).toEqual(pieces.map((_, index) => (index % 2 === 0 ? 'playing' : 'played')));
        expect(pieces.length % 2).toBe(0);
      }),
    );
  });
});
