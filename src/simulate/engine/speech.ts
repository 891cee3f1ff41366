import type { Settings } from '../settings.js';

const shortestMs = 300;

/** The beginning of what is said, as a recogniser hears it first. */
export const firstHalf = (text: string): string => {
  const words = text.split(/\s+/);
  return words.slice(0, Math.ceil(words.length / 2)).join(' ');
};

/** How long it takes to say a text; speed 2 is twice as fast. */
export const speechMs = (text: string, { speechMsPerCharacter }: Settings, speed = 1): number =>
  Math.max(shortestMs, Math.round((text.trim().length * speechMsPerCharacter) / speed));
