import { decodeAlaw, decodeMulaw } from '../audio/g711.js';
import { resampled } from '../audio/resampled.js';
import type { BidirectionalCodec, StreamPlan } from '../streams/index.js';

type Decode = (bytes: Uint8Array, samplingRate: number) => Int16Array;

/** Samples of 16 bits, the low byte first, as applications in the field send them. */
function fromL16(bytes: Uint8Array, samplingRate: number): Int16Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const samples = Int16Array.from({ length: bytes.length >> 1 }, (_, at) => view.getInt16(at * 2, true));
  return samplingRate === 8000 ? samples : resampled(samples, samplingRate);
}

/** The codecs that can be read. The others would take a decoder. */
const decoders: Partial<Record<BidirectionalCodec, Decode>> = {
  PCMU: decodeMulaw,
  PCMA: decodeAlaw,
  L16: fromL16,
};

/** The samples of an application's audio, 8000 a second; undefined for what can't be read. */
export const decoded = (bytes: Uint8Array, plan: StreamPlan): Int16Array | undefined =>
  plan.bidirectionalMode === 'rtp'
    ? decoders[plan.bidirectionalCodec]?.(bytes, plan.bidirectionalSamplingRate)
    : undefined;
