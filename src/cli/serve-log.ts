import { jsonLines } from '../../server/log/json-lines.js';
import type { LogLine } from '../../server/log/line.js';
import type { Terminal } from './terminal.js';

/** Writes the log as JSON lines on the standard output, and hands every line on to the configuration's own. */
export function serveLog(
  { stdout }: Terminal,
  own: ((line: LogLine) => void) | undefined,
): { readonly log: (line: LogLine) => void; readonly flush: () => void } {
  const lines = jsonLines((text) => stdout.write(text), setImmediate);
  return {
    flush: lines.flush,
    log: (line) => {
      lines.log(line);
      own?.(line);
    },
  };
}
