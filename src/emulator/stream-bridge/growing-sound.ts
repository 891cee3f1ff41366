import { samplesIn } from '../audio/pcm.js';
import type { Sound } from '../audio/sound.js';

/** A sound that comes in pieces while it is heard already. */
export interface GrowingSound extends Sound {
  /** Puts samples at a place, in milliseconds from the start. */
  write(atMs: number, samples: Int16Array): void;
  /** Nothing of it is heard from a place on. */
  cut(atMs: number): void;
}

const usualLength = 1600;

export function growingSound(): GrowingSound {
  let samples = new Int16Array(usualLength);
  let length = 0;
  return {
    get length() {
      return length;
    },
    at: (index) => samples[index] ?? 0,
    write(atMs, added) {
      const from = samplesIn(atMs);
      const to = from + added.length;
      if (to > samples.length) {
        const longer = new Int16Array(Math.max(to, samples.length * 2));
        longer.set(samples);
        samples = longer;
      }
      samples.set(added, from);
      length = Math.max(length, to);
    },
    cut(atMs) {
      length = Math.min(length, samplesIn(atMs));
    },
  };
}
