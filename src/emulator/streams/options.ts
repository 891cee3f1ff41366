import { realClock, type StreamClock } from './clock.js';

/** How streams behave where Telnyx's documentation is silent, and how much they put up with. */
export interface StreamOptions {
  /** The time that audio, marks and reconnects go by. Default: real time. */
  readonly clock: StreamClock;
  /** How often, over its whole life, a stream connects again. Telnyx states no figure. Default 5. */
  readonly reconnectAttempts: number;
  /** How long it waits before it does, by the clock. Telnyx states no figure. Default 1000. */
  readonly reconnectDelayMs: number;
  /**
   * Close codes that count as a lost connection, and not as the application's wish. Telnyx does not say how it tells the
   * two apart. Default 1006 alone: the connection went without a close frame.
   */
  readonly dropCodes: readonly number[];
  /** How far apart MP3 files must come, by the clock. Default 1000, as documented; 0 takes them at any rate. */
  readonly mp3IntervalMs: number;
  /**
   * The longest frame that is taken, in bytes. Telnyx states no figure. Default 1,048,576; where 30 seconds of audio in
   * the stream's codec take more, that much is taken.
   */
  readonly longestFrameBytes: number;
  /** How much audio may wait to be played, in bytes. Telnyx states no figure. Default 33,554,432. */
  readonly mostQueuedBytes: number;
  /** How much the application may leave unread, in bytes, before its connection is given up. Default 33,554,432. */
  readonly mostUnreadBytes: number;
  /** How long connecting may take, in real milliseconds. Default 10,000. */
  readonly connectTimeoutMs: number;
  /** How long the application may take to close its end, in real milliseconds. Default 2000. */
  readonly closeTimeoutMs: number;
  /** How long `settle()` waits for the application, in real milliseconds. Default 1000. */
  readonly settleTimeoutMs: number;
}

/** The options that hold where none are given. */
export const defaultStreamOptions: StreamOptions = {
  clock: realClock,
  reconnectAttempts: 5,
  reconnectDelayMs: 1000,
  dropCodes: [1006],
  mp3IntervalMs: 1000,
  longestFrameBytes: 1_048_576,
  mostQueuedBytes: 33_554_432,
  mostUnreadBytes: 33_554_432,
  connectTimeoutMs: 10_000,
  closeTimeoutMs: 2000,
  settleTimeoutMs: 1000,
};
