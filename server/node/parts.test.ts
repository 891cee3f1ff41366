import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { response } from '../../src/document/index.js';
import { flow } from '../../src/flow/index.js';
import { head, open, start } from './raw-socket.test-kit.js';

const menu = flow(
  { start: 'voice', menu: 'voice' },
  {
    start: (call) =>
      response()
        .say(`start ${JSON.stringify(call.query)}`)
        .redirect(call.url.menu),
    menu: (call) =>
      response()
        .say(`menu ${JSON.stringify(call.query)}`)
        .redirect(call.url.start),
  },
  { insecure: true, log: () => {}, path: '/voice' },
);

const isReply = (text: string): boolean => /^HTTP\/1\.1 \d+ [\s\S]*\r\n\r\n/.test(text);

/** The status line and the body, without headers that are the host's own. */
const ask = async (port: number, host: string, target: string): Promise<string> => {
  const bytes = head(['Content-Length: 9', 'Connection: close'], target).replace('example.com', host);
  const reply = await open(port, `${bytes}CallSid=a`).closed;
  expect(isReply(reply)).toBe(true);
  return `${reply.split('\r\n')[0]}\n${reply.slice(reply.indexOf('\r\n\r\n'))}`;
};

describe('a flow on Node', () => {
  it('answers by parts what it answers by Request, whatever the address and the Host header', async () => {
    const [byParts, byRequest] = await Promise.all([start(menu), start(menu.fetch)]);
    const target = fc.oneof(
      fc.constantFrom('/voice', '/voice/', '/voice/menu', '/voice?a=1&b=%2B', '/voice/./menu', '/x/../voice'),
      fc
        .string({ unit: fc.constantFrom(..."voice/menu?=&.%2e\\#'^|{}[]~".split('')), maxLength: 12 })
        .map((rest) => `/voice${rest}`),
    );
    const host = fc.constantFrom(
      'example.com',
      'EXAMPLE.com:80',
      '127.0.0.1:4000',
      '999.1.1.1',
      'a b',
      'a@b',
      '[::1]',
    );
    await fc.assert(
      fc.asyncProperty(host, target, async (name, path) => {
        const [one, other] = await Promise.all([byParts, byRequest].map(({ port }) => ask(port, name, path)));
        expect(one).toBe(other);
      }),
      { numRuns: 300 },
    );
  });

  it('joins a header that stands more than once, as Headers does', async () => {
    const seen: (string | null)[] = [];
    const { port } = await start({
      fetch: () => new Response(),
      reply: async ({ headers }) => {
        seen.push(headers.get('X-Several'), headers.get('x-none'), headers.get('X-One'));
        return { status: 204, headers: {}, body: '' };
      },
    });
    const caller = open(port, head(['X-Several: 1', 'X-One: 2', 'x-several: 3', 'Connection: close']));
    const reply = await caller.closed;
    expect(reply).toMatch(/^HTTP\/1\.1 204 /);
    expect(reply).not.toMatch(/content-length/i);
    expect(seen).toEqual(['1, 3', null, '2']);
  });

  it('hands on to fetch what reply does not take, its body unread', async () => {
    const { url } = await start({
      fetch: async (request) => new Response(await request.text(), { status: 202 }),
      reply: () => undefined,
    });
    const reply = await fetch(url, { method: 'POST', body: 'the body' });
    expect(reply.status).toBe(202);
    expect(await reply.text()).toBe('the body');
  });

  it('gives 500 for what reply throws, or a header that can not be sent', async () => {
    const errors: unknown[] = [];
    const { url } = await start(
      {
        fetch: () => new Response(),
        reply: async ({ method }) => {
          if (method === 'PUT') throw new Error('boom');
          return { status: 200, headers: { 'x-note': 'a\r\nb' }, body: '' };
        },
      },
      { onError: (error) => errors.push(error) },
    );
    for (const method of ['PUT', 'POST']) expect((await fetch(url, { method })).status).toBe(500);
    expect(errors).toHaveLength(2);
  });

  it('writes text in UTF-8, with its length', async () => {
    const { url } = await start({
      fetch: () => new Response(),
      reply: async () => ({ status: 200, headers: { 'content-type': 'text/plain' }, body: 'Größe €' }),
    });
    const reply = await fetch(url);
    expect(await reply.text()).toBe('Größe €');
    expect(reply.headers.get('content-length')).toBe('11');
  });
});
