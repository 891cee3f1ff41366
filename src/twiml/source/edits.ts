/** A piece of a text that is replaced; of no length where something is put in. The end is exclusive. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * A text with edits carried out. They may come in any order.
 *
 * @throws {RangeError} where two of them overlap, so that no text comes out that nobody meant.
 */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  let out = '';
  let from = 0;
  for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < from) throw new RangeError(`Two edits overlap at offset ${start}.`);
    out += source.slice(from, start) + text;
    from = end;
  }
  return out + source.slice(from);
}

/** Removes a span; with it the line, where it has that for itself. */
export function removal(source: string, start: number, end: number): Edit {
  const before = /(?:\r\n|\r|\n)[ \t]*$/.exec(source.slice(0, start))?.[0] ?? '';
  const aloneOnItsLine = before !== '' && /^[ \t]*(?:\r|\n)/.test(source.slice(end, end + 200));
  return { start: aloneOnItsLine ? start - before.length : start, end, text: '' };
}
