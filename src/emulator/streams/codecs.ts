import { amrWbMs } from './amr-wb.js';
import { opusMs } from './opus.js';
import type { BidirectionalCodec } from './plan.js';

/** How the length of audio is known: from its bytes alone, or from what each packet says of itself. */
type Codec =
  | { readonly bytesPerSecond: (samplingRate: number) => number }
  | { readonly packetMs: (packet: Uint8Array) => number | undefined };

const codecs: Readonly<Record<BidirectionalCodec, Codec>> = {
  PCMU: { bytesPerSecond: () => 8000 },
  PCMA: { bytesPerSecond: () => 8000 },
  G722: { bytesPerSecond: () => 8000 },
  OPUS: { packetMs: opusMs },
  'AMR-WB': { packetMs: amrWbMs },
  L16: { bytesPerSecond: (samplingRate) => 2 * samplingRate },
};

/** Some audio's codec and, in hertz, its sampling rate. */
export interface Format {
  readonly codec: BidirectionalCodec;
  readonly samplingRate: number;
}

/** How long some audio is, in milliseconds; undefined when it is not audio of that codec. */
export function durationMs(audio: Uint8Array, { codec, samplingRate }: Format): number | undefined {
  const known = codecs[codec];
  return 'packetMs' in known
    ? known.packetMs(audio)
    : (audio.length * 1000) / known.bytesPerSecond(samplingRate);
}

/** How many bytes a length of audio takes; 0 where a packet is never long. */
export function bytesFor(lengthMs: number, { codec, samplingRate }: Format): number {
  const known = codecs[codec];
  return 'packetMs' in known ? 0 : Math.ceil((known.bytesPerSecond(samplingRate) * lengthMs) / 1000);
}
