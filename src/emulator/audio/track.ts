import { clamped } from './pcm.js';
import type { Sound } from './sound.js';

/** A sound and when it is heard, in samples since the start of the simulation. */
export interface Span {
  readonly from: number;
  /** Where it ends, or is cut short. */
  readonly to: number;
  readonly sound: Sound;
}

/** All that is heard on one side of a leg. */
export type Track = readonly Span[];

/** A part of some tracks, heard together. Where nothing is, there is silence. */
export function mixed(tracks: readonly Track[], from: number, count: number): Int16Array {
  const sum = new Float64Array(count);
  for (const span of tracks.flat()) {
    const end = Math.min(span.to, from + count);
    for (let place = Math.max(span.from, from); place < end; place += 1) {
      const index = place - from;
      sum[index] = (sum[index] ?? 0) + span.sound.at(place - span.from);
    }
  }
  return Int16Array.from(sum, clamped);
}

/** What of a track is heard in a part of it, unchanged otherwise. */
export const within = (track: Track, from: number, to: number): Track =>
  track.filter((span) => span.from < to && span.to > from);

/** What of a track is heard in a part of it, and nothing beyond. */
export const cutTo = (track: Track, from: number, to: number): Track =>
  within(track, from, to).map((span) => ({
    from: Math.max(span.from, from),
    to: Math.min(span.to, to),
    sound: {
      length: span.sound.length,
      at: (index) => span.sound.at(index + Math.max(0, from - span.from)),
    },
  }));
