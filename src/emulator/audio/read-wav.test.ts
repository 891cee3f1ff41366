import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TexmlError } from '../../document/index.js';
import { collected, strength } from './audio.test-kit.js';
import { encodeAlaw, encodeMulaw } from './g711.js';
import { pcmBytes } from './pcm.js';
import { readWav } from './read-wav.js';
import { recorded, samplesOf, tone } from './sound.js';
import { wavBytes } from './wav-bytes.js';

const chunk = (name: string, data: Uint8Array, length = data.length): Buffer => {
  const head = Buffer.alloc(8);
  head.write(name);
  head.writeUInt32LE(length, 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
};

interface Shape {
  readonly encoding?: number;
  readonly channels?: number;
  readonly rate?: number;
  readonly bits?: number;
}

const description = ({ encoding = 1, channels = 1, rate = 8000, bits = 16 }: Shape): Buffer => {
  const data = Buffer.alloc(16);
  data.writeUInt16LE(encoding, 0);
  data.writeUInt16LE(channels, 2);
  data.writeUInt32LE(rate, 4);
  data.writeUInt16LE(bits, 14);
  return data;
};

const file = (...chunks: readonly Buffer[]): Buffer => {
  const body = Buffer.concat([Buffer.from('WAVE'), ...chunks]);
  return chunk('RIFF', body);
};

const wav = (shape: Shape, data: Uint8Array): Buffer =>
  file(chunk('fmt ', description(shape)), chunk('data', data));

const few = Int16Array.of(0, 1000, -1000, 32_000, -32_000);

const problemOf = (bytes: Uint8Array): string => {
  try {
    readWav(bytes);
  } catch (error) {
    if (error instanceof TexmlError && error.code === 'bad-wav') return error.message;
    throw error;
  }
  return 'none';
};

describe('reading a WAV file', () => {
  it('gives back what was written', async () => {
    const source = {
      durationMs: 1,
      channels: 1 as const,
      async *open() {
        yield pcmBytes(Int16Array.of(1, -2, 3, -4, 5, -6, 32_767, -32_768));
      },
    };
    expect([...readWav(await collected(wavBytes(source)))]).toEqual([1, -2, 3, -4, 5, -6, 32_767, -32_768]);
  });

  it('reads PCM of 8 and 16 bits, mu-law and A-law', () => {
    expect([...readWav(wav({}, pcmBytes(few)))]).toEqual([...few]);
    expect([...readWav(wav({ bits: 8 }, Uint8Array.of(128, 129, 0, 255)))]).toEqual([
      0, 256, -32_768, 32_512,
    ]);
    expect([...readWav(wav({ encoding: 7, bits: 8 }, encodeMulaw(few)))]).toEqual([
      0, 988, -988, 32_124, -32_124,
    ]);
    expect([...readWav(wav({ encoding: 6, bits: 8 }, encodeAlaw(few)))]).toEqual([
      8, 1008, -1008, 32_256, -32_256,
    ]);
  });

  it('reads a file whose description is in the long form, and passes over other chunks', () => {
    const long = Buffer.concat([description({ encoding: 0xfffe }), Buffer.alloc(24)]);
    long.writeUInt16LE(1, 24);
    const bytes = file(
      chunk('LIST', Buffer.from('odd')),
      chunk('fmt ', long),
      chunk('fact', Buffer.alloc(4)),
      chunk('data', pcmBytes(few)),
    );
    expect([...readWav(bytes)]).toEqual([...few]);
  });

  it('takes what is there of a file whose length was not known when it was written, or that was cut', () => {
    const open = file(chunk('fmt ', description({})), chunk('data', pcmBytes(few), 0xffff_ffff));
    expect([...readWav(open)]).toEqual([...few]);
    expect([...readWav(open.subarray(0, -3))]).toEqual([0, 1000, -1000]);
  });

  it('mixes channels', () => {
    expect([...readWav(wav({ channels: 2 }, pcmBytes(Int16Array.of(100, 300, -50, -50, 7))))]).toEqual([
      200, -50,
    ]);
  });

  it.each([4000, 11_025, 16_000, 44_100, 48_000])(
    'keeps the pitch and the length of a sound at %i Hz',
    (rate) => {
      // The tone is made for 8000 samples a second, so at another rate it has another pitch.
      const samples = samplesOf(tone([(440 * 8000) / rate], 2 * rate), 0, 2 * rate);
      const read = readWav(wav({ rate }, pcmBytes(samples)));
      expect(Math.abs(read.length - 16_000)).toBeLessThanOrEqual(1);
      expect(strength(read, 440)).toBeGreaterThan(10_500);
      expect(strength(read, 880)).toBeLessThan(500);
    },
  );

  it('starts anywhere in a buffer', () => {
    const bytes = wav({}, pcmBytes(few));
    const within = Buffer.concat([Buffer.alloc(7), bytes, Buffer.alloc(9)]).subarray(7, 7 + bytes.length);
    expect([...readWav(within)]).toEqual([...few]);
  });

  it.each([
    ['nothing', new Uint8Array(), /no WAV file/],
    ['an MP3 file', Buffer.from('ID3\u0004 and so on, and so on'), /no WAV file/],
    ['a file without data', file(chunk('fmt ', description({}))), /no data/],
    ['a file without a description', file(chunk('data', pcmBytes(few))), /does not say/],
    [
      'a short description',
      file(chunk('fmt ', Buffer.alloc(4)), chunk('data', pcmBytes(few))),
      /ends within/,
    ],
    ['24 bits', wav({ bits: 24 }, new Uint8Array(30)), /encoding 1 with 24 bits/],
    ['floats', wav({ encoding: 3, bits: 32 }, new Uint8Array(32)), /encoding 3 with 32 bits/],
    ['no channel', wav({ channels: 0 }, pcmBytes(few)), /0 channels/],
    ['no rate', wav({ rate: 0 }, pcmBytes(few)), /0 Hz/],
    ['more than an hour', wav({ rate: 1, bits: 8 }, new Uint8Array(4000)), /4000 seconds/],
  ])('says what is wrong with %s, and what can be read', (_what, bytes, problem) => {
    expect(problemOf(bytes)).toMatch(problem);
    expect(problemOf(bytes)).toMatch(/PCM of 8 or 16 bits, mu-law or A-law/);
  });

  it('never fails in another way, whatever the bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => problemOf(bytes) !== ''));
    const good = wav({ rate: 16_000, channels: 2 }, pcmBytes(samplesOf(recorded(few), 0, 40)));
    const change = fc.tuple(fc.nat(good.length - 1), fc.nat(255));
    const broken = fc.record({ changes: fc.array(change, { maxLength: 6 }), length: fc.nat(good.length) });
    fc.assert(
      fc.property(broken, ({ changes, length }) => {
        const bytes = Buffer.from(good);
        for (const [at, value] of changes) bytes[at] = value;
        problemOf(bytes.subarray(0, length));
      }),
      { numRuns: 500 },
    );
  });
});
