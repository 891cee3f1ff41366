import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { installAt, packed } from '../package/packed.js';

/** The package as a user would have it, and a folder of theirs that knows nothing of it. */
export interface Installed {
  /** The user's folder. */
  readonly folder: string;
  /** Writes a file of the user's and returns its name. */
  readonly write: (name: string, text: string) => string;
  readonly texml: (args: readonly string[], env?: Readonly<Record<string, string>>) => Run;
  readonly remove: () => void;
}

/** A program that was started. */
export interface Run {
  readonly child: ChildProcess;
  /** What it wrote so far. */
  readonly output: () => { readonly stdout: string; readonly stderr: string };
  /** Waits until `stdout` matches. */
  readonly until: (pattern: RegExp) => Promise<RegExpExecArray>;
  /** Waits for its end. */
  readonly ended: Promise<{
    readonly status: number | null;
    readonly stdout: string;
    readonly stderr: string;
  }>;
}

/** Installs the package as it would be published, beside the user's folder and not above it. */
export async function install(): Promise<Installed> {
  await packed(); // What can fail comes before the folder that would be left behind.
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'texml-cli-')));
  const installed = join(home, 'package');
  const folder = join(home, 'folder of a user');
  mkdirSync(folder);
  await installAt(installed);
  const bin = join(installed, 'dist', 'texml.js');
  const running = new Set<ChildProcess>();
  return {
    folder,
    write: (name, text) => {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
      return name;
    },
    texml: (args, env = {}) => {
      const run = start(bin, args, folder, env);
      running.add(run.child);
      run.child.once('exit', () => running.delete(run.child));
      return run;
    },
    remove: () => {
      for (const child of running) child.kill('SIGKILL');
      rmSync(home, { recursive: true, force: true });
    },
  };
}

function start(
  bin: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>>,
): Run {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [bin, ...args], {
    cwd,
    env: { PATH, HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const texts = { stdout: '', stderr: '' };
  const looking = new Set<() => void>();
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      texts[name] += text;
      for (const look of looking) look();
    });
  }
  const ended = new Promise<{ status: number | null; stdout: string; stderr: string }>((resolve) => {
    child.once('close', (status) => resolve({ status, ...texts }));
  });
  const until = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = () => {
        const found = pattern.exec(texts.stdout);
        if (found) resolve(found);
      };
      looking.add(look);
      look();
      ended.then(({ stdout, stderr }) =>
        reject(new Error(`It ended without ${pattern}:\n${stdout}${stderr}`)),
      );
    });
  return { child, output: () => ({ ...texts }), until, ended };
}
