import type { Settings } from '../settings.js';

const shortestMs = 300;

/** How long it takes to say a text; speed 2 is twice as fast. */
export const speechMs = (text: string, { speechMsPerCharacter }: Settings, speed = 1): number =>
  Math.max(shortestMs, Math.round((text.trim().length * speechMsPerCharacter) / speed));
