import { reasonOf } from '../../src/flow/log.js';
import type { LogLine } from './line.js';

/** Lines of this level and of those above it are logged; `none` logs nothing. */
export type LogLevel = LogLine['level'] | 'none';

/** Where a server's lines go. */
export interface Logger {
  /** Whether anybody gets lines of a level. A line that nobody gets is not worth making. */
  takes(level: LogLine['level']): boolean;
  /** Logs a line at the present time. Its texts have to be fit for a log. */
  write(line: Omit<LogLine, 'time'>): void;
}

/** What a logger is made of. */
export interface LoggerOptions {
  readonly level: LogLevel;
  readonly log: (line: LogLine) => void;
  /** Gets the lines for which `log` throws: no call should end because its log does. */
  readonly instead: (line: LogLine) => void;
  readonly now: () => number;
}

const ranks = { info: 0, warn: 1, error: 2, none: 3 } as const satisfies Record<LogLevel, number>;

export function logger({ level, log, instead, now }: LoggerOptions): Logger {
  const least = ranks[level];
  const takes = (one: LogLine['level']): boolean => ranks[one] >= least;
  return {
    takes,
    write(line) {
      if (!takes(line.level)) return;
      const whole = { time: timeOf(now()), ...line };
      try {
        log(whole);
      } catch (error) {
        const message = `The option log threw: ${reasonOf(error)}`;
        instead({ time: whole.time, level: 'error', event: 'log-failed', message });
        instead(whole);
      }
    },
  };
}

// A busy server logs many lines in one millisecond, and a date takes longer to write than the rest of a line.
let lastTime = Number.NaN;
let lastText = '';
const timeOf = (time: number): string => {
  if (time !== lastTime) {
    lastText = new Date(time).toISOString();
    lastTime = time;
  }
  return lastText;
};
