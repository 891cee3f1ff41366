import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { generateKeyPair } from '../../src/callbacks/index.js';
import { response } from '../../src/document/index.js';
import { flow } from '../../src/flow/index.js';
import { createServer } from '../app/create-server.js';
import type { ServerOptions } from '../app/options.js';
import type { LogLine } from '../log/line.js';
import { listen } from '../node.js';
import { openStore } from '../store/open-store.js';
import type { Store } from '../store/store.js';

const keys = await generateKeyPair();
const adminToken = 'a-token-of-32-characters-or-more';
const menu = flow(
  { start: 'voice', menu: 'gather' },
  {
    start: (call) =>
      response()
        .gather({ action: call.url.menu, numDigits: 1 }, (g) => g.say('Press 1.'))
        .hangup(),
    menu: () => response().hangup(),
  },
);

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const one of undo.splice(0).reverse()) await one();
});

/** A whole server with a store in a file, behind a real socket. */
async function host(options: Partial<ServerOptions> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'texml-admin-'));
  undo.push(() => rmSync(folder, { recursive: true }));
  const store: Store = await openStore({ url: join(folder, 'data.db') });
  undo.push(() => store.close());
  const logged: LogLine[] = [];
  const app = createServer({
    flows: { '/menu': menu },
    bins: { own: '<Response><Say>Hello {{From}}</Say></Response>' },
    publicKey: keys.publicKey,
    adminToken,
    store,
    log: (line) => logged.push(line),
    ...options,
  });
  const server = await listen(app, { port: 0, env: {} });
  undo.push(() => server.close());
  const post = async (path: string, form: Readonly<Record<string, string>>) => {
    const body = new URLSearchParams({ From: '+12025550100', To: '+12025550199', ...form }).toString();
    const signature = await keys.sign(body, Math.floor(Date.now() / 1000));
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    const reply = await fetch(server.url + path, {
      method: 'POST',
      body,
      headers: { ...type, ...signature },
    });
    return { status: reply.status, text: await reply.text() };
  };
  const ask = async (path: string, init: RequestInit = {}, token = adminToken) => {
    const headers = { authorization: `Bearer ${token}` };
    const reply = await fetch(`${server.url}admin${path}`, { ...init, headers });
    const text = await reply.text();
    const type = reply.headers.get('content-type') ?? '';
    return {
      status: reply.status,
      text,
      json: type.startsWith('application/json') ? JSON.parse(text) : undefined,
    };
  };
  return { url: server.url, post, ask, logged };
}

