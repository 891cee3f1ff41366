import { run } from '../../src/cli/run.js';
import type { Terminal } from '../../src/cli/terminal.js';

/** What a command wrote and how it ended. */
export interface Outcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command under way, for those that run until they are asked to end. */
export interface Running {
  readonly outcome: Promise<Outcome>;
  /** Waits until `stdout` matches. */
  readonly until: (pattern: RegExp) => Promise<RegExpExecArray>;
  readonly interrupt: () => void;
}

/** Starts a command in this process, with a terminal that keeps what is written. */
export function start(args: readonly string[], settings: Partial<Terminal> = {}): Running {
  let stdout = '';
  let stderr = '';
  let interrupt = (): void => {};
  const interrupted = new Promise<void>((resolve) => {
    interrupt = resolve;
  });
  const waiting: (() => void)[] = [];
  const outcome = run(args, {
    stdout: {
      write: (text) => {
        stdout += text;
        for (const look of waiting) look();
      },
    },
    stderr: {
      write: (text) => {
        stderr += text;
      },
    },
    stdin: async () => '',
    isTTY: false,
    env: {},
    cwd: process.cwd(),
    now: () => 1_700_000_000_000,
    untilInterrupted: () => interrupted,
    ...settings,
  }).then((status) => ({ status, stdout, stderr }));
  const until = (pattern: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const look = () => {
        const found = pattern.exec(stdout);
        if (found) resolve(found);
      };
      waiting.push(look);
      look();
      outcome.then(() => reject(new Error(`It ended without ${pattern}:\n${stdout}${stderr}`)), reject);
    });
  return { outcome, until, interrupt };
}

/** Runs a command in this process to its end. */
export const texml = (args: readonly string[], settings?: Partial<Terminal>): Promise<Outcome> =>
  start(args, settings).outcome;
