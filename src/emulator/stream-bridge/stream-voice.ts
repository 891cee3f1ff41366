import type { PlayedAudio, PlayingAudio, StreamPlan } from '../streams/index.js';
import { decoded } from './decoded.js';
import type { HeardSound } from './stream-sounds.js';

/** Something that the person on the leg begins to hear. */
export interface VoiceNews {
  readonly sound: string;
  readonly durationMs: number;
}

/**
 * What an application plays over a stream, as people would say it: one sound for all that plays without a gap, though it
 * comes in pieces of 20 ms.
 */
export interface StreamVoice {
  playing(audio: PlayingAudio): void;
  played(audio: PlayedAudio): void;
  /**
   * The sound that has begun since this was last asked for, as far as it has come.
   *
   * @param waitingMs How much waits behind what plays.
   */
  news(waitingMs: number): VoiceNews | undefined;
}

/** A sound that plays, or has played. Times are those of the stream's clock. */
interface Speaking {
  readonly heard: HeardSound;
  readonly at: number;
  /** The end of what was told of it, and then of what is known. */
  until: number;
  isTold: boolean;
}

/** Pieces that are no further apart belong together. */
const gapMs = 1;

/** @param begin Begins a sound on the leg. */
export function createVoice(plan: StreamPlan, begin: () => HeardSound): StreamVoice {
  let current: Speaking | undefined;
  return {
    playing({ at, bytes, durationMs }) {
      const goesOn = current !== undefined && at < current.until + (current.isTold ? -gapMs : gapMs);
      const speaking = current && goesOn ? current : { heard: begin(), at, until: at, isTold: false };
      current = speaking;
      if (!speaking.isTold) speaking.until = at + durationMs;
      const samples = decoded(bytes, plan);
      if (samples) speaking.heard.write(at - speaking.at, samples);
    },
    played({ at, durationMs, heardMs }) {
      if (!current || heardMs >= durationMs) return;
      // It was cut off, with all that waited.
      current.until = at + heardMs;
      current.heard.cut(current.until - current.at);
    },
    news(waitingMs) {
      if (!current || current.isTold) return undefined;
      current.isTold = true;
      current.until += waitingMs;
      const durationMs = Math.round(current.until - current.at);
      return durationMs > 0 ? { sound: current.heard.name, durationMs } : undefined;
    },
  };
}
