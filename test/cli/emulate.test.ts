import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
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

/** What `curl -d` sends: JSON that is called a form. */
const steer = async ({ baseUrl, apiKey }: Access, path: string, body: object) => {
  const reply = await fetch(new URL(`/__emulator/${path}`, baseUrl), {
    method: 'POST',
    headers: {
      authorization: `Bearer ${apiKey}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: JSON.stringify(body),
  });
  expect(reply.status).toBe(200);
  return reply.json();
};

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

  it('starts with a TypeScript file, is steered with curl’s kind of requests, and goes on from its state', async () => {
    const flow = app.texml(['serve', app.write('hello.ts', greeting), '--port', '0', '--insecure']);
    const [, voice_url = ''] = await flow.until(/^Listening on (\S+)$/m);
    const config = app.write(
      'emulator.ts',
      `import { emulatorConfig } from 'texml/emulator';

      export default emulatorConfig({
        applications: [{ friendly_name: 'greeting', voice_url: '${voice_url}' }],
        numbers: [{ phone_number: '+12025550199', application: 'greeting' }],
      });`,
    );
    const args = ['emulate', '--json', '--config', config, '--state', 'emulator.state.json'];
    const first = app.texml(args);
    const access: Access = JSON.parse((await first.until(/^\{.*\}\n/))[0]);
    const { call } = await steer(access, 'calls', { from: '+12025550100', to: '+12025550199' });
    expect(call.legs[0]).toMatchObject({ waitsFor: 'keys', heard: ['Press 1.'] });
    first.child.kill('SIGINT');
    expect((await first.ended).status).toBe(0);
    expect(statSync(join(app.folder, 'emulator.state.json')).mode & 0o777).toBe(0o600);

    const second = app.texml(args);
    const again: Access = JSON.parse((await second.until(/^\{.*\}\n/))[0]);
    expect(again).toEqual({ ...access, baseUrl: again.baseUrl });
    const pressed = await steer(again, `calls/${call.sid}/press`, { digits: '1' });
    expect(pressed.call.legs[0].heard).toEqual(['Press 1.', 'You pressed 1.']);
    second.child.kill('SIGTERM');
    expect((await second.ended).status).toBe(0);
  });

  it('leaves a state that it can not read as it is', async () => {
    const file = app.write('later.json', '{ "format": "texml-emulator", "version": 99 }');
    const { status, stdout, stderr } = await app.texml(['emulate', '--json', '--state', file]).ended;
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^error: later\.json can't be loaded\..*version 99/);
    expect(readFileSync(join(app.folder, file), 'utf8')).toContain('99');
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
