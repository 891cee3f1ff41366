import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { root } from '../repository/root.js';

/** What `npm pack` makes of this checkout. */
export interface Packed {
  /** The tarball's content, unpacked. Not to be written to: all tests of one state of the checkout share it. */
  readonly folder: string;
  /** Bytes of the tarball. */
  readonly size: number;
  /** What stands in it, by its path in the package. */
  readonly files: readonly { readonly path: string; readonly size: number; readonly mode: number }[];
}

const cache = join(root, 'node_modules', '.cache', 'texml-packed');
/** What has no part in the package. */
const apart = new Set(['.git', '.wrangler', 'dist', 'examples', 'node_modules', 'test']);
const keptMs = 60 * 60_000;
const staleMs = 120_000;

/**
 * Packs this checkout as `npm publish` would, its `prepare` script included. Whoever asks first packs; other test files,
 * in other processes and in later runs, get the same package for as long as no file has changed.
 */
export async function packed(): Promise<Packed> {
  const folder = join(cache, stateOfCheckout());
  const lock = `${folder}.lock`;
  mkdirSync(cache, { recursive: true });
  while (!existsSync(folder)) {
    if (!claim(lock)) {
      await setTimeout(100);
      continue;
    }
    try {
      if (!existsSync(folder)) pack(folder);
    } finally {
      rmdirSync(lock);
    }
  }
  const now = new Date();
  utimesSync(folder, now, now);
  return {
    folder: join(folder, 'package'),
    ...JSON.parse(readFileSync(join(folder, 'packed.json'), 'utf8')),
  };
}

/** Installs the package: puts a copy of it there, with the dependencies that it declares inside, and no others. */
export async function installAt(folder: string): Promise<void> {
  cpSync((await packed()).folder, folder, { recursive: true });
  const { dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  for (const name of Object.keys(dependencies)) {
    const link = join(folder, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), link, 'dir');
  }
}

const isPart = (path: string): boolean => !apart.has(relative(root, path));

function stateOfCheckout(): string {
  const hash = createHash('sha256');
  const add = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (!isPart(path)) continue;
      if (entry.isDirectory()) add(path);
      else if (entry.isFile()) hash.update(`${path}\0`).update(readFileSync(path)).update('\0');
    }
  };
  add(root);
  return hash.digest('hex').slice(0, 16);
}

/** Takes a lock that one process can hold; one that was left behind is taken over. */
function claim(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > staleMs) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

/** Packs a copy of the checkout, so that nobody who uses its `dist` at this moment is disturbed. */
function pack(folder: string): void {
  for (const name of readdirSync(cache)) {
    const path = join(cache, name);
    if (Date.now() - statSync(path).mtimeMs > keptMs) rmSync(path, { recursive: true, force: true });
  }
  const home = mkdtempSync(join(tmpdir(), 'texml-pack-'));
  const unpacked = mkdtempSync(join(cache, '.unpacked-'));
  try {
    const copy = join(home, 'checkout');
    cpSync(root, copy, { recursive: true, filter: isPart });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'dir');
    const options = ['--json', '--ignore-scripts=false', '--foreground-scripts=false'];
    const output = execFileSync('npm', ['pack', ...options, `--pack-destination=${home}`], {
      cwd: copy,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [{ filename, size, files }] = JSON.parse(output);
    execFileSync('tar', ['-xzf', join(home, filename), '-C', unpacked]);
    writeFileSync(join(unpacked, 'packed.json'), JSON.stringify({ size, files }));
    renameSync(unpacked, folder);
  } finally {
    rmSync(home, { recursive: true, force: true });
    rmSync(unpacked, { recursive: true, force: true });
  }
}
