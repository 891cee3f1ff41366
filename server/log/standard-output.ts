import { jsonLines, toJsonLine } from './json-lines.js';
import type { LogLine } from './line.js';

let lines: ReturnType<typeof jsonLines> | undefined;

/**
 * Logs a line on standard output as JSON. What is logged in one turn of the event loop is written at once, and the rest when
 * the process ends. On Workers, where a request takes its pending work with it, each line is written by itself.
 */
export function logToStandardOutput(line: LogLine): void {
  if (isWorkers() || typeof process === 'undefined') {
    console.log(toJsonLine(line));
    return;
  }
  if (!lines) {
    lines = jsonLines((text) => process.stdout.write(text), setImmediate);
    process.once('exit', lines.flush);
  }
  lines.log(line);
}

const isWorkers = (): boolean =>
  typeof navigator !== 'undefined' && navigator.userAgent === 'Cloudflare-Workers';
