import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { start, texml } from '../../../test/cli/fake-terminal.js';

let cwd = '';
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'texml-serve-'));
  writeFileSync(
    join(cwd, 'hello.ts'),
    `import { flow, response } from 'texml';
    export default flow({ start: 'voice' }, { start: () => response().say('Hello.').hangup() });`,
  );
});
afterAll(() => rmSync(cwd, { recursive: true }));

const form = { method: 'POST', body: new URLSearchParams({ CallSid: 'v3:1', From: '+12025550100' }) };
const listening = /Listening on (http:\S+)\n/;

describe('texml serve', () => {
  it('serves until it is interrupted', async () => {
    const run = start(['serve', 'hello.ts', '--port', '0', '--insecure'], { cwd });
    const [, url = ''] = await run.until(listening);
    const reply = await fetch(url, form);
    expect(await reply.text()).toContain('<Say>Hello.</Say>');
    run.interrupt();
    const { status, stdout } = await run.outcome;
    expect(status).toBe(0);
    expect(stdout).toMatch(/^\{"time":"2023-11-14T22:13:20.000Z",.*"level":"info","event":"answered"/m);
    await expect(fetch(url, form)).rejects.toThrow();
  });

  it('says which address Telnyx needs, and how it gets there', async () => {
    const run = start(['serve', 'hello.ts', '--port', '0', '--insecure'], { cwd });
    await run.until(listening);
    run.interrupt();
    const { stdout } = await run.outcome;
    expect(stdout).toMatch(/^ {2}start {2}\/ {2}answers 'voice'$/m);
    expect(stdout).toContain("Set the TeXML application's voice_url to https://your-public-host/");
    expect(stdout).toContain('--host 0.0.0.0');
  });

  it('says nothing of --host once it is open to the network', async () => {
    const run = start(['serve', 'hello.ts', '--port', '0', '--host', '0.0.0.0', '--insecure'], { cwd });
    await run.until(listening);
    run.interrupt();
    expect((await run.outcome).stdout).not.toContain('--host');
  });

  it('looks for the file where the terminal is', async () => {
    expect((await texml(['serve', 'hello.ts'], { cwd: tmpdir() })).stderr).toContain(
      'There is no file hello.ts',
    );
  });
});

describe('texml serve refuses to start', () => {
  const fails = async (
    args: readonly string[],
    env: Readonly<Record<string, string>>,
    before: RegExp = /^/,
  ) => {
    const { status, stdout, stderr } = await texml(['serve', 'hello.ts', ...args], { cwd, env });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.replace(before, '')).toMatch(/^error: /);
    expect(stderr.match(/^error: /gm)).toHaveLength(1);
    return stderr;
  };

  it.each(['x', '65536', '-1', '1.5', ''])('on the port %j', async (port) => {
    expect(await fails([`--port=${port}`], {})).toContain('A port is a whole number from 0 to 65535');
  });

  it('on a PORT that is none', async () => {
    expect(await fails([], { PORT: 'http' })).toContain("PORT is 'http' in the environment");
  });

  it('with a store that can not be opened', async () => {
    const stderr = await fails(
      ['--port', '0', '--insecure', '--store', 'file:hello.ts/calls.db'],
      {},
      /^warning: .*\n/,
    );
    expect(stderr).toContain("The store in hello.ts/calls.db can't be opened.");
    expect(stderr).toContain('--no-store keeps things in memory alone');
  });

  it('without a public key', async () => {
    const stderr = await fails(['--port', '0'], {});
    expect(stderr).toContain('Set TELNYX_PUBLIC_KEY');
    expect(stderr).toContain('--insecure');
  });

  it.each(['nonsense', 'KEY0190_abc', '11qYAYKxCrfVS/7TyWQHOg7hcvPapiMl', '-----BEGIN PUBLIC KEY-----'])(
    'with the public key %j, which it does not repeat',
    async (key) => {
      const stderr = await fails(['--port', '0'], { TELNYX_PUBLIC_KEY: key });
      expect(stderr).toContain('In TELNYX_PUBLIC_KEY: The public key');
      expect(stderr).toContain('portal');
      expect(stderr).not.toContain(key);
    },
  );
});
