/** What Telnyx sends in one frame. Its documentation does not say; applications in the field see 20 ms. */
const packetMs = 20;
const packetBytes = 160;

/** In PCMU. */
const silence = 0xff;

/** Audio that comes later than this after what came before it belongs to a new sound: silence was between them. */
const gapMs = 100;

/** Some 20 ms of one side's audio, in PCMU. */
export interface Packet {
  readonly audio: Uint8Array;
  /** From 1 on. */
  readonly number: number;
  /** When it was heard, from the start of the stream. */
  readonly atMs: number;
}

/** Cuts one side's audio into packets. */
export interface Packets {
  /** @param atMs When it begins, from the start of the stream; what comes earlier than the last ended goes on from there. */
  push(audio: Uint8Array, atMs: number): void;
  /** What is left goes out, filled up with silence. */
  flush(): void;
}

export function createPackets(emit: (packet: Packet) => void): Packets {
  let rest: Uint8Array = new Uint8Array(0);
  let number = 0;
  let atMs = Number.NEGATIVE_INFINITY;
  const send = (audio: Uint8Array): void => {
    number += 1;
    emit({ audio, number, atMs });
    atMs += packetMs;
  };
  const flush = (): void => {
    if (rest.length === 0) return;
    const audio = new Uint8Array(packetBytes).fill(silence);
    audio.set(rest);
    rest = new Uint8Array(0);
    send(audio);
  };
  return {
    push(audio, startMs) {
      if (startMs - atMs > packetMs + gapMs) {
        flush();
        atMs = Math.max(0, Math.floor(startMs));
      }
      const all = Buffer.concat([rest, audio]);
      const wholeBytes = all.length - (all.length % packetBytes);
      for (let at = 0; at < wholeBytes; at += packetBytes) send(all.subarray(at, at + packetBytes));
      rest = new Uint8Array(all.subarray(wholeBytes));
    },
    flush,
  };
}
