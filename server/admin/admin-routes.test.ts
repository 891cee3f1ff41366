import fc from 'fast-check';
import { Hono } from 'hono';
import { afterEach, describe, expect, it } from 'vitest';
import type { LogEntry } from '../../src/flow/index.js';
import type { ServerApp, ServerEnv } from '../app/context.js';
import { isBinName } from '../bins/bin-name.js';
import { binLimits } from '../bins/limits.js';
import { type Listening, listen } from '../node.js';
import type { CallSummary, JournalEntry, Store } from '../store/store.js';
import { adminRoutes } from './admin-routes.js';
import { givenStore } from './given-store.test-kit.js';

const token = 'a-token-of-32-characters-or-more';
const open: Listening[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

const call = (index: number): CallSummary => ({
  CallSid: `v3:${index}`,
  From: '+12025550100',
  To: undefined,
  CallStatus: index % 2 === 0 ? 'completed' : 'ringing',
  firstAt: 1,
  lastAt: 2,
  requests: 1,
});
const entry = (id: number): JournalEntry => ({
  id,
  at: 1,
  CallSid: 'v3:0',
  address: '/menu',
  step: 'start',
  kind: 'voice',
  verified: true,
  parameters: { From: '+12025550100' },
  status: 200,
  body: '<Response/>',
  event: 'answered',
  message: undefined,
  durationMs: 3,
});

interface Hosting {
  readonly store?: Store | undefined;
  readonly isOn?: boolean;
}

/** The admin behind a real socket, and what was logged. */
async function host({ store, isOn = true }: Hosting = {}) {
  const logged: LogEntry[] = [];
  const app: ServerApp = new Hono<ServerEnv>();
  app.use((c, next) => {
    c.set('log', (entry) => logged.push(entry));
    return next();
  });
  const admin = adminRoutes({
    adminTokenOf: () => (isOn ? token : undefined),
    storeOf: () => store,
    options: { bins: { own: '<Response/>' } },
  });
  app.route('/admin', admin);
  const server = await listen((request) => app.fetch(request), { port: 0 });
  open.push(server);
  const ask = async (
    path: string,
    init: RequestInit = {},
    bearer: string | undefined = `Bearer ${token}`,
  ) => {
    const headers = bearer === undefined || bearer === '' ? {} : { authorization: bearer };
    const reply = await fetch(`${server.url}admin${path}`, { ...init, headers });
    const text = await reply.text();
    const isJson = reply.headers.get('content-type')?.startsWith('application/json');
    return {
      status: reply.status,
      headers: reply.headers,
      text,
      json: isJson ? JSON.parse(text) : undefined,
    };
  };
  const put = (name: string, body: string | Uint8Array<ArrayBuffer>) =>
    ask(`/bins/${name}`, { method: 'PUT', body });
  return { url: server.url, ask, put, logged };
}

describe('the admin', () => {
  it('does not exist until a token is set', async () => {
    const { ask, url, logged } = await host({ isOn: false, store: givenStore({}) });
    const elsewhere = await fetch(`${url}nothing`);
    for (const path of ['', '/calls', '/export', '/bins/x']) {
      const { status, text, headers } = await ask(path);
      expect([status, text, headers.get('www-authenticate')]).toEqual([
        404,
        await elsewhere.clone().text(),
        null,
      ]);
    }
    expect(logged).toEqual([]);
  });

  it.each([
    ['no token', ''],
    ['another token', `Bearer ${token.replace('a', 'b')}`],
    ['a part of the token', `Bearer ${token.slice(0, -1)}`],
    ['more than the token', `Bearer ${token}x`],
    ['another scheme', `Basic ${token}`],
    ['the bare token', token],
    ['an endless one', `Bearer ${'x'.repeat(5000)}`],
  ])('refuses %s, at every address alike', async (_what, bearer) => {
    const { ask, logged } = await host({ store: givenStore({ calls: [call(0)] }) });
    for (const path of ['/calls', '/nothing', '/bins/x']) {
      const { status, headers, json } = await ask(path, {}, bearer);
      expect(status).toBe(401);
      expect(headers.get('www-authenticate')).toMatch(/^Bearer/);
      expect(json.errors).toMatchObject([{ code: 'unauthorized', title: 'Unauthorized' }]);
    }
    const event = bearer === '' ? 'no-admin-token' : 'wrong-admin-token';
    expect(logged).toMatchObject(Array.from({ length: 3 }, () => ({ level: 'warn', event, status: 401 })));
    expect(JSON.stringify(logged)).not.toContain(token.slice(0, 8));
  });

  it('lets nothing in but the token', async () => {
    const { ask } = await host({ store: givenStore({}) });
    await fc.assert(
      fc.asyncProperty(fc.stringMatching(/^[ -~]{0,60}$/), async (bearer) => {
        expect((await ask('/calls', {}, bearer)).status).toBe(401);
      }),
      { numRuns: 100 },
    );
    expect((await ask('/calls', {}, `bearer ${token}`)).status).toBe(200);
  });

  it('says so where nothing is kept, and where the store is down', async () => {
    const without = await host();
    expect((await without.ask('/calls')).json.errors[0].code).toBe('no-store');
    const store = givenStore({ calls: [call(0)], entries: () => [entry(1)] });
    store.isDown = true;
    const { ask, put, logged } = await host({ store });
    for (const path of ['/calls', '/calls/v3:0', '/export', '/bins', '/bins/x', '/bins/x/versions']) {
      const { status, json } = await ask(path);
      expect([path, status, json?.errors[0].code]).toEqual([path, 503, 'store-unavailable']);
    }
    expect((await put('x', '<Response/>')).status).toBe(503);
    expect(logged).toMatchObject(
      Array.from({ length: 7 }, () => ({ level: 'error', event: 'store-unavailable', status: 503 })),
    );
  });

  it.each([
    ['GET', '/nothing'],
    ['POST', '/calls'],
    ['DELETE', '/calls'],
    ['GET', '/'],
  ])('has nothing for %s %s', async (method, path) => {
    const { ask } = await host({ store: givenStore({}) });
    expect(await ask(path, { method })).toMatchObject({
      status: 404,
      json: { errors: [{ code: 'not-found' }] },
    });
  });
});

describe('GET /admin/calls', () => {
  const calls = Array.from({ length: 7 }, (_, index) => call(index));

  it('gives pages', async () => {
    const { ask } = await host({ store: givenStore({ calls }) });
    const sids: string[] = [];
    for (let after = ''; ; ) {
      const { json } = await ask(`/calls?limit=3${after && `&after=${after}`}`);
      sids.push(...json.calls.map(({ CallSid }: CallSummary) => CallSid));
      if (json.next === null) break;
      after = json.next;
    }
    expect(sids).toEqual(calls.map(({ CallSid }) => CallSid));
  });

  it('has every key, null where there is nothing', async () => {
    const { ask } = await host({ store: givenStore({ calls: [call(0)] }) });
    expect((await ask('/calls')).json).toEqual({ calls: [{ ...call(0), To: null }], next: null });
  });

  it('finds calls by number and status', async () => {
    const { ask } = await host({ store: givenStore({ calls }) });
    expect((await ask('/calls?number=%2B12025550100&CallStatus=completed')).json.calls).toHaveLength(4);
    expect((await ask('/calls?number=%2B12025550101')).json.calls).toEqual([]);
  });

  it.each([
    'limit=0',
    'limit=501',
    'limit=x',
    'limit=',
    'limit=1e2',
    'after=',
    `number=${'1'.repeat(201)}`,
    'number=%00',
  ])('refuses ?%s', async (query) => {
    const { ask } = await host({ store: givenStore({ calls }) });
    const { status, json } = await ask(`/calls?${query}`);
    expect(status).toBe(400);
    expect(json.errors).toMatchObject([
      { code: 'bad-parameter', detail: expect.stringContaining(' should be ') },
    ]);
  });

  it('passes over no slip', async () => {
    const { ask } = await host({ store: givenStore({ calls }) });
    const { status, json } = await ask('/calls?callstatus=completed&limit=0');
    expect(status).toBe(400);
    expect(json.errors.map(({ code }: { code: string }) => code)).toEqual([
      'unknown-parameter',
      'bad-parameter',
    ]);
  });
});

describe('GET /admin/calls/:sid', () => {
  it('gives the timeline', async () => {
    const store = givenStore({ calls: [call(0)], entries: () => [entry(1), entry(2)] });
    const { ask } = await host({ store });
    const { json } = await ask(`/calls/${encodeURIComponent('v3:0')}`);
    expect(json.call.CallSid).toBe('v3:0');
    expect(json.timeline).toEqual([entry(1), entry(2)].map((one) => ({ ...one, message: null })));
  });

  it.each(['v3:nobody', 'x'.repeat(1000), '%00', '..%2f..', '%e0%a4'])('gives 404 for %s', async (sid) => {
    const { ask } = await host({ store: givenStore({ calls: [call(0)] }) });
    expect((await ask(`/calls/${sid}`)).status).toBe(404);
  });
});

describe('GET /admin/export', () => {
  const lines = (text: string) =>
    text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));

  it('gives every entry, one a line', async () => {
    const { ask } = await host({ store: givenStore({ entries: () => [entry(1), entry(2), entry(3)] }) });
    const { headers, text } = await ask('/export');
    expect(headers.get('content-type')).toMatch(/^application\/x-ndjson/);
    expect(lines(text).map(({ id }) => id)).toEqual([1, 2, 3]);
    expect(lines((await ask('/export?since=2')).text).map(({ id }) => id)).toEqual([3]);
    expect((await ask('/export?since=3')).text).toBe('');
    expect((await ask('/export?since=-1')).status).toBe(400);
  });

  it('reads no faster than it is asked, and stops when the asker leaves', async () => {
    let isOver = false;
    function* endless() {
      try {
        for (let id = 1; ; id += 1) yield entry(id);
      } finally {
        isOver = true;
      }
    }
    const store = givenStore({ entries: endless });
    const { url } = await host({ store });
    const stop = new AbortController();
    const reply = await fetch(`${url}admin/export`, {
      headers: { authorization: `Bearer ${token}` },
      signal: stop.signal,
    });
    const reader = reply.body?.getReader();
    await reader?.read();
    await new Promise((resolve) => setTimeout(resolve, 200));
    const read = store.read();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(store.read()).toBe(read);
    stop.abort();
    for (let wait = 0; wait < 100 && !isOver; wait += 1)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect(isOver).toBe(true);
  });

  it('says so in its last line where the store fails on the way', async () => {
    function* failing() {
      for (let id = 1; id < 2000; id += 1) yield entry(id);
      throw new Error('disk I/O error');
    }
    const { ask, logged } = await host({ store: givenStore({ entries: failing }) });
    const { text } = await ask('/export');
    expect(lines(text).at(-1)).toMatchObject({ errors: [{ code: 'broken-off' }] });
    expect(text).not.toContain('disk');
    expect(logged).toMatchObject([{ level: 'error', message: 'Error: disk I/O error' }]);
  });
});

