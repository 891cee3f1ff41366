import type { Finding } from './finding.js';

/** The line of a text that a finding is about, cut to what fits on a screen. */
export interface Frame {
  /** Counted from 1. */
  readonly line: number;
  readonly text: string;
  /** Where the finding starts in it, from 0, and how many characters it covers. */
  readonly at: number;
  readonly length: number;
}

const lineEnd = /\r\n?|\n/;
/** How much of a long line is shown, and how much of that in front of the finding. */
const longest = 100;
const before = 30;

// What a terminal would take for a command must not come from a document.
const control = /[\0-\x1f\x7f-\x9f]/g;

/** The text with nothing in it that a terminal would obey. */
export const printable = (text: string): string => text.replace(control, ' ');

/**
 * Takes the line of each finding out of a text, which is cut into lines once. A long line is cut to a hundred characters
 * around the finding, and nothing is left in it that a terminal would obey.
 *
 * @returns What gives the line of a finding; undefined where the text has no such line.
 * @example
 * ```ts
 * import { createLinter, framesOf } from 'texml/lint';
 *
 * const xml = '<Response><Gather numdigits="1"/></Response>';
 * const frameOf = framesOf(xml);
 * for (const finding of createLinter().lint(xml)) console.log(frameOf(finding)?.text);
 * ```
 */
export function framesOf(text: string): (finding: Finding) => Frame | undefined {
  let lines: readonly string[] | undefined;
  return ({ line, column, endLine, endColumn }) => {
    lines ??= text.replace(/^\ufeff/, '').split(lineEnd);
    const whole = lines[line - 1];
    if (whole === undefined || text === '') return undefined;
    const start = column - 1;
    const end = endLine === line ? endColumn - 1 : whole.length;
    const from = whole.length <= longest ? 0 : Math.max(0, Math.min(start - before, whole.length - longest));
    const shown = whole.slice(from, from + longest);
    const [head, tail] = [from > 0 ? '…' : '', from + longest < whole.length ? '…' : ''];
    return {
      line,
      text: head + printable(shown) + tail,
      at: start - from + head.length,
      length: Math.max(1, Math.min(end, from + shown.length) - start),
    };
  };
}
