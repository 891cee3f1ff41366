import { connect } from 'node:net';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { flow } from '../src/flow/index.js';
import { type Listening, type ListenOptions, listen, type RequestHandler } from './node.js';

const open: Listening[] = [];
const start = async (handler: RequestHandler, options: ListenOptions = {}): Promise<Listening> => {
  const server = await listen(handler, { port: 0, ...options });
  open.push(server);
  return server;
};

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

/** Sends bytes as they are and returns the first line of the reply. */
const raw = (port: number, text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text, 'latin1'));
    let reply = '';
    socket.setTimeout(5000, () => socket.destroy(new Error('no reply')));
    socket.on('data', (data) => {
      reply += data;
      if (reply.includes('\r\n')) socket.end();
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(reply.split('\r\n')[0] ?? ''));
  });

const withHost = (host: string) => `GET /x HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`;

const later = () => {
  let resolve = (): void => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
};

describe('listen', () => {
  it('answers with what the handler returns', async () => {
    const server = await start(async (request) =>
      Response.json(
        { method: request.method, url: request.url, body: await request.text() },
        { status: 201 },
      ),
    );
    const reply = await fetch(`${server.url}a/b?c=%20d`, { method: 'POST', body: 'x=1&y=%2B2' });
    expect(reply.status).toBe(201);
    expect(await reply.json()).toEqual({
      method: 'POST',
      url: `${server.url}a/b?c=%20d`,
      body: 'x=1&y=%2B2',
    });
  });

  it('tells the port that it got', async () => {
    const server = await start(() => new Response());
    expect(server.port).toBeGreaterThan(0);
    expect(server.url).toBe(`http://127.0.0.1:${server.port}/`);
  });

  it('hands the given environment to the handler, or that of the process', async () => {
    const seen: unknown[] = [];
    const note: RequestHandler = (_request, env) => {
      seen.push(env);
      return new Response();
    };
    await fetch((await start(note, { env: { a: 1 } })).url);
    await fetch((await start(note)).url);
    expect(seen).toEqual([{ a: 1 }, process.env]);
  });

  it('leaves the global Request and Response alone', async () => {
    const { Request: request, Response: response } = globalThis;
    await fetch((await start(() => new Response())).url);
    expect(globalThis.Request).toBe(request);
    expect(globalThis.Response).toBe(response);
  });

  it('hosts a flow', async () => {
    const hosted = flow(
      { start: 'call-status' },
      { start: () => undefined },
      { insecure: true, log: () => {} },
    );
    const server = await start(hosted);
    expect(
      (await fetch(server.url, { method: 'POST', body: new URLSearchParams({ CallSid: 'v3:1' }) })).status,
    ).toBe(200);
  });

  it.each([
    '999.999.999.999',
    'a b',
    'a:99999',
    '[',
    '[::1',
    'a@b',
    'a/b',
    '..',
    'a..b',
    '%',
    '%00',
    'é',
    '-',
    '1.2.3.4.5',
  ])('gives 400 or an answer, and lives on, with the Host header %j', async (host) => {
    const handler = vi.fn((request: Request) => new Response(new URL(request.url).pathname));
    const server = await start(handler);
    const line = await raw(server.port, withHost(host));
    expect(line).toBe(handler.mock.calls.length === 0 ? 'HTTP/1.1 400 Bad Request' : 'HTTP/1.1 200 OK');
    expect((await fetch(server.url)).status).toBe(200);
  });

  it('gives 400 where the Host header is no host', async () => {
    const handler = vi.fn(() => new Response());
    const server = await start(handler);
    for (const host of ['999.999.999.999', 'a b', 'a:99999', '[']) {
      expect(await raw(server.port, withHost(host))).toBe('HTTP/1.1 400 Bad Request');
    }
    expect(handler).not.toHaveBeenCalled();
  });

  it('never hands an unreadable address to the handler, whatever the Host header', async () => {
    const server = await start((request) => new Response(new URL(request.url).pathname));
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary-ascii', maxLength: 20 }).filter((host) => !/[\r\n\0]/.test(host)),
        async (host) => {
          expect(await raw(server.port, withHost(host))).toMatch(/^HTTP\/1\.1 (200|400) /);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('answers HTTP/1.0 without a Host header', async () => {
    const server = await start((request) => new Response(request.url));
    expect(await raw(server.port, 'GET / HTTP/1.0\r\n\r\n')).toBe('HTTP/1.1 200 OK');
  });

  it('turns what a handler throws into status 500, and tells it', async () => {
    const onError = vi.fn();
    const problem = new Error('boom');
    const server = await start(
      () => {
        throw problem;
      },
      { onError },
    );
    const reply = await fetch(server.url);
    expect(reply.status).toBe(500);
    expect(await reply.text()).toBe('');
    expect(onError).toHaveBeenCalledExactlyOnceWith(problem);
  });

  it('logs what a handler throws, without phone numbers', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const server = await start(async () => {
      throw new TypeError('no route to +12025550123');
    });
    await fetch(server.url);
    const line = String(log.mock.calls[0]?.[0]);
    log.mockRestore();
    expect(JSON.parse(line)).toMatchObject({ level: 'error', event: 'handler-failed' });
    expect(line).toContain('TypeError: no route to');
    expect(line).not.toContain('2025550123');
  });

  it('says that a port is taken', async () => {
    const { port } = await start(() => new Response());
    await expect(listen(() => new Response(), { port })).rejects.toMatchObject({
      name: 'TexmlError',
      code: 'address-in-use',
      message: expect.stringContaining(`Port ${port} of 127.0.0.1 is taken`),
    });
  });

  it("says that an address is not this machine's", async () => {
    await expect(listen(() => new Response(), { port: 0, hostname: '192.0.2.1' })).rejects.toMatchObject({
      code: 'cannot-listen',
      message: expect.stringContaining('192.0.2.1 is not an address of this machine'),
    });
  });
});

describe('close', () => {
  it('lets running requests end, and takes no new ones', async () => {
    const hold = later();
    const begun = later();
    const server = await start(async () => {
      begun.resolve();
      await hold.promise;
      return new Response('done');
    });
    const running = fetch(server.url);
    await begun.promise;
    const closed = server.close();
    await expect(fetch(server.url)).rejects.toThrow();
    hold.resolve();
    expect(await (await running).text()).toBe('done');
    await closed;
  });

  it('gives up on a request that does not end within the limit', async () => {
    const begun = later();
    const server = await start(
      () => {
        begun.resolve();
        return new Promise<Response>(() => {});
      },
      { drainTimeoutMs: 50 },
    );
    const running = fetch(server.url).catch(() => 'cut off');
    await begun.promise;
    await server.close();
    expect(await running).toBe('cut off');
  });

  it('does not wait for connections that nothing runs on', async () => {
    const server = await start(() => new Response('x'), { drainTimeoutMs: 60_000 });
    const silent = connect(server.port, '127.0.0.1');
    await new Promise((resolve) => silent.once('connect', resolve));
    await (await fetch(server.url)).text();
    const before = performance.now();
    await server.close();
    expect(performance.now() - before).toBeLessThan(2000);
    silent.destroy();
  });

  it('may be asked twice', async () => {
    const server = await start(() => new Response());
    await Promise.all([server.close(), server.close()]);
    await server.close();
  });

  it('happens when the signal aborts', async () => {
    const controller = new AbortController();
    const server = await start(() => new Response(), { signal: controller.signal });
    controller.abort();
    await server.close();
    await expect(fetch(server.url)).rejects.toThrow();
  });

  it('leaves nothing to start when the signal has aborted before', async () => {
    await expect(
      listen(() => new Response(), { port: 0, signal: AbortSignal.abort(new Error('over')) }),
    ).rejects.toThrow('over');
  });
});
