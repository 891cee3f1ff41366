import type { Settings } from '../settings.js';

/** How long a medium takes, by its address or name: nothing is downloaded, so the settings say so. */
export const mediaMs = (sound: string, { mediaSeconds, playSeconds }: Settings): number =>
  (mediaSeconds[sound] ?? playSeconds) * 1000;
