import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { response } from '../../src/document/index.js';
import { flow } from '../../src/flow/index.js';
import { head, open, post, start } from './raw-socket.test-kit.js';

const handled = vi.fn();
const log = vi.fn();
const greeting = flow(
  { start: 'voice' },
  {
    start: (call) => {
      handled(call.CallSid);
      return response().say('Hello.');
    },
  },
  { insecure: true, log, maxBodyBytes: 10_000 },
);

/** The same flow by both ways: by parts, and by `Request` and `Response`. */
const ways = [
  ['by parts', greeting],
  ['by Request', greeting.fetch],
] as const;

const isAlive = async (port: number): Promise<void> => {
  const caller = open(port, post('CallSid=v3%3Aalive'));
  await caller.has('<Say>Hello.</Say>');
  expect(handled).toHaveBeenLastCalledWith('v3:alive');
};

/** Sends a character now and then until the connection is gone, or it has gone on for too long. */
const trickle = async ({ socket, closed }: ReturnType<typeof open>): Promise<string> => {
  for (let sent = 0; sent < 100 && !socket.destroyed; sent += 1) {
    socket.write('x');
    await delay(30);
  }
  return await Promise.race([closed, delay(500, 'still open')]);
};

describe.each(ways)('a slow sender, %s', (_way, handler) => {
  it('of headers gets 408, and is cut off', async () => {
    const { port } = await start(handler, { headersTimeoutMs: 200 });
    const sender = open(port, 'POST / HTTP/1.1\r\nHost: example.com\r\nX-Slow: ');
    expect(await trickle(sender)).toMatch(/^HTTP\/1\.1 408 /);
    await isAlive(port);
  });

  it('of a body gets 408, and is cut off, also while bytes go on coming', async () => {
    const { port } = await start(handler, { requestTimeoutMs: 300 });
    const sender = open(port, head(['Content-Length: 5000']));
    const before = handled.mock.calls.length;
    expect(await trickle(sender)).toMatch(/^HTTP\/1\.1 408 /);
    expect(handled.mock.calls.length).toBe(before);
    await isAlive(port);
  });

  it('that sends nothing at all is cut off', async () => {
    const { port } = await start(handler, { headersTimeoutMs: 200 });
    const sender = open(port);
    expect(await Promise.race([sender.closed, delay(2000, 'still open')])).not.toBe('still open');
  });
});

describe.each(ways)('an oversize body, %s', (_way, handler) => {
  it('that is announced gets 413 unread, and its connection is closed', async () => {
    const { port } = await start(handler);
    const sender = open(port, `${head(['Content-Length: 50000000'])}CallSid=`);
    expect(await sender.closed).toMatch(/^HTTP\/1\.1 413 /);
    await isAlive(port);
  });

  it('that is not announced gets 413 as soon as it is too large, and is not read on', async () => {
    const { port } = await start(handler);
    const sender = open(port, head(['Transfer-Encoding: chunked']));
    let answered = Number.NaN;
    void sender.has('HTTP/1.1 413 ').then(() => {
      answered = performance.now();
    });
    const chunk = `fff\r\n${'x'.repeat(0xfff)}\r\n`;
    let sent = 0;
    while (!sender.socket.destroyed && sent < 20_000) {
      sent += 1;
      if (!sender.socket.write(chunk)) await Promise.race([delay(200), sender.closed]);
      else await delay(0);
    }
    expect(await sender.closed).toMatch(/^HTTP\/1\.1 413 /);
    expect(performance.now() - answered).toBeLessThan(300);
    // What the kernel holds on both sides comes on top of the 10,000 bytes that are read.
    expect(sent * chunk.length).toBeLessThan(20_000_000);
    await isAlive(port);
  });
});

