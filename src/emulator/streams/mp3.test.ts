import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mp3Ms } from './mp3.js';
import { type FrameHeader, mp3File, mp3Frame, speech } from './testing.test-kit.js';

/** Length and duration as the standard has them, written out for a few headers of each version. */
const samples: readonly (readonly [string, FrameHeader, number, number])[] = [
  ['MPEG 1, 128 kbit/s, 44.1 kHz', { ...speech, bitRate: 9, mode: 0 }, 417, 1152 / 44.1],
  ['the same, padded', { ...speech, bitRate: 9, padding: 1 }, 418, 1152 / 44.1],
  ['MPEG 1, 320 kbit/s, 48 kHz', { ...speech, bitRate: 14, samplingRate: 1 }, 960, 24],
  ['MPEG 1, 32 kbit/s, 32 kHz', { ...speech, bitRate: 1, samplingRate: 2 }, 144, 36],
  ['MPEG 2, 64 kbit/s, 22.05 kHz', { ...speech, version: 2, bitRate: 8 }, 208, 576 / 22.05],
  ['MPEG 2, 48 kbit/s, 24 kHz', { ...speech, version: 2, bitRate: 6, samplingRate: 1 }, 144, 24],
  ['MPEG 2.5, 8 kbit/s, 8 kHz', { ...speech, version: 0, bitRate: 1, samplingRate: 2 }, 72, 72],
];

const id3 = (length: number, hasFooter = false): Buffer =>
  Buffer.concat([
    Buffer.of(0x49, 0x44, 0x33, 4, 0, hasFooter ? 0x10 : 0),
    Buffer.of(...[21, 14, 7, 0].map((shift) => (length >> shift) & 0x7f)),
    // A tag is no audio, even where it looks like it.
    Buffer.concat([mp3File(100), Buffer.alloc(length)]).subarray(0, length),
    Buffer.alloc(hasFooter ? 10 : 0),
  ]);

describe('how long an MP3 file plays', () => {
  it.each(samples)('is the sum of its frames: %s', (_, header, length, ms) => {
    const frames = Array.from({ length: 5 }, () => mp3Frame(header, length, 0xaa));
    expect(mp3Ms(Buffer.concat(frames))).toBeCloseTo(5 * ms, 6);
    expect(mp3Ms(mp3Frame(header, length))).toBeCloseTo(ms, 6);
  });

  it('is that of each frame where bit rates vary', () => {
    const fast = mp3Frame({ ...speech, bitRate: 9 }, 417);
    expect(mp3Ms(Buffer.concat([mp3File(2), fast, mp3File(1), fast]))).toBeCloseTo((5 * 1152) / 44.1, 6);
  });

  it('leaves out the tags before the audio', () => {
    const tags = Buffer.concat([id3(20_000, true), id3(5000), id3(0)]);
    expect(mp3Ms(Buffer.concat([tags, mp3File(7)]))).toBeCloseTo((7 * 1152) / 44.1, 6);
    expect(mp3Ms(tags)).toBeUndefined();
  });

  it('leaves out what comes behind the audio, and a last frame that is cut short', () => {
    const audio = mp3File(7);
    const tag = Buffer.concat([Buffer.from('TAG'), Buffer.alloc(125, 0x20)]);
    expect(mp3Ms(Buffer.concat([audio, tag]))).toBeCloseTo((7 * 1152) / 44.1, 6);
    expect(mp3Ms(audio.subarray(0, -1))).toBeCloseTo((6 * 1152) / 44.1, 6);
  });

  it.each([
    ['Xing', 21],
    ['Info', 21],
    ['VBRI', 36],
  ])('leaves out the frame that describes the file (%s)', (name, at) => {
    const info = mp3File(1);
    info.write(name, at, 'latin1');
    expect(mp3Ms(Buffer.concat([info, mp3File(3)]))).toBeCloseTo((3 * 1152) / 44.1, 6);
    expect(mp3Ms(info)).toBeUndefined();
  });

  it('finds the audio again behind bytes that are none', () => {
    const junk = Buffer.alloc(1000, 0xff);
    const file = Buffer.concat([junk, mp3File(3), junk, mp3File(4), junk]);
    expect(mp3Ms(file)).toBeCloseTo((7 * 1152) / 44.1, 6);
  });

  it('is unknown where there is no frame', () => {
    const alike = [0x00, 0x7f, 0xd5, 0xff].map((byte) => Buffer.alloc(8000, byte));
    // One header among other bytes is chance.
    const chance = Buffer.concat([Buffer.alloc(500, 1), mp3Frame(speech, 208), Buffer.alloc(500, 2)]);
    for (const bytes of [Buffer.alloc(0), Buffer.from('ID3'), chance, ...alike])
      expect(mp3Ms(bytes)).toBeUndefined();
  });

  it('is unknown for other layers, free formats and what is reserved', () => {
    const headers = [
      0xfffd_50c0, 0xffff_50c0, 0xfff9_50c0, 0xffeb_50c0, 0xfffb_00c0, 0xfffb_f0c0, 0xfffb_5cc0, 0xfffb_50c2,
    ];
    for (const header of headers) {
      const frame = Buffer.alloc(208);
      frame.writeUInt32BE(header);
      expect(mp3Ms(Buffer.concat([frame, frame, frame]))).toBeUndefined();
    }
  });

  it('is found for any frames with any content behind any tag', () => {
    const content = fc.uint8Array({ minLength: 204, maxLength: 204 });
    fc.assert(
      fc.property(fc.nat(3000), fc.array(content, { minLength: 2, maxLength: 20 }), (length, contents) => {
        const header = mp3Frame(speech, 208).subarray(0, 4);
        const frames = contents.map((bytes) => Buffer.concat([header, bytes]));
        const ms = mp3Ms(Buffer.concat([id3(length), ...frames]));
        expect(ms).toBeCloseTo((contents.length * 1152) / 44.1, 6);
      }),
    );
  });

  it('never takes more than the bytes can hold, whatever they are', () => {
    const sync = fc.constantFrom(0xff, 0xfb, 0xf3, 0xe3, 0x50, 0x49, 0x44, 0x33, 0x00);
    const bytes = fc.array(fc.oneof(sync, fc.nat(255)), { maxLength: 4000 });
    fc.assert(
      fc.property(
        fc.oneof(bytes, fc.constant([0x49, 0x44, 0x33, 4, 0, 0, 0x7f, 0x7f, 0x7f, 0x7f])),
        (all) => {
          const ms = mp3Ms(Uint8Array.from(all));
          // The slowest audio has 8000 bits a second.
          if (ms !== undefined) expect(ms).toBeLessThanOrEqual(all.length * 1.01);
          if (ms !== undefined) expect(ms).toBeGreaterThan(0);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('is found quickly in a megabyte of headers', () => {
    const headers = Buffer.alloc(1_000_000);
    for (let at = 0; at < headers.length; at += 4) headers.writeUInt32BE(0xfffb_50c0, at);
    const begun = performance.now();
    mp3Ms(headers);
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});
