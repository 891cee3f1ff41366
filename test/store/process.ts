import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command, Report } from './program.js';

const jiti = join(
  dirname(createRequire(import.meta.url).resolve('jiti/package.json')),
  'lib',
  'jiti-cli.mjs',
);
const program = fileURLToPath(new URL('program.ts', import.meta.url));

/** A process of its own that opened a store. */
export interface StoreProcess {
  tell(command: Command): void;
  /** The first report of a kind from now on. */
  next<Kind extends Report['is']>(kind: Kind): Promise<Extract<Report, { is: Kind }>>;
  /** Gets every report. */
  onReport(listener: (report: Report) => void): void;
  /** As `kill -9` does. */
  kill(): Promise<void>;
}

/** Starts a process, and waits until its store is open. */
export async function startProcess(url: string): Promise<StoreProcess> {
  const child = spawn(process.execPath, [jiti, program, url], {
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  });
  let stderr = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const next: StoreProcess['next'] = (kind) =>
    new Promise((resolve, reject) => {
      const ended = () => reject(new Error(`It ended before it said '${kind}': ${stderr}`));
      const look = (report: Report) => {
        if (!isOf(kind, report)) return;
        child.off('message', look).off('exit', ended);
        resolve(report);
      };
      child.on('message', look).on('exit', ended);
    });
  await next('open');
  return {
    tell: (command) => void child.send(command),
    next,
    onReport: (listener) => void child.on('message', listener),
    kill: () => killed(child),
  };
}

const isOf = <Kind extends Report['is']>(
  kind: Kind,
  report: Report,
): report is Extract<Report, { is: Kind }> => report.is === kind;

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGKILL');
  await gone;
}
