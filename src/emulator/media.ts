import { TexmlError } from '../document/index.js';
import type { Media } from './audio/named-sound.js';
import { sampleRate } from './audio/pcm.js';
import { readWav } from './audio/read-wav.js';
import { recorded } from './audio/sound.js';

/** The media of an emulator. */
export interface MediaFiles {
  readonly sounds: Media;
  /** How long each is, by its name. */
  readonly seconds: Readonly<Record<string, number>>;
}

function samplesOf(name: string, file: Uint8Array): Int16Array {
  try {
    return readWav(file);
  } catch (cause) {
    if (!(cause instanceof TexmlError)) throw cause;
    throw new TexmlError(cause.code, `The medium ${name}: ${cause.message}`, { cause });
  }
}

/**
 * Reads WAV files.
 *
 * @param files By address or name.
 * @throws {TexmlError} `bad-wav`.
 */
export function readMedia(files: Readonly<Record<string, Uint8Array>>): MediaFiles {
  const all = Object.entries(files).map(([name, file]) => [name, samplesOf(name, file)] as const);
  const sounds = new Map(all.map(([name, samples]) => [name, recorded(samples)]));
  return {
    sounds: (name) => sounds.get(name),
    seconds: Object.fromEntries(all.map(([name, { length }]) => [name, length / sampleRate])),
  };
}