describe('/admin/bins', () => {
  const hello = '<Response><Say>Hello {{From}}</Say></Response>';
  const bye = '<Response><Say>Goodbye.</Say></Response>';

  it('keeps bins with their versions', async () => {
    const { ask, put } = await host({ store: givenStore({}) });
    expect(await put('hello', hello)).toMatchObject({
      status: 201,
      json: { bin: { name: 'hello', version: 1, source: hello, from: 'store' }, warnings: [] },
    });
    expect(await put('hello', bye)).toMatchObject({ status: 200, json: { bin: { version: 2 } } });
    expect(await put('hello', bye)).toMatchObject({ status: 200, json: { bin: { version: 2 } } });
    expect((await ask('/bins/hello')).json.bin.source).toBe(bye);
    const { versions } = (await ask('/bins/hello/versions')).json;
    expect(versions).toMatchObject([{ version: 2 }, { version: 1, length: hello.length }]);
    expect((await ask('/bins/hello/versions/1')).json.bin.source).toBe(hello);
    expect((await ask('/bins/hello/versions/3')).status).toBe(404);
    expect((await ask('/bins')).json.bins).toEqual([
      { name: 'hello', version: 2, createdAt: 1_700_000_000_000, from: 'store', length: bye.length },
      { name: 'own', version: null, createdAt: null, from: 'code', length: 11 },
    ]);
    expect((await ask('/bins/hello', { method: 'DELETE' })).status).toBe(204);
    expect((await ask('/bins/hello', { method: 'DELETE' })).status).toBe(404);
    expect((await ask('/bins/hello')).status).toBe(404);
  });

  it('says what is wrong with a template, and where', async () => {
    const { put, ask } = await host({ store: givenStore({}) });
    const { status, json } = await put('x', '<Response>\n  <Say voic="a">x</Say>\n  <Foo/>\n</Response>');
    expect(status).toBe(422);
    expect(json.errors).toMatchObject([
      { code: 'unknown-attribute', line: 2, column: 8, detail: expect.stringContaining("'voice'") },
      { code: 'unknown-element', line: 3, column: 3 },
    ]);
    expect((await put('x', '<Response>{{#if}}</Response>')).json.errors[0]).toMatchObject({
      line: 1,
      column: 11,
    });
    expect((await ask('/bins/x')).status).toBe(404);
  });

  it('tells what is uncertain, and keeps the bin', async () => {
    const { put } = await host({ store: givenStore({}) });
    const { status, json } = await put('x', '<Response><Say>{{{name}}}</Say></Response>');
    expect([status, json.warnings]).toMatchObject([201, [{ code: 'unescaped-value', line: 1, column: 16 }]]);
  });

  it('refuses what is no text, or too much of it', async () => {
    const { put } = await host({ store: givenStore({}) });
    expect((await put('x', new Uint8Array([0x3c, 0xff, 0xfe]))).status).toBe(422);
    expect((await put('x', '')).status).toBe(422);
    expect((await put('x', 'x'.repeat(binLimits.sourceLength + 1))).status).toBe(413);
    expect((await put('x', 'x'.repeat(5_000_000))).status).toBe(413);
  });

  it('leaves what stands in code to the code', async () => {
    const { put, ask } = await host({ store: givenStore({}) });
    expect((await ask('/bins/own')).json.bin).toMatchObject({ from: 'code', source: '<Response/>' });
    expect((await put('own', hello)).json.errors[0].code).toBe('bin-in-code');
    expect((await ask('/bins/own', { method: 'DELETE' })).status).toBe(409);
  });

  it('takes no name that is more than a name', async () => {
    const { put, ask } = await host({ store: givenStore({}) });
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string({ unit: 'binary', minLength: 1 }), fc.stringMatching(/^[./\\%~\0a]{1,9}$/)),
        async (name) => {
          fc.pre(!isBinName(name) && !/\p{Surrogate}/u.test(name) && name !== '.' && name !== '..');
          const path = encodeURIComponent(name);
          expect([400, 404]).toContain((await put(path, hello)).status);
          expect((await ask(`/bins/${path}`)).status).toBe(404);
          expect((await ask(`/bins/${path}/versions`)).status).toBe(404);
        },
      ),
      { numRuns: 60 },
    );
    expect((await ask('/bins')).json.bins).toHaveLength(1);
  });
});
