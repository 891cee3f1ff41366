import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPackets, type Packet } from './packets.js';

function kit() {
  const sent: Packet[] = [];
  return { sent, packets: createPackets((packet) => void sent.push(packet)) };
}

describe('packets', () => {
  it('hold 20 ms each and, together, every byte in order', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 700 })), (pieces) => {
        const { sent, packets } = kit();
        for (const piece of pieces) packets.push(piece, 0);
        packets.flush();
        const all = Buffer.concat(pieces);
        expect(sent.every(({ audio }) => audio.length === 160)).toBe(true);
        expect(sent.map(({ number, atMs }) => [number, atMs])).toEqual(
          sent.map((_, index) => [index + 1, index * 20]),
        );
        const padding = sent.length * 160 - all.length;
        expect(padding).toBeLessThan(160);
        expect(Buffer.concat(sent.map(({ audio }) => audio))).toEqual(
          Buffer.concat([all, Buffer.alloc(padding, 0xff)]),
        );
      }),
    );
  });

  it('say when a new sound began, and fill up the one before it', () => {
    const { sent, packets } = kit();
    packets.push(new Uint8Array(200), 50);
    packets.push(new Uint8Array(160), 5000.5);
    expect(sent.map(({ atMs }) => atMs)).toEqual([50, 70, 5000]);
    expect(Buffer.from(sent[1]?.audio ?? []).subarray(38, 42)).toEqual(Buffer.of(0, 0, 0xff, 0xff));
  });

  it('go on where they were when audio comes a little late', () => {
    const { sent, packets } = kit();
    for (const atMs of [0, 33, 47, 80]) packets.push(new Uint8Array(160), atMs);
    expect(sent.map(({ atMs }) => atMs)).toEqual([0, 20, 40, 60]);
  });
});
