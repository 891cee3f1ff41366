import type { LogLine } from './line.js';

/** A line of the log as one line of JSON, whatever its texts hold: some readers take these characters for the end of a line, too. */
export const toJsonLine = (line: LogLine): string =>
  JSON.stringify(line).replace(/[\u0085\u2028\u2029]/g, escapeBreak);

const escapeBreak = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Where text goes. */
type Write = (text: string) => unknown;

/**
 * Makes a log of JSON lines. The lines of one turn of the event loop are written at once, since a write takes longer than a
 * line.
 *
 * @param schedule Calls back when the turn is over.
 */
export function jsonLines(write: Write, schedule: (flush: () => void) => unknown) {
  let waiting = '';
  const flush = (): void => {
    const text = waiting;
    waiting = '';
    if (text !== '') write(text);
  };
  return {
    flush,
    log(line: LogLine): void {
      if (waiting === '') schedule(flush);
      waiting += `${toJsonLine(line)}\n`;
    },
  };
}
