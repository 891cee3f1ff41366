import { sampleRate } from './pcm.js';

/**
 * Samples brought to 8000 a second. Between too few, straight lines are drawn; of too many, the mean is taken, which is
 * enough for a telephone.
 */
export function resampled(samples: Int16Array, rate: number): Int16Array {
  const ratio = rate / sampleRate;
  const length = Math.floor(samples.length / ratio);
  const sampleAt = ratio > 1 ? meanOf : between;
  return Int16Array.from({ length }, (_, index) =>
    Math.round(sampleAt(samples, index * ratio, (index + 1) * ratio)),
  );
}

function between(samples: Int16Array, place: number): number {
  const index = Math.floor(place);
  const before = samples[index] ?? 0;
  const after = samples[index + 1] ?? before;
  return before + (after - before) * (place - index);
}

function meanOf(samples: Int16Array, from: number, to: number): number {
  const first = Math.floor(from);
  const last = Math.min(samples.length, Math.max(first + 1, Math.floor(to)));
  let sum = 0;
  for (let index = first; index < last; index += 1) sum += samples[index] ?? 0;
  return sum / (last - first);
}
