import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amrWbMs } from './amr-wb.js';
import { bytesFor, durationMs } from './codecs.js';
import { opusMs } from './opus.js';

const bytes = fc.uint8Array({ maxLength: 300 });

describe('the length of raw audio', () => {
  it('is as many bytes as that length takes', () => {
    const format = fc.record({
      codec: fc.constantFrom('PCMU', 'PCMA', 'G722', 'L16'),
      samplingRate: fc.constantFrom(8000, 16_000, 22_050, 24_000, 48_000),
    });
    fc.assert(
      fc.property(format, fc.integer({ min: 20, max: 30_000 }), (some, ms) => {
        expect(durationMs(new Uint8Array(bytesFor(ms, some)), some)).toBeCloseTo(ms, 0);
      }),
    );
  });
});

describe('the length of an Opus packet', () => {
  it.each([
    [0, [0x00], 10],
    [1, [0x08], 20],
    [3, [0x18], 60],
    [3, [0x19], 120],
    [12, [0x60], 10],
    [13, [0x6a], 40],
    [16, [0x80], 2.5],
    [31, [0xf8], 20],
    [31, [0xfb, 6], 120],
    [31, [0xfb, 0x82], 40],
  ])('comes from its configuration (%i) and the number of its frames: %j', (_, packet, ms) => {
    expect(opusMs(Uint8Array.from([...packet, 1, 2]))).toBe(ms);
  });

  it.each([[[]], [[0xfb]], [[0xfb, 0]], [[0xfb, 7]], [[0x1b, 3]]])('is unknown for %j', (packet) => {
    expect(opusMs(Uint8Array.from(packet))).toBeUndefined();
  });

  it('is 120 ms at most, whatever the bytes', () => {
    fc.assert(
      fc.property(bytes, (packet) => {
        const ms = opusMs(packet);
        if (ms !== undefined) expect(ms > 0 && ms <= 120).toBe(true);
      }),
    );
  });
});

describe('the length of an AMR-WB payload', () => {
  const octets = [17, 23, 32, 36, 40, 46, 50, 58, 60, 5];
  const bits = [132, 177, 253, 285, 317, 365, 397, 461, 477, 40];
  const types = fc.array(fc.nat(9), { minLength: 1, maxLength: 12 });
  const goesOn = (index: number, all: readonly number[]) => (index < all.length - 1 ? 1 : 0);

  it('is 20 ms a frame, where every frame fills its bytes', () => {
    fc.assert(
      fc.property(types, (all) => {
        const contents = all.map((type, index) => (goesOn(index, all) << 7) | (type << 3) | 4);
        const data = all.reduce((sum, type) => sum + (octets[type] ?? 0), 0);
        expect(amrWbMs(Uint8Array.from([0xf0, ...contents, ...new Uint8Array(data)]))).toBe(all.length * 20);
      }),
    );
  });

  it('is 20 ms a frame, where the bits are packed', () => {
    fc.assert(
      fc.property(types, (all) => {
        const contents = all.map(
          (type, index) => `${goesOn(index, all)}${type.toString(2).padStart(4, '0')}1`,
        );
        const data = all.reduce((sum, type) => sum + (bits[type] ?? 0), 0);
        const packed = `1111${contents.join('')}`.padEnd(4 + all.length * 6 + data, '0');
        const payload = (packed.match(/.{1,8}/g) ?? []).map((byte) =>
          Number.parseInt(byte.padEnd(8, '0'), 2),
        );
        expect(amrWbMs(Uint8Array.from(payload))).toBe(all.length * 20);
      }),
    );
  });

  it('is unknown for reserved types, and where bytes are missing or left over', () => {
    const frame = Uint8Array.from([0xf0, 8 << 3, ...new Uint8Array(60)]);
    expect(amrWbMs(frame)).toBe(20);
    expect(amrWbMs(Uint8Array.from([0xf0, 10 << 3]))).toBeUndefined();
    expect(amrWbMs(frame.subarray(0, -1))).toBeUndefined();
    expect(amrWbMs(Uint8Array.from([...frame, 0]))).toBeUndefined();
    expect(amrWbMs(new Uint8Array(0))).toBeUndefined();
  });

  it('never goes beyond the bytes, whatever they are', () => {
    fc.assert(
      fc.property(bytes, (payload) => {
        const ms = amrWbMs(payload);
        if (ms !== undefined) expect(ms / 20).toBeLessThanOrEqual((payload.length * 8) / 6);
      }),
    );
  });
});
