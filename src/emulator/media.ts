import { type Media } from './audio/named-sound.js';
import { sampleRate } from './audio/pcm.js';
import { readWav } from './audio/read-wav.js';
import { recorded } from './audio/sound.js';

/** The media of an emulator. */
export interface MediaFiles {
  readonly sounds: Media;
  /** How long each is, by its name. */
  readonly seconds: Readonly<Record<string, number>>;
}

/**
 * Reads WAV files.
 *
 * @param files By address or name.
 * @throws {TexmlError} `bad-wav`.
 */
export function readMedia(files: Readonly<Record<string, Uint8Array>>): MediaFiles {
  const samples = new Map(Object.entries(files).map(([name, file]) => [name, readWav(file)]));
  const sounds = new Map([...samples].map(([name, all]) => [name, recorded(all)]));
  return {
    sounds: (name) => sounds.get(name),
    seconds: Object.fromEntries([...samples].map(([name, { length }]) => [name, length / sampleRate])),
  };
}
