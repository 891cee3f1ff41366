/** Audio that is made when it is asked for: 8000 frames a second, each with one sample of 16 bits for each channel. */
export interface AudioSource {
  readonly durationMs: number;
  readonly channels: 1 | 2;
  /**
   * The frames from one on, in order and in pieces of any size: the low byte of a sample first, the channels by turns.
   * Every time the same.
   */
  open(fromFrame: number): AsyncIterable<Uint8Array>;
}
