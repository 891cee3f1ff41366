import { decodeBase64 } from '../../callbacks/base64.js';
import { durationMs, type Format } from './codecs.js';
import type { ErrorTitle } from './frames.js';
import { mp3Ms } from './mp3.js';
import type { StreamOptions } from './options.js';
import type { StreamPlan } from './plan.js';
import type { Audio } from './playback.js';

/** What becomes of a payload: it is played, it is refused, or, with a warning to the developer alone, it is not heard. */
export type Intake =
  | { readonly audio: Audio }
  | { readonly refused: ErrorTitle; readonly detail: string }
  | { readonly unheard: string };

/** How much audio one frame of mode `rtp` may hold, as documented. */
const shortestMs = 20;
export const longestMs = 30_000;

const invalid = (detail: string): Intake => ({ refused: 'invalid_media', detail });

/** Raw audio of a codec. */
function rtpIntake(bytes: Uint8Array, format: Format): Intake {
  const lengthMs = durationMs(bytes, format);
  if (lengthMs === undefined) return invalid(`The payload is not audio in ${format.codec}.`);
  // Which error Telnyx sends for a wrong length is not documented.
  if (lengthMs < shortestMs || lengthMs > longestMs)
    return invalid(
      `A payload holds ${shortestMs} ms to ${longestMs} ms of audio, this one ${Math.round(lengthMs)} ms.`,
    );
  return { audio: { bytes, durationMs: lengthMs } };
}

/** A whole MP3 file. */
function mp3Intake(bytes: Uint8Array): Intake {
  const lengthMs = mp3Ms(bytes);
  return lengthMs === undefined
    ? {
        unheard:
          'The application sent media that is no MP3, which nobody hears. For raw audio, set bidirectionalMode="rtp".',
      }
    : { audio: { bytes, durationMs: lengthMs } };
}

/** Takes the payloads of one stream. */
export function createIntake(
  plan: StreamPlan,
  { clock, mp3IntervalMs }: StreamOptions,
): (payload: string) => Intake {
  const format: Format = { codec: plan.bidirectionalCodec, samplingRate: plan.bidirectionalSamplingRate };
  let nextAt = Number.NEGATIVE_INFINITY;
  const modes: Readonly<Record<StreamPlan['bidirectionalMode'], (bytes: Uint8Array) => Intake>> = {
    rtp: (bytes) => rtpIntake(bytes, format),
    mp3(bytes) {
      const now = clock.now();
      if (now < nextAt)
        return {
          refused: 'rate_limit_reached',
          detail: `With mode mp3, one media frame is taken in ${mp3IntervalMs} ms.`,
        };
      nextAt = now + mp3IntervalMs;
      return mp3Intake(bytes);
    },
  };
  return (payload) => {
    const bytes = decodeBase64(payload);
    return bytes ? modes[plan.bidirectionalMode](bytes) : invalid('The payload is not base64.');
  };
}
