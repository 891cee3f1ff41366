import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { greeting } from './fixtures.js';
import { type Installed, install } from './installed.js';

let app: Installed;
beforeAll(async () => {
  app = await install();
}, 60_000);
afterAll(() => app.remove());

interface Access {
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly accountSid: string;
  readonly publicKey: string;
}

const ask = ({ baseUrl, apiKey }: Access, path: string, body?: object) =>
  fetch(baseUrl + path, {
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  });

describe('texml emulate', () => {
  it('prints one line of JSON, lets those in who show the key, and ends well on SIGTERM', async () => {
    const run = app.texml(['emulate', '--port', '0', '--json']);
    const [line] = await run.until(/^\{.*\}\n/);
    const access: Access = JSON.parse(line);
    expect(Object.keys(access).sort()).toEqual(['accountSid', 'apiKey', 'baseUrl', 'publicKey']);
    expect(access.baseUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/v2$/);
    expect((await ask({ ...access, apiKey: 'another' }, '/texml_applications')).status).toBe(401);
    expect((await ask(access, '/texml_applications')).status).toBe(200);
    run.child.kill('SIGTERM');
    const { status, stdout } = await run.ended;
    expect({ status, stdout }).toEqual({ status: 0, stdout: line });
  });

  it('tells a person what to do with it', async () => {
    const run = app.texml(['emulate']);
    const [, baseUrl = ''] = await run.until(/^Listening on (http:\S+)\n[\s\S]*texml serve/);
    const { stdout } = run.output();
    const apiKey = /API key +(\S+)/.exec(stdout)?.[1] ?? '';
    expect(stdout).toMatch(/Account SID +[\da-f-]{36}/);
    expect(stdout).toMatch(/Public key +\S{44}\n/);
    expect(
      (await ask({ baseUrl, apiKey, accountSid: '', publicKey: '' }, '/texml_applications')).status,
    ).toBe(200);
    run.child.kill('SIGINT');
    expect((await run.ended).status).toBe(0);
  });

  it('calls a flow that texml serve hosts with its key', async () => {
    const emulator = app.texml(['emulate', '--json']);
    const access: Access = JSON.parse((await emulator.until(/^\{.*\}\n/))[0]);
    const server = app.texml(['serve', app.write('greeting.ts', greeting), '--port', '0'], {
      TELNYX_PUBLIC_KEY: access.publicKey,
    });
    const [, url = ''] = await server.until(/^Listening on (\S+)$/m);
    const made = await ask(access, '/texml_applications', { friendly_name: 'greeting', voice_url: url });
    const { data } = await made.json();
    const placed = await ask(access, `/texml/Accounts/${access.accountSid}/Calls`, {
      ApplicationSid: data.id,
      To: '+12025550123',
      From: '+12025550199',
    });
    expect(placed.status).toBe(200);
    await server.until(/"event":"answered".*"step":"start".*"verified":true/);
  });

  it('says that its port is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const address = taken.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const { status, stdout, stderr } = await app.texml(['emulate', '--port', String(port)]).ended;
    taken.close();
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(new RegExp(`^error: Can't listen on port ${port} of 127\\.0\\.0\\.1`));
  });
});
