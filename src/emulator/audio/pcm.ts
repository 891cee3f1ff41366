/** Samples a second, as the telephone network has them. */
export const sampleRate = 8000;

/** How many samples a time takes. */
export const samplesIn = (ms: number): number => Math.round((ms * sampleRate) / 1000);

/** The nearest value that a sample of 16 bits can have. */
export const clamped = (value: number): number => Math.max(-32_768, Math.min(32_767, Math.round(value)));

/** Samples as WAV files have them: 16 bits each, the low byte first. */
export function pcmBytes(samples: Int16Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(samples.length * 2);
  const view = new DataView(bytes.buffer);
  for (const [index, sample] of samples.entries()) view.setInt16(index * 2, sample, true);
  return bytes;
}

/** Two channels by turns. */
export function interleaved(left: Int16Array, right: Int16Array): Int16Array {
  const both = new Int16Array(left.length * 2);
  for (const [index, sample] of left.entries()) {
    both[index * 2] = sample;
    both[index * 2 + 1] = right[index] ?? 0;
  }
  return both;
}
