import type { Position } from '../node.js';

const byteOrderMark = '\ufeff';
const lineEnd = /\r\n?|\n/g;

/**
 * Turns offsets into lines and columns. The lines are looked up when the first position is asked for, so that
 * reading a document which nobody complains about does not pay for them.
 */
export function positionsIn(source: string): (offset: number) => Position {
  let starts: number[] | undefined;
  return (offset) => {
    starts ??= lineStarts(source);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: Math.max(1, offset - (starts[low] ?? 0) + 1), offset };
  };
}

function lineStarts(source: string): number[] {
  // Editors show no column for a byte order mark.
  const starts = [source.startsWith(byteOrderMark) ? 1 : 0];
  for (const { index, 0: end } of source.matchAll(lineEnd)) starts.push(index + end.length);
  return starts;
}
