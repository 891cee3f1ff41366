import type { AudioSource } from './audio-source.js';
import { samplesIn } from './pcm.js';

/** Several pieces of audio as one. They have the same channels, and last for whole milliseconds. */
export const inSequence = (
  pieces: readonly AudioSource[],
  channels: AudioSource['channels'],
): AudioSource => ({
  durationMs: pieces.reduce((sum, { durationMs }) => sum + durationMs, 0),
  channels,
  async *open(fromFrame) {
    let skipped = fromFrame;
    for (const piece of pieces) {
      const frames = samplesIn(piece.durationMs);
      if (skipped < frames) yield* piece.open(skipped);
      skipped = Math.max(0, skipped - frames);
    }
  },
});
