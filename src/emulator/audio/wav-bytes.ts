import type { AudioSource } from './audio-source.js';
import { sampleRate, samplesIn } from './pcm.js';

const headerLength = 44;
const sampleLength = 2;

type Shape = Pick<AudioSource, 'durationMs' | 'channels'>;

const dataLength = ({ durationMs, channels }: Shape): number =>
  samplesIn(durationMs) * channels * sampleLength;

/** How many bytes a WAV file of some audio has. */
export const wavLength = (shape: Shape): number => headerLength + dataLength(shape);

/** What stands before the samples in a WAV file: linear PCM, 8000 frames a second, 16 bits. */
export function wavHeader(shape: Shape): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(headerLength);
  const view = new DataView(bytes.buffer);
  const frameLength = shape.channels * sampleLength;
  const name = (at: number, letters: string) => bytes.set(new TextEncoder().encode(letters), at);
  name(0, 'RIFF');
  view.setUint32(4, wavLength(shape) - 8, true);
  name(8, 'WAVE');
  name(12, 'fmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, shape.channels, true);
  view.setUint32(24, sampleRate, true);
  view.setUint32(28, sampleRate * frameLength, true);
  view.setUint16(32, frameLength, true);
  view.setUint16(34, sampleLength * 8, true);
  name(36, 'data');
  view.setUint32(40, dataLength(shape), true);
  return bytes;
}

/**
 * A WAV file, or a part of it.
 *
 * @param from The first byte.
 * @param to The byte behind the last one.
 * @throws {RangeError} When the source has fewer frames than its length promises.
 */
export async function* wavBytes(
  source: AudioSource,
  from = 0,
  to = wavLength(source),
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  if (from < Math.min(headerLength, to)) yield wavHeader(source).slice(from, to);
  const frameLength = source.channels * sampleLength;
  const first = Math.max(0, from - headerLength);
  let skipped = first % frameLength;
  let left = to - headerLength - first;
  if (left <= 0) return;
  for await (const bytes of source.open(Math.floor(first / frameLength))) {
    const wanted = bytes.slice(skipped, skipped + left);
    skipped -= Math.min(skipped, bytes.length);
    left -= wanted.length;
    if (wanted.length > 0) yield wanted;
    if (left === 0) return;
  }
  throw new RangeError(`The audio ended ${left} bytes before its time: it is shorter than its durationMs.`);
}
