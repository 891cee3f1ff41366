import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../test/repository/root.js';

const unit = join(root, 'examples/deploy/texml.service');
const text = readFileSync(unit, 'utf8');
const setting = (name: string): string | undefined => new RegExp(`^${name}=(.*)$`, 'm').exec(text)?.[1];

const analyze = (...args: string[]) => spawnSync('systemd-analyze', args, { encoding: 'utf8' });
/** Units can be judged without a running systemd since its version 250. */
const [, version = '0'] = /^systemd (\d+)/.exec(analyze('--version').stdout ?? '') ?? [];

it('the unit starts what the package has, with its secrets in a file of their own', () => {
  const { bin } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(setting('ExecStart')).toBe(`/usr/bin/node node_modules/texml/${bin.texml} serve`);
  expect(setting('EnvironmentFile')).toBe('/etc/texml.env');
  expect(setting('Environment')).not.toMatch(/KEY|TOKEN/);
  const [, folder = ''] = /TEXML_STORE=file:(\S+)\/[^/]+$/.exec(setting('Environment') ?? '') ?? [];
  expect(folder).toBe(`/var/lib/${setting('StateDirectory')}`);
});

it.skipIf(Number(version) < 250)('systemd can read the unit, and finds little that it is exposed to', () => {
  const problems = analyze('verify', unit)
    .stderr.split('\n')
    .filter((line) => line.includes('texml.service'));
  // Where Node is on this machine says nothing of the unit.
  expect(problems.filter((line) => !line.includes('/usr/bin/node'))).toEqual([]);
  const { stdout } = analyze('security', '--offline=true', '--no-pager', unit);
  const [, exposure] = /exposure level for texml\.service: ([\d.]+)/.exec(stdout) ?? [];
  expect(Number(exposure)).toBeLessThan(2);
});
