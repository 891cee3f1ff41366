import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { settingsTable } from '../../scripts/reference/settings.js';
import { type Listening, listen } from '../../server/index.js';
import { texml } from '../cli/fake-terminal.js';
import { examplesOf } from '../repository/doc-examples.js';
import { root } from '../repository/root.js';

// Inside the repository and outside node_modules, so that they run as its own sources do.
const folder = join(root, 'test', 'readme', '.examples');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

// What the example of provisioning writes where it runs.
const state = join(root, 'texml.state.json');

/** The application in another language that the README speaks of. */
const printedAddress = 'http://127.0.0.1:8080/voice';
const answers: Readonly<Record<string, string>> = {
  '/voice': '<Gather action="/menu" numDigits="1"><Say>Press 1 for sales.</Say></Gather>',
  '/menu': '<Dial action="/after"><Number>+12025550123</Number></Dial>',
  '/after': '<Say>Nobody is in.</Say>',
};
const application = createServer((request, response) => {
  response.end(`<Response>${answers[new URL(request.url ?? '', printedAddress).pathname]}</Response>`);
});
let address = '';
/** The first flow of the README, hosted. */
let greeting: Listening | undefined;

/** A text of the README with the files that it names in their place, and the address of the application that runs. */
const inPlace = (text: string): string =>
  text
    .replaceAll('busy.json', join(folder, 'busy.json'))
    .replaceAll('greeting.ts', join(folder, 'greeting.ts'))
    .replaceAll('calls.db', join(folder, 'calls.db'))
    .replaceAll(printedAddress, address)
    .replaceAll('http://127.0.0.1:3000/', greeting?.url ?? '');

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(state, { force: true });
  mkdirSync(folder, { recursive: true });
  const [, script = ''] = /`busy\.json`:\n\n```json\n(.*?)```/s.exec(readme) ?? [];
  writeFileSync(join(folder, 'busy.json'), script);
  await new Promise<void>((resolve) => application.listen(0, '127.0.0.1', resolve));
  const bound = application.address();
  const [first] = examplesOf(root).filter(({ at }) => at.startsWith('README.md'));
  writeFileSync(join(folder, 'greeting.ts'), first?.code ?? '');
  const { default: flow } = await import(/* @vite-ignore */ join(folder, 'greeting.ts'));
  greeting = await listen(flow.with({ insecure: true }), { port: 0 });
  if (typeof bound === 'object' && bound) address = `http://127.0.0.1:${bound.port}/voice`;
});
afterAll(async () => {
  application.close();
  await greeting?.close();
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

  const isTest = ({ code }: { readonly code: string }) => code.includes("from 'vitest'");
  const fileOf = (at: string, ending: string) => join(folder, `${at.replaceAll(/\W+/g, '-')}.${ending}`);

  it.each(examples.filter((example) => !isTest(example)))(
    '$at runs as it is printed',
    async ({ at, code }) => {
      const log = vi.spyOn(console, 'log').mockImplementation(() => {});
      const file = fileOf(at, 'ts');
      writeFileSync(file, inPlace(code));
      await import(/* @vite-ignore */ file);
      log.mockRestore();
    },
  );

  it.each(examples.filter(isTest))('$at is a test that passes', async ({ at, code }) => {
    const file = fileOf(at, 'test.ts');
    writeFileSync(file, code);
    const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
    const { stdout } = await promisify(execFile)(process.execPath, [vitest, 'run', file], { cwd: root });
    expect(stdout).toContain('1 passed');
  });

  const commands = [...readme.matchAll(/^npx texml (.*?)(?: {2,}#.*)?$/gm)].map(([, line]) => line ?? '');
  // What runs until it is interrupted, and what asks another host, is tested with the commands themselves.
  const short = commands.filter(
    (line) => !/^(serve|emulate|lint|migrate|api \S+ --Status)|https:/.test(line),
  );

  it.each(short)('npx texml %s', async (line) => {
    const { status, stderr } = await texml(inPlace(line).split(' '));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('lists every setting of a server', () => {
    expect(readme).toContain(`\n${settingsTable()}\n`);
  });

  it('links to no file that is not there', () => {
    const links = [...readme.matchAll(/\]\((?!https?:|#)([^)]+)\)/g)].map(([, path]) => path ?? '');
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});