const lines = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('the admin of a server with a store', () => {
  it('shows a call with its documents, flows and bins alike', async () => {
    const { post, ask } = await host();
    const document = await post('menu', { CallSid: 'v3:one' });
    await post('menu/menu', { CallSid: 'v3:one', Digits: '1' });
    const bin = await post('bins/own', { CallSid: 'v3:one' });
    await post('menu', { CallSid: 'v3:two', From: '+12025550101' });
    const { call, timeline } = (await ask(`/calls/${encodeURIComponent('v3:one')}`)).json;
    expect(call).toMatchObject({ CallSid: 'v3:one', From: '+12025550100', requests: 3 });
    expect(timeline).toMatchObject([
      { step: 'start', kind: 'voice', status: 200, body: document.text, verified: true },
      { step: 'menu', kind: 'gather', parameters: { Digits: '1' } },
      { step: 'bin:own', kind: 'voice', body: bin.text, address: '/bins/own', event: 'answered' },
    ]);
    const found = await ask('/calls?number=%2B12025550101');
    expect(found.json.calls.map(({ CallSid }: { CallSid: string }) => CallSid)).toEqual(['v3:two']);
    expect((await ask('/calls/v3%3Athree')).status).toBe(404);
  });

  it('gives pages without gaps and repeats', async () => {
    const { post, ask } = await host();
    const sids = Array.from({ length: 7 }, (_, index) => `v3:${index}`);
    for (const CallSid of sids) await post('menu', { CallSid });
    const seen: string[] = [];
    for (let after: string | null = ''; after !== null; ) {
      const { json } = await ask(`/calls?limit=3${after && `&after=${encodeURIComponent(after)}`}`);
      seen.push(...json.calls.map(({ CallSid }: { CallSid: string }) => CallSid));
      after = json.next;
    }
    expect(seen.toSorted()).toEqual(sids);
  });

  it('takes no page for another one', async () => {
    const { ask } = await host();
    for (const after of ['x', '%00', "'; DROP TABLE requests; --", '-1', '{}']) {
      const { status, json } = await ask(`/calls?after=${encodeURIComponent(after)}`);
      expect([status, json.errors[0].code]).toEqual([400, 'bad-parameter']);
    }
    expect((await ask('/calls')).status).toBe(200);
  });

  it('exports every request once, from where it is asked', async () => {
    const { post, ask } = await host();
    for (const CallSid of ['v3:1', 'v3:2', 'v3:3']) await post('menu', { CallSid });
    const all = lines((await ask('/export')).text);
    expect(all.map(({ CallSid }) => CallSid)).toEqual(['v3:1', 'v3:2', 'v3:3']);
    const rest = lines((await ask(`/export?since=${all[0].id}`)).text);
    expect(rest).toEqual(all.slice(1));
  });

  it('keeps a bin, which is served with what Telnyx sends', async () => {
    const { post, ask, logged } = await host();
    const put = (body: string) => ask('/bins/hours', { method: 'PUT', body });
    expect((await put('<Response><Say>Nine to {{until}}.</Say></Response>')).status).toBe(201);
    expect((await post('bins/hours?until=five', { CallSid: 'v3:1' })).text).toContain('Nine to five.');
    expect((await put('<Response><Say>Ten to {{until}}.</Say></Response>')).status).toBe(200);
    await expect
      .poll(async () => (await post('bins/hours?until=six', { CallSid: String(Math.random()) })).text, {
        timeout: 5000,
      })
      .toContain('Ten to six.');
    expect((await ask('/bins/hours/versions')).json.versions).toMatchObject([{ version: 2 }, { version: 1 }]);
    expect((await ask('/bins/hours', { method: 'DELETE' })).status).toBe(204);
    expect(logged).toContainEqual(
      expect.objectContaining({ step: 'bin:hours', status: 200, path: '/bins/hours' }),
    );
  });

  it('counts and logs who comes with another token', async () => {
    const { url, ask, logged } = await host();
    for (let attempt = 0; attempt < 3; attempt += 1)
      expect((await ask('/calls', {}, `${adminToken}x`)).status).toBe(401);
    expect(await (await fetch(`${url}metrics`)).text()).toMatch(/wrong-admin-token"\} 3$/m);
    expect(logged).toMatchObject(
      Array.from({ length: 3 }, () => ({
        level: 'warn',
        event: 'wrong-admin-token',
        status: 401,
        path: '/admin/calls',
      })),
    );
    expect(JSON.stringify(logged)).not.toContain(adminToken);
  });

  it('is not there without a token, and no server starts with a weak one', async () => {
    const { ask, post } = await host({ adminToken: undefined });
    expect((await ask('/calls')).status).toBe(404);
    expect((await post('admin/calls', { CallSid: 'v3:1' })).status).toBe(404);
    for (const weak of ['short', 'fifteen-letters', 'with a space in it', 'x'.repeat(257)]) {
      expect(() => createServer({ flows: { '/': menu }, adminToken: weak })).toThrow('adminToken should be');
    }
  });
});

describe('bins of a server', () => {
  it.each([
    '..%2fmenu',
    '%2e%2e',
    'a%00',
    'a%2fb',
    '%ef%bd%81',
    '-x',
    'x'.repeat(65),
    'nothing',
    'own/',
    'own/x',
  ])('are not found at %s', async (name) => {
    const { post } = await host();
    expect((await post(`bins/${name}`, { CallSid: 'v3:1' })).status).toBe(404);
  });

  it('stand below the path that was chosen', async () => {
    const { post } = await host({ binsPath: '/documents/' });
    expect((await post('documents/own', { CallSid: 'v3:1' })).text).toContain('Hello +12025550100');
    expect((await post('bins/own', { CallSid: 'v3:1' })).status).toBe(404);
  });

  it('answer from code where the store can not even be made', async () => {
    const { post } = await host({
      store: () => {
        throw new Error('no binding');
      },
    });
    expect(await post('bins/own', { CallSid: 'v3:1' })).toMatchObject({ status: 200 });
    expect((await post('bins/own', { CallSid: 'v3:1' })).text).toContain('Hello');
    expect((await post('bins/other', { CallSid: 'v3:1' })).text).toContain('something went wrong');
  });
});
