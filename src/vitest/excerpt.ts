import { formatTimeline, type TimelineEntry } from '../simulate/index.js';

const before = 8;
const shown = 14;

/**
 * A timeline around a point, one line an entry, with a mark at the point; without a point, its end. Documents are left
 * out: what they do stands in the entries.
 */
export function excerpt(timeline: readonly TimelineEntry[], point: number | undefined): string {
  const lines = linesOf(timeline);
  const last = Math.max(lines.length - shown, 0);
  const start = Math.min(Math.max((point ?? lines.length) - before, 0), last);
  const window = lines
    .slice(start, start + shown)
    .map((line, index) => `${start + index === point ? '>' : ' '} ${line}`);
  const after = lines.length - start - window.length;
  return [
    ...(start > 0 ? [`  … ${counted(start)} before`] : []),
    ...window,
    ...(after > 0 ? [`  … ${counted(after)} after`] : []),
  ].join('\n');
}

const counted = (count: number): string => (count === 1 ? '1 entry' : `${count} entries`);

/** Entries are told apart by their times, which each begins with: what is said may go over several lines. */
function linesOf(timeline: readonly TimelineEntry[]): string[] {
  const entries = timeline.map((entry) =>
    entry.kind === 'reply' ? { ...entry, document: undefined } : entry,
  );
  const text = formatTimeline(entries, {
    colour: (style, piece) => (style === 'time' ? `\0${piece}` : piece),
  });
  return text
    .split('\0')
    .slice(1)
    .map((entry) => entry.trimEnd().replace(/\s*\n\s*/g, ' '));
}
