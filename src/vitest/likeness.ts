/**
 * How much of one text stands in another: the share of its pairs of neighbouring letters, from 0 to 1. Letter case and
 * punctuation do not count.
 */
export function likeness(wanted: string, text: string): number {
  const there = new Set(pairsOf(text));
  const pairs = pairsOf(wanted);
  return pairs.length === 0 ? 0 : pairs.filter((pair) => there.has(pair)).length / pairs.length;
}

function pairsOf(text: string): string[] {
  const plain = [
    ...text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  ];
  return plain.slice(1).map((letter, index) => `${plain[index]}${letter}`);
}

/** What a text is to hold: a part of it, or a pattern. */
export type Wanted = string | RegExp;

/** Whether a text holds what is wanted, as it does for the `hears` of a simulated person. */
export const holds = (wanted: Wanted, text: string): boolean =>
  typeof wanted === 'string' ? text.includes(wanted) : text.search(wanted) >= 0;

/** The words of what is wanted; of a pattern those that it spells out. */
export const wordsOf = (wanted: Wanted): string =>
  typeof wanted === 'string' ? wanted : wanted.source.replace(/\\./g, ' ');

/** What is wanted, for messages. */
export const quoted = (wanted: Wanted): string =>
  typeof wanted === 'string' ? `“${wanted}”` : String(wanted);
