// ITU-T G.711. A sample's magnitude falls into one of eight segments, each twice as wide as the one before and cut into
// sixteen equal steps: three bits for the segment, four for the step, and one for the sign.

/** Samples of 16 bits, as one byte each. */
export type Encode = (samples: Int16Array) => Uint8Array<ArrayBuffer>;

/** One sample of 16 bits for each byte. */
export type Decode = (codes: Uint8Array) => Int16Array;

const highestBit = (value: number): number => 31 - Math.clz32(value);

/** The magnitude of a sample. Minus one counts as nought, so that both signs have as many values. */
const magnitudeOf = (sample: number): number => (sample < 0 ? ~sample : sample);

const sign = (sample: number): number => (sample < 0 ? 0 : 0x80);

const encoder =
  (codeOf: (sample: number) => number): Encode =>
  (samples) =>
    Uint8Array.from(samples, codeOf);

function decoder(sampleOf: (code: number) => number): Decode {
  const table = Int16Array.from({ length: 256 }, (_, code) => sampleOf(code));
  return (codes) => Int16Array.from(codes, (code) => table[code] ?? 0);
}

// Mu-law works on 14 bits. The bias makes the segments begin at powers of two.
const bias = 33;
const largest = 8158;

function mulawOf(sample: number): number {
  const biased = Math.min(magnitudeOf(sample) >> 2, largest) + bias;
  const segment = highestBit(biased) - 5;
  const step = (biased >> (segment + 1)) & 0x0f;
  return sign(sample) | (~((segment << 4) | step) & 0x7f);
}

function fromMulaw(code: number): number {
  const bits = ~code & 0x7f;
  const segment = bits >> 4;
  const magnitude = ((((bits & 0x0f) * 2 + bias) << segment) - bias) << 2;
  return code & 0x80 ? magnitude : -magnitude;
}

// A-law works on 12 bits and a sign; its two lowest segments are equally wide. Every second bit is sent inverted.
const inverted = 0x55;

function alawOf(sample: number): number {
  const magnitude = magnitudeOf(sample) >> 4;
  const segment = Math.max(0, highestBit(magnitude) - 3);
  const step = (magnitude >> Math.max(0, segment - 1)) & 0x0f;
  return (sign(sample) | (segment << 4) | step) ^ inverted;
}

function fromAlaw(code: number): number {
  const bits = code ^ inverted;
  const segment = (bits >> 4) & 7;
  const middle = ((bits & 0x0f) << 4) + 8;
  const magnitude = segment === 0 ? middle : (middle + 256) << (segment - 1);
  return bits & 0x80 ? magnitude : -magnitude;
}

/** PCMU: what calls carry in North America and Japan. */
export const encodeMulaw: Encode = encoder(mulawOf);
export const decodeMulaw: Decode = decoder(fromMulaw);

/** PCMA: what calls carry elsewhere. */
export const encodeAlaw: Encode = encoder(alawOf);
export const decodeAlaw: Decode = decoder(fromAlaw);
