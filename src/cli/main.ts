#!/usr/bin/env node
import { Console } from 'node:console';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { run } from './run.js';

// The only file that touches the process: everything else is handed what it needs, and returns.
const end = (status: number): void => {
  // A flow may hold timers or connections open, so the process is ended by name, once its output has left.
  process.stdout.write('', () => process.stderr.write('', () => process.exit(status)));
};

// The reader of a pipe may leave early, as `head` does: that is not a failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

// What a flow logs must not end up between the lines that the program prints, which others may read as JSON.
globalThis.console = new Console(process.stderr, process.stderr);

/** Reads a line from the terminal. Ctrl-C and Ctrl-D are an empty one. */
const ask = (question: string): Promise<string> =>
  new Promise((resolve) => {
    const lines = createInterface({ input: process.stdin, output: process.stdout });
    const leave = (): void => {
      process.stdout.write('\n');
      resolve('');
    };
    lines.once('close', leave);
    lines.question(question, (answer) => {
      lines.off('close', leave);
      lines.close();
      resolve(answer);
    });
  });

process.once('beforeExit', () => {
  process.stderr.write(
    'error: The program waits for something that can never happen, such as an `await` without an end in the flow file.\n',
  );
  end(2);
});

run(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  stdin: () => text(process.stdin),
  ask: process.stdin.isTTY === true && process.stdout.isTTY === true ? ask : undefined,
  isTTY: process.stdout.isTTY === true,
  columns: process.stdout.columns,
  env: process.env,
  cwd: process.cwd(),
  now: Date.now,
  untilInterrupted: () =>
    new Promise((resolve) => {
      const signals = ['SIGINT', 'SIGTERM'] as const;
      let firstAt: number | undefined;
      const interrupted = (signal: NodeJS.Signals): void => {
        const now = performance.now();
        firstAt ??= now;
        resolve();
        // npx hands a Ctrl-C on that the terminal sends as well: both are one. Whoever asks again does not want to wait.
        if (now - firstAt < 500) return;
        for (const one of signals) process.off(one, interrupted);
        process.kill(process.pid, signal);
      };
      for (const signal of signals) process.on(signal, interrupted);
    }),
}).then(end);
