import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { response } from '../../src/document/index.js';
import { type Flow, flow } from '../../src/flow/index.js';
import { createServer } from './create-server.js';
import { clientOf, form, keys, serve, serving, signedForm, support } from './serving.test-kit.js';

const saying = (text: string): Flow =>
  flow(
    { start: 'voice', menu: 'gather' },
    {
      start: (call) => response().say(text).redirect(call.url.start),
      menu: () => response().say(`${text}, menu`).hangup(),
    },
  );

/** Where a document's first address leads, as Telnyx resolves it. */
const followed = (document: string, url: string): string => {
  const address = /(?:action="|<Redirect>)([^"<]+)/.exec(document)?.[1] ?? 'none';
  return new URL(address, url).pathname;
};

describe('a server', () => {
  it('answers each flow at its path, and its steps below', async () => {
    const { post } = await serving({ flows: { '/support': support, '/sales': saying('Sales') } });
    expect(await (await post('/support')).text()).toContain('Press 1 for sales.');
    expect(await (await post('/support/menu', form({ Digits: '1' }))).text()).toContain('You pressed 1.');
    expect(await (await post('/support/note')).text()).toBe('');
    expect(await (await post('/sales')).text()).toContain('<Say>Sales</Say>');
    expect(await (await post('/sales/menu')).text()).toContain('Sales, menu');
  });

  it('answers a flow at the root, and one that has the name of its own step', async () => {
    const { post } = await serving({ flows: { '/': saying('Root'), '/a/menu': saying('Named') } });
    expect(await (await post('/')).text()).toContain('<Say>Root</Say>');
    expect(await (await post('/menu')).text()).toContain('Root, menu');
    expect(await (await post('/a/menu')).text()).toContain('<Say>Named</Say>');
    expect(await (await post('/a/menu/menu')).text()).toContain('Named, menu');
  });

  it('writes addresses that lead back to the flow, with and without a slash at the end', async () => {
    const { post, url } = await serving({ flows: { '/support': support } });
    for (const path of ['/support', '/support/']) {
      expect(followed(await (await post(path)).text(), `${url}${path}`)).toBe('/support/menu');
    }
    const menu = await (await post('/support/menu')).text();
    expect(followed(menu, `${url}/support/menu`)).toBe('/support');
  });

  it('works mounted below a path in another app, and behind a proxy that takes the path away', async () => {
    const server = createServer({ publicKey: keys.publicKey, flows: { '/support': support }, log: () => {} });
    const outer = new Hono().get('/', (c) => c.text('outer')).route('/voice/eu', server);
    const inner = new Hono().mount('/tel', server.fetch);
    const url = await serve(outer.fetch);
    const { post, get } = clientOf(url);
    expect(await (await get('/')).text()).toBe('outer');
    expect(await (await get('/voice/eu/healthz')).text()).toBe('ok\n');
    const start = await (await post('/voice/eu/support')).text();
    expect(followed(start, `${url}/voice/eu/support`)).toBe('/voice/eu/support/menu');
    const menu = await (await post('/voice/eu/support/menu', form({ Digits: '4' }))).text();
    expect(menu).toContain('You pressed 4.');
    expect(followed(menu, `${url}/voice/eu/support/menu`)).toBe('/voice/eu/support');
    const proxied = clientOf(await serve(inner.fetch));
    const headers = {
      'x-forwarded-for': '203.0.113.9',
      'x-forwarded-host': 'voice.example.com',
      'x-forwarded-proto': 'https',
      'x-forwarded-prefix': '/tel',
      forwarded: 'for=203.0.113.9;proto=https;host=voice.example.com',
    };
    const reply = await proxied.post('/tel/support', form(), headers);
    expect(followed(await reply.text(), 'https://voice.example.com/tel/support')).toBe('/tel/support/menu');
  });

  it('gives the same replies by way of its parts as by way of fetch', async () => {
    const app = createServer({ publicKey: keys.publicKey, flows: { '/support': support }, log: () => {} });
    const body = form({ Digits: '2' });
    const headers = new Headers({ ...(await signedForm(body)), 'x-request-id': 'one' });
    for (const path of ['/support', '/support/', '/support/menu', '/support/note', '/support/menu?x=1']) {
      const url = `http://localhost${path}`;
      const response = await app.fetch(new Request(url, { method: 'POST', headers, body }));
      const bytes = new TextEncoder().encode(body);
      const reply = await app.reply({ method: 'POST', url, headers, body: bytes });
      expect(reply).toEqual({
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: await response.text(),
      });
    }
    for (const path of ['/supports', '/healthz', '/support/none', '/', '/callbacks', '/x/../support']) {
      const url = `http://localhost${path}`;
      expect(app.reply({ method: 'POST', url, headers, body: new Uint8Array() }), path).toBeUndefined();
    }
  });

  it("leaves what a flow says itself above the server's options", async () => {
    const slow = (text: string, own: object) =>
      flow(
        { start: 'voice' },
        { start: () => new Promise<never>(() => {}) },
        {
          fallback: response().say(text).hangup(),
          deadlineMs: 20,
          ...own,
        },
      );
    const { post, send } = await serving({
      flows: { '/own': slow('My own', {}), '/open': slow('Open', { insecure: true }) },
      fallback: response().say("The server's").hangup(),
      deadlineMs: 60_000,
    });
    expect(await (await post('/own')).text()).toContain('My own');
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await send('/open', { method: 'POST', body: form(), headers })).status).toBe(200);
    expect((await send('/own', { method: 'POST', body: form(), headers })).status).toBe(403);
  });

  it('answers what it does not host with 404, and says nothing of what is there', async () => {
    const { get, post, metric, lines } = await serving({ flows: { '/support': support } });
    for (const path of ['/', '/support/none', '/admin', '/admin/calls', '/bins', '/.env']) {
      expect((await post(path)).status, path).toBe(404);
      expect((await get(path)).status, path).toBe(404);
    }
    expect(await metric('texml_refused_total{reason="no-such-path"}')).toBeGreaterThan(0);
    expect(lines.every(({ requestId }) => requestId !== undefined)).toBe(true);
  });
});
