import { spawn } from 'node:child_process';

/** A program that runs, and tells its address when it listens. */
export interface Program {
  /** Where it listens, without a slash at the end. */
  readonly address: string;
  /** What it wrote so far, on both outputs. */
  readonly output: () => string;
  /** Ends it, with those that it started. */
  readonly end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<void>;
}

/** What to run, and where. */
export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
}

const startLimitMs = 30_000;
const endLimitMs = 15_000;

/** Starts a program, and waits for the address that it prints: `… on http://127.0.0.1:8787`. */
export async function startProgram({ file, args, folder, env }: Command): Promise<Program> {
  const { PATH = '' } = process.env;
  const child = spawn(file, args, {
    cwd: folder,
    env: { PATH, HOME: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that its children end with it.
    detached: true,
  });
  const stop = (signal: NodeJS.Signals): void => {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    process.kill(-child.pid, signal);
  };
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
  });
  let output = '';
  const address = await new Promise<string>((resolve, reject) => {
    const fail = (why: string): void => {
      stop('SIGKILL');
      reject(new Error(`${file} ${why}:\n${output}`));
    };
    const timer = setTimeout(fail, startLimitMs, `did not listen within ${startLimitMs} ms`);
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        const [, found] = / (?:on|server:) (http:\/\/127\.0\.0\.1:\d+)/.exec(output) ?? [];
        if (found === undefined) return;
        clearTimeout(timer);
        resolve(found);
      });
    }
    child.once('error', ({ message }) => fail(`can't be started (${message})`));
    child.once('close', () => {
      clearTimeout(timer);
      fail('ended before it listened');
    });
  });
  return {
    address,
    output: () => output,
    async end(signal) {
      stop(signal);
      const timer = setTimeout(stop, endLimitMs, 'SIGKILL');
      await ended;
      clearTimeout(timer);
    },
  };
}
