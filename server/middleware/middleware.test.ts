import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { response } from '../../src/document/index.js';
import { TexmlError } from '../../src/issue.js';
import {
  clientOf,
  form,
  formType,
  keys,
  nowSeconds,
  serve,
  signedForm,
  support,
} from '../app/serving.test-kit.js';
import { texml } from './texml.js';
import { verifyTelnyx } from './verify-telnyx.js';

const { publicKey } = keys;

describe('verifyTelnyx', () => {
  it('lets in what Telnyx signed, and leaves its body readable in any way', async () => {
    const app = new Hono()
      .use(verifyTelnyx({ publicKey }))
      .post('/text', async (c) => c.text(await c.req.text()))
      .post('/form', async (c) => c.json(await c.req.parseBody()))
      .post('/data', async (c) => c.json([...(await c.req.formData()).keys()]))
      .post('/raw', async (c) => c.text(await c.req.raw.text()))
      .post('/json', async (c) => c.json(await c.req.json()))
      .post('/telnyx', (c) => {
        const { verified, encoding, raw, body } = c.get('telnyx');
        return c.json({ verified, encoding, raw, body: new TextDecoder().decode(body) });
      });
    const { post, postJson } = clientOf(await serve(app.fetch));
    const body = form({ Digits: 'é+1' });
    const parameters = Object.fromEntries(new URLSearchParams(body));
    expect(await (await post('/text', body)).text()).toBe(body);
    expect(await (await post('/raw', body)).text()).toBe(body);
    expect(await (await post('/form', body)).json()).toEqual(parameters);
    expect(await (await post('/data', body)).json()).toEqual(Object.keys(parameters));
    expect(await (await post('/telnyx', body)).json()).toEqual({
      verified: true,
      encoding: 'form',
      raw: parameters,
      body,
    });
    expect(await (await postJson('/json', { data: { a: 1 } })).json()).toEqual({ data: { a: 1 } });
    expect(await (await postJson('/telnyx', { data: { a: 1 } })).json()).toMatchObject({
      encoding: 'json',
      raw: { data: { a: 1 } },
    });
  });

  it('can stand before a flow', async () => {
    const app = new Hono()
      .use(verifyTelnyx({ publicKey }))
      .all('/voice/*', (c) => support.with({ publicKey })(c.req.raw));
    const { post } = clientOf(await serve(app.fetch));
    expect(await (await post('/voice/')).text()).toContain('Press 1');
  });

  it('works where another middleware has read the body before', async () => {
    for (const read of ['text', 'arrayBuffer', 'parseBody'] as const) {
      const app = new Hono()
        .use(async (c, next) => {
          await c.req[read]();
          await next();
        })
        .post('/', verifyTelnyx({ publicKey, maxBodyBytes: 400 }), async (c) => c.text(await c.req.text()));
      const { post, send } = clientOf(await serve(app.fetch));
      expect(await (await post('/')).text()).toBe(form());
      expect((await post('/', form({ a: 'x'.repeat(400) }))).status).toBe(413);
      expect(
        (await send('/', { method: 'POST', body: form(), headers: { 'content-type': formType } })).status,
      ).toBe(403);
    }
  });

  it('refuses all else with a status and a reason, before anything runs', async () => {
    const reasons: string[] = [];
    let runs = 0;
    const app = new Hono().all(
      '/',
      verifyTelnyx({ publicKey, maxBodyBytes: 1000, onRefused: ({ reason }) => reasons.push(reason) }),
      (c) => {
        runs += 1;
        return c.text('in');
      },
    );
    const { send, get } = clientOf(await serve(app.fetch));
    const body = form();
    const headers = await signedForm(body);
    const post = (text: string, more: Record<string, string>) =>
      send('/', { method: 'POST', body: text, headers: more });
    const many = Array.from({ length: 5000 }, () => 'a').join('&');
    const old = await signedForm(body, nowSeconds() - 400);
    const broken = { 'content-type': 'application/json', ...(await keys.sign('{', nowSeconds())) };
    const replies = [
      await get('/'),
      await post(body, { ...headers, 'content-type': 'text/xml' }),
      await post(`${body}&a=1`, headers),
      await post(body, { 'content-type': formType }),
      await post(body, old),
      await post(many, headers),
      await post('{', broken),
    ];
    expect(replies.map(({ status }) => status)).toEqual([405, 415, 403, 403, 403, 413, 400]);
    expect(reasons).toEqual([
      'wrong-method',
      'wrong-content-type',
      'wrong-signature',
      'missing-header',
      'too-old',
      'too-large',
      'bad-json',
    ]);
    expect(replies[0]?.headers.get('allow')).toBe('POST');
    expect(runs).toBe(0);
  });

  it('takes the key from the environment, and lets nobody in without one', async () => {
    const app = new Hono().post('/', verifyTelnyx(), (c) => c.text('in'));
    const body = form();
    const init = { method: 'POST', body, headers: await signedForm(body) };
    expect((await app.request('/', init, { TELNYX_PUBLIC_KEY: publicKey })).status).toBe(200);
    expect((await app.request('/', init, {})).status).toBe(500);
  });

  it('takes only the encodings that it is told', async () => {
    const app = new Hono().post('/', verifyTelnyx({ publicKey, encodings: ['json'] }), (c) => c.text('in'));
    const { post, postJson } = clientOf(await serve(app.fetch));
    expect((await post('/')).status).toBe(415);
    expect((await postJson('/', {})).status).toBe(200);
  });
});

describe('texml', () => {
  it('answers with a document', async () => {
    const app = new Hono().use(texml()).post('/', (c) => c.texml(response().say('1 < 2').hangup()));
    const reply = await app.request('/', { method: 'POST' });
    expect(reply.status).toBe(200);
    expect(reply.headers.get('content-type')).toBe('application/xml; charset=utf-8');
    expect(await reply.text()).toBe('<Response><Say>1 &lt; 2</Say><Hangup/></Response>');
  });

  it('refuses a document with an error', async () => {
    const app = new Hono().use(texml()).post('/', (c) => c.texml(response().pause({ length: 9999 })));
    app.onError((error, c) => c.text(error instanceof TexmlError ? error.code : 'other', 500));
    expect(await (await app.request('/', { method: 'POST' })).text()).toBe('invalid-document');
  });
});
