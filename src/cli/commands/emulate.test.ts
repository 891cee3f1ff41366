import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { start, texml } from '../../../test/cli/fake-terminal.js';
import type { Terminal } from '../terminal.js';

let cwd = '';
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'texml-emulate-'));
});
afterAll(() => rmSync(cwd, { recursive: true }));

const write = (name: string, text: string): string => {
  writeFileSync(join(cwd, name), text);
  return name;
};

/** An emulator that listens, with what a client needs. It is interrupted at the end of the test at the latest. */
async function emulating(args: readonly string[], settings: Partial<Terminal> = {}) {
  const run = start(['emulate', ...args], { cwd, ...settings });
  onTestFinished(run.interrupt);
  const [text] = await run.until(/^\{.*\}\n|^[\s\S]*Ctrl-C ends it\.\n/);
  const isJson = text.startsWith('{');
  const { baseUrl, apiKey } = isJson
    ? JSON.parse(text)
    : { baseUrl: /http:\S+v2/.exec(text)?.[0], apiKey: /API key +(\S+)/.exec(text)?.[1] };
  const ask = async (path: string, body?: unknown) => {
    const reply = await fetch(new URL(path, baseUrl), {
      headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
    });
    return reply.json();
  };
  return { ...run, ask, apiKey, baseUrl };
}

