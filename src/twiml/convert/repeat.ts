import { writeAttribute } from '../../document/escape.js';
import { applyEdits, type Edit } from '../source/edits.js';
import type { Choice, Place, Session } from './place.js';

/** Writes an element once for each value that it was given a list of. `mark` is where its own edits begin. */
export function repeat({ span, choices }: Place, mark: number, { source, edits }: Session): void {
  if (choices.length === 0) return;
  const own = edits.splice(mark);
  const text = source.slice(span.start, span.end);
  const inText = (edit: Edit): Edit => ({
    ...edit,
    start: edit.start - span.start,
    end: edit.end - span.start,
  });
  const copies = combinationsOf(choices).map((chosen) => applyEdits(text, [...own, ...chosen].map(inText)));
  const gap = /(?:\r\n|\r|\n)[ \t]*$/.exec(source.slice(0, span.start))?.[0] ?? '';
  edits.push({ start: span.start, end: span.end, text: copies.join(gap) });
}

function combinationsOf(choices: readonly Choice[]): readonly (readonly Edit[])[] {
  let all: readonly (readonly Edit[])[] = [[]];
  for (const { start, end, values } of choices) {
    all = all.flatMap((before) =>
      values.map((value) => [...before, { start, end, text: writeAttribute(value) }]),
    );
  }
  return all;
}
