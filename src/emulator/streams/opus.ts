/** The lengths of one frame that each family of configurations can have, in milliseconds. */
const silkMs = [10, 20, 40, 60] as const;
const hybridMs = [10, 20] as const;
const celtMs = [2.5, 5, 10, 20] as const;

/** No packet is longer. */
const longestMs = 120;

function frameMs(configuration: number): number | undefined {
  if (configuration < 12) return silkMs[configuration % 4];
  return configuration < 16 ? hybridMs[configuration % 2] : celtMs[configuration % 4];
}

/**
 * How long the audio of an Opus packet is, in milliseconds; undefined for what is none.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6716#section-3
 */
export function opusMs(packet: Uint8Array): number | undefined {
  const [contents, count = 0] = packet;
  if (contents === undefined) return undefined;
  // 0: one frame; 1 and 2: two frames; 3: the next byte says how many.
  const frames = [1, 2, 2, count & 0b11_1111][contents & 0b11] ?? 0;
  const ms = frames * (frameMs(contents >> 3) ?? 0);
  return ms > 0 && ms <= longestMs ? ms : undefined;
}
