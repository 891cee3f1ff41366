import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Happening, TimelineEntry } from '../../simulate/index.js';
import { entry, hears, plays, presses, says } from '../audio/audio.test-kit.js';
import { encodeMulaw } from '../audio/g711.js';
import { legTracks } from '../audio/leg-tracks.js';
import { mixed } from '../audio/track.js';
import { createLegFeed } from './leg-feed.js';

const noMedia = () => undefined;

/** What a feed gives, piece by piece, where each entry is seen at its own time only. */
function fed(entries: readonly TimelineEntry[], steps: readonly number[]) {
  const timeline: TimelineEntry[] = [];
  const feed = createLegFeed(timeline, 'leg', 0, noMedia);
  const sides = { inbound: [] as Uint8Array[], outbound: [] as Uint8Array[] };
  let now = 0;
  for (const step of steps) {
    while (entries[timeline.length] && (entries[timeline.length]?.at ?? 0) <= now) {
      timeline.push(...entries.slice(timeline.length, timeline.length + 1));
    }
    now += step;
    const heard = feed.upTo(now);
    sides.inbound.push(heard('inbound'));
    sides.outbound.push(heard('outbound'));
  }
  return { inbound: Buffer.concat(sides.inbound), outbound: Buffer.concat(sides.outbound) };
}

const happening = fc.oneof(
  fc.integer({ min: 0, max: 900 }).map((ms): Happening => hears('words', ms)),
  fc.integer({ min: 1, max: 900 }).map((ms): Happening => plays('a sound', ms, 2)),
  fc.integer({ min: 1, max: 900 }).map((ms): Happening => says('words', ms)),
  fc.constant(presses('12')),
  fc.constant(plays('stream audio 1', 300)),
  fc.constant<Happening>({ kind: 'waits', wanted: 'keys', timeoutMs: 100 }),
);

describe('the sound of a leg as it is fed', () => {
  it('is that of the whole call, in whatever steps time passes', () => {
    const stepMs = 50;
    fc.assert(
      fc.property(
        fc.array(fc.record({ steps: fc.integer({ min: 1, max: 30 }), what: happening }), { maxLength: 12 }),
        fc.integer({ min: 1, max: 6 }),
        (made, size) => {
          let at = 0;
          const entries = made.map(({ steps, what }) => {
            at += steps * stepMs * size;
            return entry(at, what);
          });
          const all = fed(
            entries,
            Array.from({ length: 60 }, () => stepMs * size),
          );
          const length = 60 * stepMs * size * 8;
          const { said, heard } = legTracks(
            entries.filter((one) => one.at < length / 8),
            'leg',
          );
          expect(all.inbound.equals(encodeMulaw(mixed([said], 0, length)))).toBe(true);
          expect(all.outbound.equals(encodeMulaw(mixed([heard], 0, length)))).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('has nothing of other legs', () => {
    const timeline = [entry(0, says('words', 500), 'another')];
    const heard = createLegFeed(timeline, 'leg', 0, noMedia).upTo(500);
    expect(new Set(heard('inbound'))).toEqual(new Set([0xff]));
  });

  it('begins in the middle of what is heard already', () => {
    const timeline = [entry(0, hears('words and words', 1000))];
    const whole = createLegFeed(timeline, 'leg', 0, noMedia).upTo(1000)('outbound');
    const late = createLegFeed(timeline, 'leg', 400, noMedia).upTo(1000)('outbound');
    expect(Buffer.from(late).equals(whole.subarray(3200))).toBe(true);
  });
});
