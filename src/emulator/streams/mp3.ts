/** Kilobits a second by the header's index, from 1 on, for MPEG 1 and for MPEG 2 and 2.5. */
const bitRates1 = [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320] as const;
const bitRates2 = [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160] as const;
const mpeg1Rates = [44_100, 48_000, 32_000] as const;

/** By the header's two bits: what each version divides the sampling rates by. The second pattern is reserved. */
const rateDivisors = [4, undefined, 2, 1] as const;

interface Frame {
  readonly bytes: number;
  readonly durationMs: number;
  /** What stays the same from frame to frame of a file. */
  readonly kind: number;
  /** Where a frame that only describes the file says so, counted from its beginning. */
  readonly infoAt: number;
}

/** The frame that a header of layer III begins. */
function frameAt(view: DataView, at: number): Frame | undefined {
  if (at + 4 > view.byteLength) return undefined;
  const header = view.getUint32(at);
  const divisor = rateDivisors[(header >>> 19) & 3];
  const isLayer3 = header >>> 21 === 0x7ff && ((header >>> 17) & 3) === 1;
  const isReserved = (header & 3) === 2;
  if (!isLayer3 || divisor === undefined || isReserved) return undefined;
  const isMpeg1 = divisor === 1;
  const bitRate = (isMpeg1 ? bitRates1 : bitRates2)[((header >>> 12) & 15) - 1];
  const mpeg1Rate = mpeg1Rates[(header >>> 10) & 3];
  if (bitRate === undefined || mpeg1Rate === undefined) return undefined;
  const samplingRate = mpeg1Rate / divisor;
  const samples = isMpeg1 ? 1152 : 576;
  const padding = (header >>> 9) & 1;
  const isMono = ((header >>> 6) & 3) === 3;
  return {
    bytes: Math.floor((samples * bitRate * 125) / samplingRate) + padding,
    durationMs: (samples * 1000) / samplingRate,
    kind: header & 0xfffe_0c00,
    infoAt: isMpeg1 ? (isMono ? 21 : 36) : isMono ? 13 : 21,
  };
}

const textAt = (view: DataView, at: number, length: number): string =>
  at + length > view.byteLength
    ? ''
    : String.fromCharCode(...new Uint8Array(view.buffer, view.byteOffset + at, length));

/** Encoders put a frame before the others that says how many there are: it sounds like nothing, and players skip it. */
const isInfo = (view: DataView, at: number, { infoAt }: Frame): boolean =>
  ['Xing', 'Info'].includes(textAt(view, at + infoAt, 4)) || textAt(view, at + 36, 4) === 'VBRI';

/** Where the audio begins: behind the ID3v2 tags. */
function audioStart(view: DataView): number {
  let at = 0;
  while (textAt(view, at, 3) === 'ID3' && at + 10 <= view.byteLength) {
    const sizes = [6, 7, 8, 9].map((offset) => view.getUint8(at + offset) & 0x7f);
    const hasFooter = (view.getUint8(at + 5) & 0x10) !== 0;
    at += 10 + sizes.reduce((sum, bits) => sum * 128 + bits, 0) + (hasFooter ? 10 : 0);
  }
  return at;
}

/**
 * How long an MP3 file plays, in milliseconds: the sum of its frames, as their headers tell. A last frame that is cut
 * short is not heard.
 *
 * @returns Undefined when there is no frame in it. Bytes that look like a header count as one where a frame like it
 * follows, or the file ends with it.
 * @see https://www.iso.org/standard/22412.html
 */
export function mp3Ms(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let durationMs = 0;
  /** The kind of the frame that ended here. */
  let expected: number | undefined;
  for (let at = audioStart(view); at < view.byteLength; ) {
    const frame = frameAt(view, at);
    const next = at + (frame?.bytes ?? 1);
    const isFrame =
      frame !== undefined &&
      next <= view.byteLength &&
      (frame.kind === expected || next === view.byteLength || frame.kind === frameAt(view, next)?.kind);
    if (isFrame && (durationMs > 0 || !isInfo(view, at, frame))) durationMs += frame.durationMs;
    expected = isFrame ? frame.kind : undefined;
    at = isFrame ? next : at + 1;
  }
  return durationMs > 0 ? durationMs : undefined;
}
