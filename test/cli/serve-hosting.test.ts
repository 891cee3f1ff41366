import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { env, greeting } from './fixtures.js';
import { type Installed, install, type Run } from './installed.js';
import { form, listening, logLines, post } from './telnyx-requests.js';

let app: Installed;
beforeAll(async () => {
  app = await install();
}, 60_000);
afterAll(() => app.remove());

const adminToken = 'a-token-of-32-characters-or-more';
const admin = (url: string, path: string, init: RequestInit = {}) =>
  fetch(new URL(`admin${path}`, url), { ...init, headers: { authorization: `Bearer ${adminToken}` } });

const config = `
import { defineServer } from 'texml/server';
import greeting from './flows/greeting.ts';

export default {
  server: defineServer({
    flows: { '/greeting': greeting },
    bins: { hours: '<Response><Say>Nine to {{until}}.</Say></Response>' },
    port: 0,
    store: 'file:data.db',
    drainTimeoutMs: 5000,
  }),
};
`;

const call = { CallSid: 'v3:one', SequenceNumber: '0' };

const writeProject = (text = config) => {
  app.write('flows/greeting.ts', greeting);
  return app.write('texml.config.ts', text);
};

const end = async (run: Run) => {
  run.child.kill('SIGTERM');
  const { status, stdout, stderr } = await run.ended;
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
};

describe('texml serve without a flow', () => {
  it('hosts what texml.config.ts says, and remembers it after a restart', async () => {
    writeProject();
    const variables = { ...env, TEXML_ADMIN_TOKEN: adminToken };
    const first = app.texml(['serve'], variables);
    const [, url = ''] = await first.until(listening);
    expect(first.output().stdout).toMatch(/^ {2}menu +\/greeting\/menu +answers 'gather'$/m);
    expect(first.output().stdout).toContain('voice_url to https://your-public-host/greeting');
    expect(first.output().stdout).toContain('kept in data.db for 30 days');

    expect(await (await post(`${url}greeting`, form(call))).text()).toContain('Press 1.');
    expect(await (await post(`${url}bins/hours?until=five`, form(call))).text()).toContain('Nine to five.');
    expect((await post(`${url}callbacks`, form({ ...call, CallStatus: 'completed' }))).status).toBe(200);
    const body = '<Response><Say>Closed on {{day}}.</Say></Response>';
    expect((await admin(url, '/bins/closed', { method: 'PUT', body })).status).toBe(201);
    expect((await fetch(`${url}readyz`)).status).toBe(200);
    await end(first);
    expect(existsSync(join(app.folder, 'data.db'))).toBe(true);

    const second = app.texml(['serve'], variables);
    const [, again = ''] = await second.until(listening);
    const { call: kept, timeline } = await (
      await admin(again, `/calls/${encodeURIComponent('v3:one')}`)
    ).json();
    expect(kept).toMatchObject({ CallSid: 'v3:one', From: '+12025550100' });
    expect(timeline.map(({ step }: { step: string }) => step).slice(0, 2)).toEqual(['start', 'bin:hours']);
    expect(await (await post(`${again}bins/closed?day=Sunday`, form())).text()).toContain(
      'Closed on Sunday.',
    );
    const exported = await (await admin(again, '/export')).text();
    expect(exported.trimEnd().split('\n').length).toBeGreaterThanOrEqual(4);
    await end(second);
  });

  it('has no admin without a token', async () => {
    writeProject();
    const run = app.texml(['serve', '--no-store'], env);
    const [, url = ''] = await run.until(listening);
    expect(run.output().stdout).toContain('in memory alone');
    expect((await admin(url, '/calls')).status).toBe(404);
    await end(run);
  });

  it('says what is missing where there is no configuration, or nothing in it', async () => {
    const { status, stderr } = await app.texml(['serve', '--config', 'other.config.ts'], env).ended;
    expect({ status, stderr }).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('other.config.ts'),
    });
    app.write('empty.config.ts', 'export default {};');
    const empty = await app.texml(['serve', '--config', 'empty.config.ts'], env).ended;
    expect(empty.status).toBe(2);
    expect(empty.stderr).toContain(
      'empty.config.ts has no server part. It says what to host: export default',
    );
  });
});

