import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { texml } from '../cli/fake-terminal.js';
import { examplesOf } from '../repository/doc-examples.js';
import { root } from '../repository/root.js';

// Inside the repository and outside node_modules, so that they run as its own sources do.
const folder = join(root, 'test', 'readme', '.examples');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

// What the example of provisioning writes where it runs.
const state = join(root, 'texml.state.json');

beforeAll(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(state, { force: true });
  mkdirSync(folder, { recursive: true });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(state, { force: true });
});

describe('the README', () => {
  it('begins with the two commands', () => {
    const [first = ''] = readme.split('## ');
    expect(first).toContain('npm ci && npm start');
    expect(first).toContain('npm ci && npm test');
  });

  const examples = examplesOf(root).filter(({ at }) => at.startsWith('README.md'));

  it.each(examples)('$at runs as it is printed', async ({ at, code }) => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => {});
    const file = join(folder, `${at.replaceAll(/\W+/g, '-')}.ts`);
    writeFileSync(file, code);
    await import(/* @vite-ignore */ file);
    log.mockRestore();
  });

  const commands = [...readme.matchAll(/^npx texml (.*?)(?: {2,}#.*)?$/gm)].map(([, line]) => line ?? '');
  // What runs until it is interrupted, and what asks another host, is tested with the commands themselves.
  const short = commands.filter((line) => !/^(serve|emulate|api \S+ --Status)|https?:/.test(line));

  it.each(short)('npx texml %s', async (line) => {
    const [first] = examples;
    writeFileSync(join(folder, 'greeting.ts'), first?.code ?? '');
    const { status, stderr } = await texml(
      line.replace('greeting.ts', join(folder, 'greeting.ts')).split(' '),
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('links to no file that is not there', () => {
    const links = [...readme.matchAll(/\]\((?!https?:|#)([^)]+)\)/g)].map(([, path]) => path ?? '');
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});
