import { bytesFor } from './codecs.js';
import type { StreamHooks } from './hooks.js';
import { createIntake, longestMs } from './media-intake.js';
import type { StreamOptions } from './options.js';
import type { Outgoing } from './outgoing.js';
import type { StreamPlan } from './plan.js';
import { createPlayback } from './playback.js';
import { type ApplicationFrame, readFrame } from './read-frame.js';

/** What comes from the application, over whichever connection. */
export interface Incoming {
  /** @param text Undefined for a binary frame. */
  receive(text: string | undefined): void;
  /** Cuts off what plays, and forgets what waits. */
  end(): void;
  /** How much audio waits behind what plays. */
  waitingMs(): number;
}

/** Whom it tells: the application, and the hooks, which must not throw here. */
export type IncomingListener = Pick<Outgoing, 'mark' | 'error'> &
  Pick<StreamHooks, 'playing' | 'played' | 'warned'>;

/** A frame around the longest payload. */
const envelopeBytes = 1024;

const longestFrameOf = (plan: StreamPlan, { longestFrameBytes }: StreamOptions): number => {
  const format = { codec: plan.bidirectionalCodec, samplingRate: plan.bidirectionalSamplingRate };
  return Math.max(longestFrameBytes, Math.ceil(bytesFor(longestMs, format) / 3) * 4 + envelopeBytes);
};

export function createIncoming(
  plan: StreamPlan,
  options: StreamOptions,
  listener: IncomingListener,
): Incoming {
  const longestFrame = longestFrameOf(plan, options);
  const intake = createIntake(plan, options);
  const playback = createPlayback(options.clock, options.mostQueuedBytes, {
    playing: listener.playing,
    played: listener.played,
    reached: listener.mark,
  });

  const queued = (isTaken: boolean): void => {
    if (!isTaken) listener.error('rate_limit_reached', 'Too much waits to be played.');
  };
  const takeMedia = (payload: string): void => {
    const result = intake(payload);
    if ('audio' in result) queued(playback.play(result.audio));
    else if ('refused' in result) listener.error(result.refused, result.detail);
    else listener.warned(result.unheard);
  };
  const take = (frame: ApplicationFrame): void => {
    if (frame.event === 'media') takeMedia(frame.payload);
    else if (frame.event === 'mark') queued(playback.mark(frame.name));
    else playback.clear();
  };
  return {
    receive(text) {
      const frame =
        text === undefined
          ? { problem: 'A frame is text, this one is binary.' }
          : readFrame(text, longestFrame);
      if ('problem' in frame) listener.error('malformed_frame', frame.problem);
      else take(frame);
    },
    end: playback.end,
    waitingMs: playback.waitingMs,
  };
}