describe.each(ways)('a sender that goes away, %s', (_way, handler) => {
  it('in the middle of a body harms nobody', async () => {
    const { port } = await start(handler);
    for (let times = 0; times < 20; times += 1) {
      const sender = open(port, `${head(['Content-Length: 500'])}CallSid=`);
      await delay(times % 4);
      sender.socket.resetAndDestroy();
    }
    const broken = open(port, `${head(['Content-Length: 500'])}CallSid=`);
    await delay(20);
    log.mockClear();
    broken.socket.resetAndDestroy();
    await vi.waitFor(() =>
      expect(log).toHaveBeenCalledWith(expect.objectContaining({ event: 'unreadable-body', status: 400 })),
    );
    await isAlive(port);
  });

  it('in the middle of a reply harms nobody', async () => {
    const begun: (() => void)[] = [];
    const slow = greeting.with({ deadlineMs: 5000 });
    const waiting = Object.assign(
      async (request: Request) => {
        await delay(30);
        return slow.fetch(request);
      },
      handler === greeting && {
        reply: async (...asked: Parameters<typeof slow.reply>) => {
          for (const tell of begun) tell();
          await delay(30);
          return slow.reply(...asked);
        },
      },
    );
    const { port } = await start(waiting);
    for (let times = 0; times < 20; times += 1) {
      const sender = open(port, post(`CallSid=v3%3A${times}`));
      await delay(times % 4);
      sender.socket.resetAndDestroy();
    }
    await delay(60);
    await isAlive(port);
  });
});

describe('a broken request', () => {
  it.each([
    ['no HTTP', 'hello\r\n\r\n', 400],
    ['bytes of TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', 400],
    ['no Host', 'POST / HTTP/1.1\r\n\r\n', 400],
    ['two lengths', head(['Content-Length: 3', 'Content-Length: 4']), 400],
    ['a length and chunks', head(['Content-Length: 3', 'Transfer-Encoding: chunked']), 400],
    ['a length that is no number', head(['Content-Length: 3x']), 400],
    ['a broken chunk', `${head(['Transfer-Encoding: chunked'])}zz\r\n`, 400],
    ['headers without end', head([`X-Long: ${'x'.repeat(40_000)}`]), 431],
  ])('gets its status and no handler: %s', async (_what, bytes, status) => {
    const { port } = await start(greeting);
    const before = handled.mock.calls.length;
    expect(await open(port, bytes).closed).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(handled.mock.calls.length).toBe(before);
    await isAlive(port);
  });
});

describe('connections', () => {
  it('are kept between requests, for as long as was said', async () => {
    const { port } = await start(greeting, { keepAliveTimeoutMs: 300 });
    const caller = open(port, post('CallSid=v3%3A1'));
    await caller.has('<Say>Hello.</Say>');
    caller.socket.write(post('CallSid=v3%3A2'));
    const began = performance.now();
    const replies = await caller.closed;
    expect(replies.match(/HTTP\/1\.1 200 /g)).toHaveLength(2);
    expect(performance.now() - began).toBeGreaterThan(200);
  });

  it('are kept after a refusal of what had come as a whole', async () => {
    const { port } = await start(greeting);
    const caller = open(port, post('CallSid=v3%3A1', '/', ['X-Note: PUT']).replace('POST', 'PUT'));
    await caller.has('HTTP/1.1 405 ');
    expect(caller.received()).not.toMatch(/connection: close/i);
    caller.socket.write(post('CallSid=v3%3A2'));
    await caller.has('<Say>Hello.</Say>');
  });

  it('answer requests that come at once in their order', async () => {
    const { port } = await start(greeting);
    const caller = open(port, `${post('CallSid=v3%3A1')}${post('CallSid=v3%3A2').replace('POST', 'PUT')}`);
    await caller.has('HTTP/1.1 405 ');
    expect(caller.received()).toMatch(/HTTP\/1\.1 200 [\s\S]*HTTP\/1\.1 405 /);
  });

  it('above the most that are allowed are refused', async () => {
    const { port } = await start(greeting, { maxConnections: 2 });
    const held = [open(port), open(port)];
    await Promise.all(held.map(({ socket }) => new Promise((resolve) => socket.once('connect', resolve))));
    expect(await open(port, post('CallSid=v3%3A3')).closed).toBe('');
    held[0]?.socket.destroy();
    await held[0]?.closed;
    await delay(20);
    await isAlive(port);
  });
});
