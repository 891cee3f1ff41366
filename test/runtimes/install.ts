import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { here } from './installed.js';

/** Installs the other runtimes from their npm packages, where they are not yet as the lockfile says. */
export default function install(): void {
  const [locked, installed] = ['package-lock.json', 'node_modules/.package-lock.json'].map(
    (name) => statSync(join(here, name), { throwIfNoEntry: false })?.mtimeMs ?? 0,
  );
  if (Number(installed) > Number(locked)) return;
  console.log('Installing Node 24, Bun and Deno from their npm packages (about 380 MB once unpacked) …');
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit' });
}
