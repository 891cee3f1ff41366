import { clamped, sampleRate } from './pcm.js';

/** A sound as a function of the place in it, so that any part can be had without the rest. */
export interface Sound {
  /** In samples; `Infinity` for one without an end. */
  readonly length: number;
  /** The sample at a place from 0 to below `length`, in the range of 16 bits. */
  at(index: number): number;
}

export const silence = (length: number): Sound => ({ length, at: () => 0 });

/** A sound that exists as samples. */
export const recorded = (samples: Int16Array): Sound => ({
  length: samples.length,
  at: (index) => samples[index] ?? 0,
});

/** Samples over which a tone comes and goes: 5 ms. One that begins at once clicks. */
const ramp = 40;

/** How loud a tone of some length is at a place: 0 to 1. */
export const easing = (index: number, length: number): number =>
  Math.min(1, index / ramp, (length - 1 - index) / ramp);

/** Sine waves together, equally loud. `peak` is what they reach at most. */
export function tone(hertz: readonly number[], length: number, peak = 12_000): Sound {
  const steps = hertz.map((frequency) => (2 * Math.PI * frequency) / sampleRate);
  const each = peak / Math.max(1, steps.length);
  return {
    length,
    at(index) {
      let sum = 0;
      for (const step of steps) sum += Math.sin(step * index);
      return sum * each * easing(index, length);
    },
  };
}

/** A few sounds, one after the other. */
export function inTurn(sounds: readonly Sound[]): Sound {
  return {
    length: sounds.reduce((sum, { length }) => sum + length, 0),
    at(index) {
      let start = 0;
      for (const sound of sounds) {
        if (index < start + sound.length) return sound.at(index - start);
        start += sound.length;
      }
      return 0;
    },
  };
}

/** A sound several times, 0 for ever. */
export const repeated = ({ length, at }: Sound, times: number): Sound => ({
  length: length === 0 ? 0 : times === 0 ? Infinity : length * times,
  at: (index) => at(index % length),
});

/** A sound cut to a length, or filled up with silence. */
export const fitted = (sound: Sound, length: number): Sound => ({
  length,
  at: (index) => (index < sound.length ? sound.at(index) : 0),
});

/** The samples of a part of a sound; before and after it there is silence. */
export const samplesOf = (sound: Sound, from: number, count: number): Int16Array =>
  Int16Array.from({ length: count }, (_, offset) => {
    const index = from + offset;
    return index >= 0 && index < sound.length ? clamped(sound.at(index)) : 0;
  });
