import { TexmlError } from '../../document/index.js';
import { decodeAlaw, decodeMulaw } from './g711.js';
import { sampleRate } from './pcm.js';
import { resampled } from './resampled.js';

/** What the samples of a file are. */
interface Format {
  readonly encoding: number;
  readonly channels: number;
  readonly rate: number;
  readonly bits: number;
}

/** The samples of a chunk of data, the channels by turns. */
type Read = (data: DataView) => Int16Array;

const bytesOf = ({ buffer, byteOffset, byteLength }: DataView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

/** What can be read, by the number of the encoding and the bits of a sample. */
const readers: Readonly<Record<string, Read>> = {
  '1/8': (data) => Int16Array.from(bytesOf(data), (byte) => (byte - 128) << 8),
  '1/16': (data) =>
    Int16Array.from({ length: data.byteLength >> 1 }, (_, index) => data.getInt16(index * 2, true)),
  '6/8': (data) => decodeAlaw(bytesOf(data)),
  '7/8': (data) => decodeMulaw(bytesOf(data)),
};

/** The number that stands for an encoding which is told further down. */
const extensible = 0xfffe;

/** An hour. */
const longestSeconds = 3600;

const bad = (what: string): never => {
  throw new TexmlError(
    'bad-wav',
    `${what} What can be read is a WAV file with PCM of 8 or 16 bits, mu-law or A-law, an hour long at most.`,
  );
};

/** The chunks that a file consists of. One that says to be longer than the file ends with it. */
function* chunksOf(view: DataView): Generator<readonly [name: string, data: DataView]> {
  for (let at = 12; at + 8 <= view.byteLength; ) {
    const length = Math.min(view.getUint32(at + 4, true), view.byteLength - at - 8);
    yield [nameAt(view, at), new DataView(view.buffer, view.byteOffset + at + 8, length)];
    // An odd one is followed by a byte that means nothing.
    at += 8 + length + (length % 2);
  }
}

const nameAt = (view: DataView, at: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(at + index)));

function formatIn(data: DataView): Format {
  if (data.byteLength < 16) return bad('The file ends within its description.');
  const encoding = data.getUint16(0, true);
  return {
    encoding: encoding === extensible && data.byteLength >= 26 ? data.getUint16(24, true) : encoding,
    channels: data.getUint16(2, true),
    rate: data.getUint32(4, true),
    bits: data.getUint16(14, true),
  };
}

/** All channels together. */
function oneChannel(samples: Int16Array, channels: number): Int16Array {
  if (channels === 1) return samples;
  return Int16Array.from({ length: Math.floor(samples.length / channels) }, (_, frame) => {
    let sum = 0;
    for (let index = 0; index < channels; index += 1) sum += samples[frame * channels + index] ?? 0;
    return Math.round(sum / channels);
  });
}

/**
 * Reads a WAV file: its samples, brought to one channel and 8000 a second.
 *
 * @throws {TexmlError} `bad-wav` when it is none, is longer than an hour, or holds something else than PCM of 8 or 16 bits,
 * mu-law or A-law.
 */
export function readWav(file: Uint8Array): Int16Array {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (view.byteLength < 12 || nameAt(view, 0) !== 'RIFF' || nameAt(view, 8) !== 'WAVE') {
    return bad('This is no WAV file: one begins with RIFF and WAVE.');
  }
  let format: Format | undefined;
  for (const [name, data] of chunksOf(view)) {
    if (name === 'fmt ') format = formatIn(data);
    if (name === 'data') return samplesOf(data, format ?? bad('The file does not say what its data are.'));
  }
  return bad('There are no data in the file.');
}

function samplesOf(data: DataView, { encoding, channels, rate, bits }: Format): Int16Array {
  const read = readers[`${encoding}/${bits}`];
  if (!read) return bad(`The file holds encoding ${encoding} with ${bits} bits.`);
  if (channels === 0 || rate === 0) return bad(`The file says to have ${channels} channels at ${rate} Hz.`);
  const seconds = data.byteLength / (bits / 8) / channels / rate;
  if (seconds > longestSeconds) return bad(`The file lasts for ${Math.round(seconds)} seconds.`);
  const mono = oneChannel(read(data), channels);
  return rate === sampleRate ? mono : resampled(mono, rate);
}
