import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { clientOver, operations, TelnyxClient } from './index.js';
import { apiKey, callBody, failure } from './scripted.test-kit.js';

interface Received {
  readonly method: string | undefined;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}
interface Sent {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

const text = () => z.optional(z.string());
const echo = operations({
  query: {
    method: 'GET',
    path: '/in/{id}/{call_sid}.json',
    query: () =>
      z.strictObject({
        'a>': text(),
        b: z.optional(z.strictObject({ 'c.d': text() })),
        list: z.optional(z.array(z.string())),
      }),
    success: 200,
    errors: [],
    source: 'https://example.com',
  },
  form: {
    method: 'POST',
    path: '/form',
    body: () =>
      z.strictObject({
        'a>': text(),
        b: z.optional(z.strictObject({ 'c.d': text() })),
        list: z.optional(z.array(z.string())),
      }),
    encoding: 'form',
    success: 200,
    idempotent: false,
    errors: [],
    source: 'https://example.com',
  },
  json: {
    method: 'POST',
    path: '/json',
    body: () => z.strictObject({ 'a>': text(), list: z.optional(z.array(z.string())) }),
    success: 200,
    idempotent: false,
    errors: [],
    source: 'https://example.com',
  },
});

describe('on the wire', () => {
  const received: Received[] = [];
  let reply: (request: Received) => Sent | 'hang up' = () => ({ status: 200, body: '{}' });
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method, url = '', headers } = request;
      const one = { method, url, headers, body: Buffer.concat(chunks).toString('utf8') };
      received.push(one);
      const sent = reply(one);
      if (sent === 'hang up') return request.socket.destroy();
      return response
        .writeHead(sent.status, { 'content-type': 'application/json', ...sent.headers })
        .end(sent.body);
    });
  });
  let baseUrl = '';
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v2`;
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const answering = (next: typeof reply) => {
    received.length = 0;
    reply = next;
  };
  const options = () => ({ apiKey, baseUrl, accountSid: 'acc', sleep: async () => {} });
  const anyText = fc.string({ unit: 'binary' });
  const segment = fc
    .string({ unit: 'binary', minLength: 1 })
    .filter((value) => value !== '.' && value !== '..');
  const fields = fc.record({
    'a>': anyText,
    b: fc.record({ 'c.d': anyText }),
    list: fc.array(anyText, { minLength: 1, maxLength: 3 }),
  });
  const flat = (value: { 'a>': string; b: { 'c.d': string }; list: string[] }): [string, string][] => [
    ['a>', value['a>']],
    ['b[c.d]', value.b['c.d']],
    ...value.list.map((item, index): [string, string] => [`list[${index}]`, item]),
  ];

  it('any text in a path and a query arrives as it was', async () => {
    answering(() => ({ status: 200, body: '{}' }));
    const telnyx = new (clientOver(echo))(options());
    await fc.assert(
      fc.asyncProperty(segment, segment, fields, async (id, sid, query) => {
        received.length = 0;
        await telnyx.query(id, sid, query);
        const url = new URL(received[0]?.url ?? '', baseUrl);
        const [, , , first = '', second = ''] = url.pathname.split('/');
        expect([decodeURIComponent(first), decodeURIComponent(second)]).toEqual([id, `${sid}.json`]);
        expect([...url.searchParams]).toEqual(flat(query));
      }),
      { numRuns: 60 },
    );
  });

  it('any text in a form arrives as it was', async () => {
    answering(() => ({ status: 200, body: '{}' }));
    const telnyx = new (clientOver(echo))(options());
    await fc.assert(
      fc.asyncProperty(fields, async (form) => {
        received.length = 0;
        await telnyx.form(form);
        expect([...new URLSearchParams(received[0]?.body)]).toEqual(flat(form));
      }),
      { numRuns: 60 },
    );
  });

  it('any text in JSON arrives as it was', async () => {
    answering(() => ({ status: 200, body: '{}' }));
    const telnyx = new (clientOver(echo))(options());
    await fc.assert(
      fc.asyncProperty(anyText, fc.array(anyText), async (a, list) => {
        received.length = 0;
        await telnyx.json({ 'a>': a, list });
        expect(JSON.parse(received[0]?.body ?? '')).toEqual({ 'a>': a, list });
      }),
      { numRuns: 60 },
    );
  });

  it('a body-less POST has no content type and no length but zero', async () => {
    answering(() => ({ status: 204 }));
    expect(await new (clientOver(echo))(options()).json()).toBeUndefined();
    expect(received[0]?.headers['content-type']).toBeUndefined();
    expect(received[0]?.headers['content-length']).toBe('0');
  });

  it('a connection that breaks is a network error, and a reading request is sent again', async () => {
    answering(() => (received.length === 1 ? 'hang up' : { status: 200, body: JSON.stringify(callBody) }));
    expect(await new TelnyxClient(options()).texml.calls.get('v3:a')).toEqual(callBody);
    expect(received).toHaveLength(2);
    answering(() => 'hang up');
    const error = await failure(
      new TelnyxClient(options()).texml.calls.create({ ApplicationSid: 'a', To: 'b', From: 'c' }),
    );
    expect(error).toMatchObject({
      name: 'NetworkError',
      code: 'network',
      attempts: 1,
      cause: expect.any(Error),
    });
    expect(received).toHaveLength(1);
  });

  it('a refused connection is a network error', async () => {
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    const error = await failure(
      new TelnyxClient({ ...options(), baseUrl: `http://127.0.0.1:${port}/v2` }).whoami(),
    );
    expect(error).toMatchObject({
      name: 'NetworkError',
      message: expect.stringMatching(/ECONNREFUSED/),
      attempts: 3,
    });
    expect(error).not.toHaveProperty('status');
  });

  it('a redirect is not followed', async () => {
    answering(() => ({ status: 307, headers: { location: `${baseUrl}/elsewhere` } }));
    expect(await failure(new TelnyxClient(options()).texml.calls.get('v3:a'))).toMatchObject({
      name: 'RedirectError',
    });
    expect(received.map(({ url }) => url)).toEqual(['/v2/texml/Accounts/acc/Calls/v3:a']);
  });

  it('a slow reply is cut off', async () => {
    const slow = createServer((_, response) => response.writeHead(200).write('{'));
    await new Promise<void>((resolve) => slow.listen(0, '127.0.0.1', resolve));
    const { port } = slow.address() as AddressInfo;
    const telnyx = new TelnyxClient({
      ...options(),
      baseUrl: `http://127.0.0.1:${port}`,
      timeoutMs: 50,
      maxRetries: 1,
    });
    expect(await failure(telnyx.whoami())).toMatchObject({
      name: 'TimeoutError',
      code: 'timeout',
      attempts: 2,
    });
    slow.closeAllConnections();
    await new Promise((resolve) => slow.close(resolve));
  });
});
