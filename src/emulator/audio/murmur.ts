import { sampleRate, samplesIn } from './pcm.js';
import type { Sound } from './sound.js';

const syllable = samplesIn(160);
const sounding = samplesIn(130);
const peak = 7000;

/** Steps of a scale in which no two notes clash. */
const scale = [1, 9 / 8, 5 / 4, 3 / 2, 5 / 3] as const;

/** The last character that is no part of a word: white space and what pauses a sentence stand before it. */
const slash = 0x2f;

/**
 * Soft notes in the place of words: the same for the same text, with a gap where the text has one.
 *
 * @param length In samples.
 * @param hertz The lowest note.
 */
export function murmur(text: string, length: number, hertz: number): Sound {
  return {
    length,
    at(index) {
      const within = index % syllable;
      const letter = text.charCodeAt(Math.floor(((index - within) / length) * text.length));
      if (!(letter > slash) || within >= sounding) return 0;
      const step = (2 * Math.PI * hertz * (scale[letter % scale.length] ?? 1)) / sampleRate;
      const swell = Math.sin((Math.PI * within) / sounding);
      return peak * swell * swell * (0.8 * Math.sin(step * within) + 0.2 * Math.sin(2 * step * within));
    },
  };
}