describe('texml emulate', () => {
  it('starts with what its start file says, in JSON and in TypeScript', async () => {
    const applications = [{ id: '42', friendly_name: 'menu', voice_url: 'http://127.0.0.1:9/' }];
    const json = write('start.json', JSON.stringify({ apiKey: 'KEY1', applications, clock: 'manual' }));
    const ts = write(
      'start.ts',
      `const apiKey: string = 'KEY1';
      export default { apiKey, clock: 'manual', applications: ${JSON.stringify(applications)} };`,
    );
    for (const config of [json, ts]) {
      const { ask, apiKey } = await emulating(['--json', '--config', config]);
      expect(apiKey).toBe('KEY1');
      expect((await ask('/v2/texml_applications/42')).data).toMatchObject({ friendly_name: 'menu' });
      expect(await ask('/__emulator/clock')).toMatchObject({ kind: 'manual' });
    }
  });

  it('goes by the command line before the start file', async () => {
    const config = write(
      'clock.json',
      JSON.stringify({ clock: 'manual', seed: 'file', settings: { unscriptedCallees: 'busy' } }),
    );
    const { ask, apiKey } = await emulating([
      '--json',
      '--config',
      config,
      '--clock',
      'real',
      '--seed',
      'line',
    ]);
    expect(await ask('/__emulator/clock')).toMatchObject({ kind: 'real' });
    const again = await emulating(['--json', '--seed', 'line']);
    expect(again.apiKey).toBe(apiKey);
    expect((await ask('/__emulator/state')).engine.settings.unscriptedCallees).toBe('busy');
    expect((await again.ask('/__emulator/state')).engine.settings.unscriptedCallees).toBe('answers');
  });

  it('keeps its state in a file that only its owner can read', async () => {
    const state = 'kept.json';
    const first = await emulating(['--state', state]);
    expect(statSync(join(cwd, state)).mode & 0o777).toBe(0o600);
    await first.ask('/v2/texml_applications', { friendly_name: 'menu', voice_url: 'http://127.0.0.1:9/' });
    first.interrupt();
    const { status, stdout } = await first.outcome;
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /The account is empty: create an application .* It is saved in kept\.json at the end\./,
    );
    const second = await emulating(['--state', state]);
    expect(second.apiKey).toBe(first.apiKey);
    const [, told] = await second.until(/(The account has .*)\n/);
    expect(told).toBe(
      'The account has 1 application. It goes on from kept.json, and is saved there at the end.',
    );
    second.interrupt();
    await second.outcome;
    expect(statSync(join(cwd, state)).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(join(cwd, state), 'utf8')).applications).toHaveLength(1);
  });

  it.each([
    ['broken', '{ "format": "texml-emulator", "secret": "hocus pocus', /broken\.json.* is no JSON/],
    [
      'foreign',
      '{ "name": "texml" }',
      /foreign\.json can't be loaded\. This is no state of an emulator: .* It was left as it is\./,
    ],
    [
      'later',
      '{ "format": "texml-emulator", "version": 9 }',
      /later\.json can't be loaded\. The state has the form of version 9/,
    ],
  ])('does not touch a state file that is %s', async (name, text, message) => {
    const file = write(`${name}.json`, text);
    const { status, stdout, stderr } = await texml(['emulate', '--state', file], { cwd });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain('hocus');
    expect(readFileSync(join(cwd, file), 'utf8')).toBe(text);
  });

  it('says at once that its state can not be written', async () => {
    const { status, stderr } = await texml(['emulate', '--state', 'nowhere/state.json'], { cwd });
    expect(status).toBe(2);
    expect(stderr).toMatch(/state\.json can't be written \(ENOENT\)/);
  });

  it('tells all that is wrong with a start file at once', async () => {
    const file = write('wrong.json', '{ "aplications": [], "clock": "fast", "secrets": { "pin": 5 } }');
    const { status, stderr } = await texml(['emulate', '--config', file], { cwd });
    expect(status).toBe(2);
    expect(stderr).toMatch(/wrong\.json can't be used:\n {2}.*\n {2}.*\n {2}.*\n$/);
    expect(stderr).toContain("There is no 'aplications' here. Did you mean applications?");
    const missing = await texml(['emulate', '--config', 'none.json'], { cwd });
    expect([missing.status, missing.stderr]).toEqual([
      2,
      'error: There is no file none.json. Give the path of a start file.\n',
    ]);
    const empty = await texml(['emulate', '--config', write('empty.ts', 'export const a = 1;')], { cwd });
    expect(empty.stderr).toMatch(/empty\.ts has no default export\. It ends with/);
  });

  it('writes one line for each request, in colours on a screen, and none when it is to be quiet', async () => {
    const run = await emulating([]);
    await run.ask('/v2/whoami');
    await run.ask('/v2/texml_applications/1');
    await run.until(/404/);
    run.interrupt();
    const { stdout } = await run.outcome;
    const lines = stdout.slice(stdout.indexOf('Ctrl-C ends it.\n')).split('\n').slice(1, 3);
    expect(lines).toEqual([
      expect.stringMatching(/^\d\d:\d\d:\d\d ← GET \/v2\/whoami {2}whoami 200 \d+ ms$/),
      expect.stringMatching(
        /^\d\d:\d\d:\d\d ← GET \/v2\/texml_applications\/1 {2}texml\.applications\.get 404 \d+ ms$/,
      ),
    ]);
    const coloured = await emulating([], { isTTY: true });
    await coloured.ask('/v2/whoami');
    await coloured.until(/whoami .*200/);
    coloured.interrupt();
    expect((await coloured.outcome).stdout).toContain('\u001b[32m200\u001b[39m');
    const quiet = await emulating(['--quiet']);
    await quiet.ask('/v2/whoami');
    quiet.interrupt();
    expect((await quiet.outcome).stdout).toMatch(/Ctrl-C ends it\.\n$/);
  });

  it('tells what went wrong with a request of its own', async () => {
    const config = write(
      'gone.json',
      JSON.stringify({ applications: [{ friendly_name: 'gone', voice_url: 'http://127.0.0.1:9/' }] }),
    );
    const run = await emulating(['--config', config]);
    await run.ask('/__emulator/calls', { from: '+12025550100', to: '+12025550199' });
    run.interrupt();
    const { stdout } = await run.outcome;
    expect(stdout).toMatch(
      /→ POST http:\/\/127\.0\.0\.1:9\/ {2}voice-request-inbound no reply \d+ ms {2}\S+/,
    );
    expect(stdout).not.toContain('12025550100');
  });

  it('explains itself', async () => {
    const { status, stdout } = await texml(['emulate', '--help'], { cwd });
    expect(status).toBe(0);
    expect(stdout).toContain('--config <file>');
    expect(stdout).toContain('texml emulate --port 4010 --config emulator.json --state emulator.state.json');
    const wrong = await texml(['emulate', '--clock', 'fast'], { cwd });
    expect([wrong.status, wrong.stderr]).toEqual([
      2,
      expect.stringContaining('Allowed choices are automatic, manual, real'),
    ]);
  });
});
