import { connect } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callbackHandlers } from '../callbacks/handlers.js';
import { toJsonLine } from '../log/json-lines.js';
import type { LogLine } from '../log/line.js';
import { form, formType, keys, nowSeconds, serving, signedForm, support } from './serving.test-kit.js';

const hosting = () =>
  serving({
    flows: { '/support': support },
    bins: { greeting: '<Response><Say>Hello.</Say></Response>' },
    adminToken: 'x'.repeat(32),
  });

/** Sends bytes as they are and returns all of the reply; or its head alone, where the sender means to go on. */
const raw = (url: string, bytes: Uint8Array | string, { goesOn = false } = {}): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () =>
      goesOn ? socket.write(bytes) : socket.end(bytes),
    );
    let reply = '';
    socket.setTimeout(2000, () => socket.destroy());
    socket.on('data', (data) => {
      reply += data.toString('latin1');
      if (goesOn && reply.includes('\r\n\r\n')) socket.destroy();
    });
    socket.on('error', () => {}); // The server may hang up on what is no HTTP.
    socket.on('close', () => resolve(reply));
  });

const statusOf = (reply: string): number => Number(/^HTTP\/1\.1 (\d{3}) /.exec(reply)?.[1]);

const request = (
  target: string,
  headers: Record<string, string> = {},
  body = '',
  method = 'POST',
): string => {
  const all = { host: 'x', connection: 'close', 'content-length': String(body.length), ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${target} HTTP/1.1\r\n${lines.join('')}\r\n${body}`;
};

const isOne = (line: LogLine): boolean => !/[\r\n\u0085\u2028\u2029]/.test(toJsonLine(line));

describe('a hostile request', () => {
  it.each([
    '/../support',
    '/support/../../etc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/support/%2e%2e/menu',
    '/..%2f..%2fetc%2fpasswd',
    '//support',
    '//evil.example.com/support',
    '/support//menu',
    '/support/menu/',
    '/support%00',
    '/support%0d%0aset-cookie:%20a=1',
    '/support/constructor',
    '/support/__proto__',
    '/bins/..%2f..%2fpackage.json',
    '/bins/%2e%2e',
    '/bins/greeting%00.xml',
    '/bins/__proto__',
    '/admin/../support',
    '/admin/%2e%2e/metrics',
    '/%zz',
    '/%c0%ae%c0%ae/',
    'http://evil.example.com/admin/calls',
    '*',
    `/${'a/'.repeat(3000)}`,
    `/support?${'a=b&'.repeat(3000)}`,
  ])('with the target %.40s is refused, and nothing breaks', async (target) => {
    const { url, get, lines } = await hosting();
    const status = statusOf(await raw(url, request(target, { 'content-type': formType })));
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect((await get('/healthz')).status).toBe(200);
    expect(lines.every(isOne)).toBe(true);
    for (const { path = '' } of lines) expect(path.length).toBeLessThan(300);
  });

  it('can not put a header into a reply by its request id', async () => {
    const { url } = await hosting();
    for (const id of ['a b', 'a\tset-cookie', '<script>', 'a'.repeat(65), 'é', '']) {
      const reply = await raw(url, request('/support', { 'x-request-id': id }));
      const echoed = /^x-request-id: (.*)$/im.exec(reply)?.[1];
      expect(echoed, id).toMatch(/^[0-9a-f-]{36}\r?$/);
    }
    expect(await raw(url, request('/support', { 'x-request-id': 'abc_1-2' }))).toMatch(
      /x-request-id: abc_1-2/i,
    );
  });

  it('can not break a line of the log, or a reply, by what it says', async () => {
    const evil = 'v3:x\r\nset-cookie: a=1\u2028{"level":"info"}\u0085';
    const callbacks = callbackHandlers().onAny(({ raw, log }) => {
      log({ level: 'warn', event: 'seen', message: String(raw.CallSid) });
      throw new Error(`no such call: ${raw.CallSid}`);
    });
    const { post, lines } = await serving({ flows: { '/support': support }, callbacks });
    const body = form({ CallSid: evil, 'X\r\nY': evil, Digits: evil });
    for (const path of ['/support', '/support/menu', '/callbacks']) {
      const reply = await post(path, body);
      expect(reply.headers.get('set-cookie')).toBeNull();
    }
    expect(lines.length).toBeGreaterThanOrEqual(4);
    expect(lines.every(isOne)).toBe(true);
    expect(lines.map((line) => JSON.parse(toJsonLine(line)))).toEqual(JSON.parse(JSON.stringify(lines)));
  });

  it.each(['/support', '/callbacks', '/bins/greeting'])(
    'with a body beyond the limit is refused at once at %s',
    async (path) => {
      const { url, get, metric } = await hosting();
      const before = performance.now();
      const big = request(path, { 'content-type': formType, 'content-length': '100000000' }, 'a=');
      expect(statusOf(await raw(url, big, { goesOn: true }))).toBe(413);
      const chunk = `8000\r\n${'a'.repeat(0x80_00)}\r\n`;
      const chunked = `POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-type: ${formType}\r\ntransfer-encoding: chunked\r\n\r\n`;
      expect(statusOf(await raw(url, `${chunked}${chunk.repeat(20)}`, { goesOn: true }))).toBe(413);
      expect(performance.now() - before).toBeLessThan(3000);
      expect(await metric('texml_refused_total{reason="too-large"}')).toBe(2);
      expect((await get('/healthz')).status).toBe(200);
    },
  );

  it('with more parameters than any callback is refused, although it is signed', async () => {
    const { post, metric } = await hosting();
    const body = Array.from({ length: 20_000 }, (_, index) => `p${index}=1`).join('&');
    for (const path of ['/support', '/callbacks', '/bins/greeting']) {
      const before = performance.now();
      expect((await post(path, body)).status).toBe(413);
      expect(performance.now() - before).toBeLessThan(500);
    }
    expect(await metric('texml_refused_total{reason="too-many-parameters"}')).toBe(3);
  });

  it('with JSON that is none, or too deep, gets an answer', async () => {
    const { send } = await hosting();
    for (const body of [
      '{',
      '[]',
      'null',
      '"text"',
      '{"data":null}',
      '['.repeat(50_000),
      '{"a":'.repeat(20_000),
      '{"__proto__":{"x":1}}',
    ]) {
      const headers = { 'content-type': 'application/json', ...(await keys.sign(body, nowSeconds())) };
      const { status } = await send('/callbacks', { method: 'POST', body, headers });
      expect([200, 400], body.slice(0, 20)).toContain(status);
    }
  });

  it('of another encoding or method is refused', async () => {
    const { send } = await hosting();
    const headers = await signedForm(form());
    for (const path of ['/support', '/callbacks', '/bins/greeting']) {
      for (const type of ['multipart/form-data; boundary=x', 'text/xml', 'application/xml']) {
        const init = { method: 'POST', body: form(), headers: { ...headers, 'content-type': type } };
        expect((await send(path, init)).status).toBe(415);
      }
      for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD']) {
        expect((await send(path, { method })).status).toBe(405);
      }
    }
  });

  it('may be any form that is signed: it gets a document', async () => {
    const { url, get } = await hosting();
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 300 }), async (bytes) => {
        const signed = await keys.sign(bytes, nowSeconds());
        const headers = { 'content-type': formType, ...signed };
        for (const path of ['/support', '/support/menu', '/callbacks', '/bins/greeting']) {
          const reply = await fetch(`${url}${path}`, {
            method: 'POST',
            body: new Uint8Array(bytes),
            headers,
          });
          expect(reply.status).toBe(200);
          await reply.arrayBuffer();
        }
      }),
      { numRuns: 60 },
    );
    expect((await get('/healthz')).status).toBe(200);
  });

  it('may be any bytes: none of them gets in, and the server lives on', async () => {
    const { url, get } = await hosting();
    const target = fc.oneof(
      fc.constantFrom('/support', '/support/menu', '/callbacks', '/bins/greeting', '/admin/calls'),
      fc.webPath(),
      fc.string({ unit: 'binary-ascii', maxLength: 40 }).map((text) => `/${text}`),
    );
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc
        .tuple(
          target,
          fc.dictionary(fc.string({ maxLength: 12 }), fc.string({ maxLength: 30 }), { maxKeys: 4 }),
          fc.string({ maxLength: 60 }),
        )
        .map(([path, headers, body]) =>
          Buffer.from(request(path, { 'content-type': formType, ...headers }, body), 'latin1'),
        ),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (sent) => {
        const reply = await raw(url, sent);
        if (reply === '') return;
        expect(statusOf(reply)).toBeGreaterThanOrEqual(400);
        expect(statusOf(reply)).toBeLessThan(500);
      }),
      { numRuns: 200 },
    );
    expect((await get('/healthz')).status).toBe(200);
  });
});
