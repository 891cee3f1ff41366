import { keyTones } from './key-tones.js';
import { murmur } from './murmur.js';
import { samplesIn } from './pcm.js';
import { ringTone } from './ring-tone.js';
import { fitted, repeated, type Sound, tone } from './sound.js';

/** The sound of a medium, by its address or name; undefined where it is not known. Nothing is downloaded. */
export type Media = (name: string) => Sound | undefined;

/** The name of a sound that an application plays over a media stream. */
export const streamAudio = (number: number): string => `stream audio ${number}`;

/** Whether a sound comes over a stream: whatever the call plays goes on beside it, and nothing but the application cuts it. */
export const isStreamAudio = (name: string): boolean => /^stream audio \d+$/.test(name);

/** What the engine's own names of sounds stand for. */
const named: readonly (readonly [pattern: RegExp, make: (rest: string) => Sound])[] = [
  [/^(beep)$/, () => tone([1000], samplesIn(250))],
  [/^digits (.*)$/s, keyTones],
  [/^ring tone (.*)$/s, (country) => repeated(ringTone(country), 0)],
];

/** The lowest note of a medium that is not known: higher than voices. */
const mediumHertz = 440;

/**
 * One run of what the timeline says is played.
 *
 * @param length In samples; 0 for as long as the sound itself is.
 */
export function namedSound(name: string, length: number, media: Media): Sound {
  for (const [pattern, make] of named) {
    const rest = pattern.exec(name)?.[1];
    if (rest === undefined) continue;
    const sound = make(rest);
    return length > 0 ? fitted(sound, length) : sound;
  }
  const known = media(name);
  if (known) return length > 0 ? fitted(known, length) : known;
  return murmur(name, length, mediumHertz);
}
