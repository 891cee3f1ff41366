import type { Happening, TimelineEntry } from '../../simulate/index.js';
import type { AudioSource } from './audio-source.js';

/** How strong a frequency is in some samples: the amplitude of its sine wave (Goertzel's filter). */
export function strength(samples: ArrayLike<number>, hertz: number): number {
  const coefficient = 2 * Math.cos((2 * Math.PI * hertz) / 8000);
  let before = 0;
  let last = 0;
  for (let index = 0; index < samples.length; index += 1) {
    const next = (samples[index] ?? 0) + coefficient * last - before;
    before = last;
    last = next;
  }
  const power = last * last + before * before - coefficient * last * before;
  return (2 * Math.sqrt(Math.max(0, power))) / samples.length;
}

/** The frequencies of keys. */
export const keypadHertz = [697, 770, 852, 941, 1209, 1336, 1477, 1633] as const;

/** Those frequencies of keys that are heard in some samples. */
export const keyHertzIn = (samples: ArrayLike<number>): number[] =>
  keypadHertz.filter((hertz) => strength(samples, hertz) > 2000);

/** How loud some samples are, in the mean. */
export const loudness = (samples: Int16Array): number =>
  Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, samples.length));

/** All that comes, as one. */
export async function collected(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

/** The samples of one channel of some audio, from the first or a later frame on. */
export async function channelOf(source: AudioSource, channel: 0 | 1, from = 0): Promise<Int16Array> {
  const bytes = await collected(source.open(from));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const frames = bytes.byteLength / (2 * source.channels);
  return Int16Array.from({ length: frames }, (_, frame) =>
    view.getInt16((frame * source.channels + channel) * 2, true),
  );
}

/** The samples between two times. */
export const between = (samples: Int16Array, fromMs: number, toMs: number): Int16Array =>
  samples.subarray(fromMs * 8, toMs * 8);

/** An entry of the leg `leg`. */
export const entry = (at: number, what: Happening, callSid = 'leg'): TimelineEntry => ({
  at,
  callSid,
  ...what,
});

export const hears = (text: string, durationMs: number, loop = 1): Happening => ({
  kind: 'hears',
  text,
  voice: undefined,
  verb: 'Say',
  durationMs,
  loop,
});

export const plays = (sound: string, durationMs: number, loop = 1): Happening => ({
  kind: 'plays',
  sound,
  durationMs,
  loop,
});

export const says = (text: string, durationMs: number): Happening => ({
  kind: 'says',
  text,
  confidence: 1,
  durationMs,
});

export const presses = (digits: string): Happening => ({ kind: 'presses', digits });
