import { applyEdits, type Edit } from './edits.js';

/** Lines that were changed: as they were, and as they are. */
export interface Difference {
  /** The first of the lines as they were, counted from 1. */
  readonly line: number;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

interface Stretch {
  /** Offsets of whole lines. */
  readonly start: number;
  end: number;
  readonly edits: Edit[];
}

/** What edits do to a text, in whole lines. */
export function differencesOf(source: string, edits: readonly Edit[]): readonly Difference[] {
  const stretches: Stretch[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const start = source.lastIndexOf('\n', edit.start - 1) + 1;
    const end = lineEnd(source, edit.end);
    const last = stretches.at(-1);
    if (last && start <= last.end) {
      last.end = Math.max(last.end, end);
      last.edits.push(edit);
    } else stretches.push({ start, end, edits: [edit] });
  }
  let line = 1;
  let from = 0;
  return stretches.map(({ start, end, edits: own }) => {
    line += source.slice(from, start).split('\n').length - 1;
    from = start;
    const before = source.slice(start, end);
    const moved = own.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
    return withoutEqualEnds({ line, before: linesOf(before), after: linesOf(applyEdits(before, moved)) });
  });
}

/** Leaves out the lines at both ends that are as they were. */
function withoutEqualEnds({ line, before, after }: Difference): Difference {
  const shorter = Math.min(before.length, after.length);
  let first = 0;
  while (first < shorter && before[first] === after[first]) first += 1;
  let last = 0;
  while (last < shorter - first && before.at(-1 - last) === after.at(-1 - last)) last += 1;
  return {
    line: line + first,
    before: before.slice(first, before.length - last),
    after: after.slice(first, after.length - last),
  };
}

const lineEnd = (source: string, offset: number): number => {
  const at = source.indexOf('\n', offset);
  return at < 0 ? source.length : at;
};

const linesOf = (text: string): readonly string[] =>
  text === '' ? [] : text.split('\n').map((line) => line.replace(/\r$/, ''));