describe('texml serve --check', () => {
  it('has nothing to say of what is fine', async () => {
    writeProject();
    const { status, stdout, stderr } = await app.texml(['serve', '--check'], env).ended;
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe('Nothing keeps this from being served: texml.config.ts.\n');
  });

  it('says everything that is wrong at once', async () => {
    writeProject(
      config
        .replace("'/greeting'", "'greeting'")
        .replace('{{until}}', '{{#until}}')
        .replace('port:', 'prot:'),
    );
    const secret = 'not-quite-a-key-but-a-secret';
    const variables = {
      TELNYX_PUBLIC_KEY: secret,
      TEXML_ADMIN_TOKEN: 'short',
      TEXML_RETENTION_DAYS: 'month',
    };
    const { status, stdout } = await app.texml(['serve', '--check'], variables).ended;
    expect(status).toBe(1);
    const [count, ...problems] = stdout.trimEnd().split('\n');
    expect(count).toBe('6 things keep the server from starting:');
    for (const said of [
      'server.prot is not known. Did you mean port?',
      "A path begins with '/'",
      "Bin 'hours', line 1, column 24: {{#until}} is not closed",
      'In TELNYX_PUBLIC_KEY: The public key',
      "TEXML_RETENTION_DAYS is 'month' in the environment. It should be a whole number",
      "TEXML_ADMIN_TOKEN in the environment can't be used: it has 5 characters.",
    ]) {
      expect(problems.filter((line) => line.includes(said))).toHaveLength(1);
    }
    expect(stdout).not.toContain(secret);
    const started = await app.texml(['serve'], variables).ended;
    expect(started).toMatchObject({ status: 2, stdout: '', stderr: `error: ${stdout}` });
  });

  it('warns of a variable that was misspelt', async () => {
    writeProject();
    const { status, stderr } = await app.texml(['serve', '--check'], { ...env, TEXML_STOER: 'file:x.db' })
      .ended;
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr:
        'warning: TEXML_STOER stands in the environment, and nothing reads it. Did you mean TEXML_STORE?\n',
    });
  });
});

describe('texml serve at its end', () => {
  const slow = `
import { flow, response } from 'texml';
export default flow({ start: 'voice' }, { start: async () => {
  await new Promise((resolve) => setTimeout(resolve, 600));
  return response().say('Done.').hangup();
} });
`;

  it('lets requests under way end, and tells load balancers before', async () => {
    const run = app.texml(['serve', app.write('slow.ts', slow), '--port', '0'], {
      ...env,
      TEXML_STORE: 'file:slow.db',
      TEXML_DRAIN_DELAY_MS: '300',
    });
    const [, url = ''] = await run.until(listening);
    const running = post(url, form());
    await new Promise((resolve) => setTimeout(resolve, 100));
    run.child.kill('SIGTERM');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await fetch(`${url}readyz`)).status).toBe(503);
    expect((await fetch(`${url}healthz`)).status).toBe(200);
    expect(await (await running).text()).toContain('Done.');
    const { status, stdout } = await run.ended;
    expect(status).toBe(0);
    expect(logLines(stdout).some(({ step, status: answered }) => step === 'start' && answered === 200)).toBe(
      true,
    );
    await expect(fetch(url)).rejects.toThrow();
  });

  it('ends at once on a second signal', async () => {
    const hangs = slow.replace('setTimeout(resolve, 600)', 'setTimeout(resolve, 60_000)');
    const run = app.texml(['serve', app.write('hangs.ts', hangs), '--port', '0', '--no-store'], {
      ...env,
      TEXML_DEADLINE_MS: '60000',
    });
    const [, url = ''] = await run.until(listening);
    const running = post(url, form()).catch(() => 'cut off');
    await new Promise((resolve) => setTimeout(resolve, 100));
    const before = performance.now();
    run.child.kill('SIGTERM');
    // The same signal once more at once, as npx hands it on, is not a second one.
    run.child.kill('SIGTERM');
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(run.child.signalCode).toBe(null);
    run.child.kill('SIGINT');
    await run.ended;
    expect(performance.now() - before).toBeLessThan(5000);
    expect(run.child.signalCode).toBe('SIGINT');
    expect(await running).toBe('cut off');
  });
});
