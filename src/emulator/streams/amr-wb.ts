/** Bits of a frame by its type: nine rates of speech, comfort noise, and two types without data. The others are reserved. */
const frameBits = new Map([132, 177, 253, 285, 317, 365, 397, 461, 477, 40].map((bits, type) => [type, bits]))
  .set(14, 0)
  .set(15, 0);

/** How frames are laid out: whether every part of them fills whole bytes. */
interface Layout {
  readonly headerBits: number;
  readonly entryBits: number;
  readonly roundedTo: number;
}

const octetAligned: Layout = { headerBits: 8, entryBits: 8, roundedTo: 8 };
const bandwidthEfficient: Layout = { headerBits: 4, entryBits: 6, roundedTo: 1 };

const frameMs = 20;

const bitAt = (bytes: Uint8Array, at: number): number => ((bytes[at >> 3] ?? 0) >> (7 - (at & 7))) & 1;

/** How many frames the table of contents lists; undefined when the payload is not exactly as long as they are. */
function framesIn(payload: Uint8Array, { headerBits, entryBits, roundedTo }: Layout): number | undefined {
  let at = headerBits;
  let dataBits = 0;
  let frames = 0;
  for (let goesOn = true; goesOn; at += entryBits) {
    if (at + entryBits > payload.length * 8) return undefined;
    goesOn = bitAt(payload, at) === 1;
    const type = [1, 2, 3, 4].reduce((value, bit) => value * 2 + bitAt(payload, at + bit), 0);
    const bits = frameBits.get(type);
    if (bits === undefined) return undefined;
    dataBits += Math.ceil(bits / roundedTo) * roundedTo;
    frames += 1;
  }
  return Math.ceil((at + dataBits) / 8) === payload.length ? frames : undefined;
}

/**
 * How long the audio of an AMR-WB payload is, in milliseconds; undefined for what is none. Telnyx does not say which of
 * the two layouts it takes, so either is read.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4867#section-4
 */
export function amrWbMs(payload: Uint8Array): number | undefined {
  const frames = framesIn(payload, octetAligned) ?? framesIn(payload, bandwidthEfficient);
  return frames === undefined ? undefined : frames * frameMs;
}
