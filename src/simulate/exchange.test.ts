import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { verifySignature } from '../callbacks/signature.js';
import { createExchange, type Exchange, type ExchangeOptions } from './exchange.js';
import type { Handler } from './target.js';
import type { TimelineEntry } from './timeline.js';

const xml = (verbs: string, status = 200) =>
  new Response(`<Response>${verbs}</Response>`, { status, headers: { 'content-type': 'application/xml' } });

const call = { from: '+12025550100', to: '+12025550199' };

const made: Exchange[] = [];
const exchangeFor = (options: ExchangeOptions) => {
  const exchange = createExchange(options);
  made.push(exchange);
  const timeline: TimelineEntry[] = [];
  exchange.subscribe((effects) => {
    for (const effect of effects) if (effect.type === 'timeline') timeline.push(effect.entry);
  });
  const errors = () => timeline.flatMap((entry) => (entry.kind === 'error' ? [entry.message] : []));
  return { exchange, timeline, errors };
};

afterEach(() => {
  for (const exchange of made.splice(0)) exchange.close();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('a request of an exchange', () => {
  it('is signed as Telnyx signs, with the key that the handler is told', async () => {
    const results: boolean[] = [];
    const target: Handler = async (request, env) => {
      const body = await request.text();
      const result = await verifySignature({
        body,
        headers: request.headers,
        publicKey: env.TELNYX_PUBLIC_KEY,
      });
      results.push(result.ok);
      expect(request.headers.get('content-type')).toBe('application/x-www-form-urlencoded');
      expect(new URLSearchParams(body).get('From')).toBe('+12025550100');
      return xml('');
    };
    const { exchange } = exchangeFor({ target });
    exchange.inbound(call);
    await exchange.settle();
    expect(results).toEqual([true]);
    expect(await exchange.publicKey).toMatch(/^[\w+/]{43}=$/);
  });

  it('has a later timestamp than the last one with the same content', async () => {
    const stamps: string[] = [];
    const target: Handler = async (request) => {
      stamps.push(request.headers.get('telnyx-timestamp') ?? '');
      return xml('<Redirect>/</Redirect>');
    };
    const { exchange } = exchangeFor({ target, now: () => 1_700_000_000_000, settings: { maxDocuments: 4 } });
    exchange.inbound(call);
    await exchange.settle();
    expect(stamps).toEqual(['1700000000', '1700000000', '1700000001', '1700000002']);
  });

  it('is left unsigned when told so', async () => {
    const seen: boolean[] = [];
    const target: Handler = (request, env) => {
      seen.push(request.headers.has('telnyx-signature-ed25519'), env.TELNYX_PUBLIC_KEY !== '');
      return xml('');
    };
    const { exchange } = exchangeFor({ target, keys: false });
    exchange.inbound(call);
    await exchange.settle();
    expect(seen).toEqual([false, false]);
    expect(await exchange.publicKey).toBeUndefined();
  });

  it('carries its parameters in the query with GET, behind the query that is there', async () => {
    const urls: URL[] = [];
    const target: Handler = (request) => {
      urls.push(new URL(request.url));
      expect(request.method).toBe('GET');
      return xml('');
    };
    const application = { voice_method: 'GET', voice_url: 'https://app.test/v?tenant=a+b' } as const;
    const { exchange } = exchangeFor({ target, application });
    exchange.inbound(call);
    await exchange.settle();
    expect(urls[0]?.searchParams.get('tenant')).toBe('a b');
    expect(urls[0]?.searchParams.get('To')).toBe('+12025550199');
  });

  it('goes to a handler under the name fetch as well', async () => {
    const { exchange } = exchangeFor({ target: { fetch: () => xml('<Say>Hi</Say>') } });
    const sid = exchange.inbound(call);
    await exchange.settle();
    expect(exchange.leg(sid)?.status).toBe('in-progress');
  });

  it('goes over HTTP to an address, and follows no redirect', async () => {
    const server = createServer((request, response) => {
      if (request.url === '/moved') response.writeHead(302, { location: '/' }).end();
      else
        response
          .writeHead(200, { 'content-type': 'text/xml' })
          .end('<Response><Redirect>/moved</Redirect></Response>');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const { exchange, errors, timeline } = exchangeFor({ target: `http://127.0.0.1:${port}/` });
    exchange.inbound(call);
    await exchange.settle();
    server.close();
    expect(timeline.some((entry) => entry.kind === 'reply' && entry.status === 200)).toBe(true);
    expect(errors().join()).toContain('status 302');
  });

  it('tells when nobody listens at the address', async () => {
    const { exchange, errors } = exchangeFor({ target: 'http://127.0.0.1:9/' });
    exchange.inbound(call);
    await exchange.settle();
    expect(errors().join()).toMatch(/No reply/);
  });

  it('tells when the handler throws', async () => {
    const { exchange, errors } = exchangeFor({
      target: () => {
        throw new Error('boom');
      },
    });
    exchange.inbound(call);
    await exchange.settle();
    expect(errors()).toEqual([
      'The application threw: boom. There is no fallback address, so the call ends.',
    ]);
  });

  it('is given up after the time that the settings allow', async () => {
    const { exchange, errors } = exchangeFor({
      target: () => new Promise<Response>(() => {}),
      settings: { requestTimeoutSeconds: 0.02 },
    });
    exchange.inbound(call);
    await exchange.settle();
    expect(errors().join()).toContain('No reply within 0.02 s.');
  });

  it('fails with a clear word for a target that is no address', () => {
    expect(() => createExchange({ target: 'nonsense' })).toThrow(TypeError);
  });
});

describe('replies', () => {
  it('take effect in the order of their requests, however fast each one is', async () => {
    const target: Handler = async (request) => {
      const isStatus = new URL(request.url).pathname === '/status';
      await new Promise((resolve) => setTimeout(resolve, isStatus ? 20 : 0));
      return xml('');
    };
    const { exchange, timeline } = exchangeFor({
      target,
      application: { status_callback: 'https://app.test/status' },
    });
    exchange.inbound(call);
    await exchange.settle();
    const asked = timeline.flatMap((entry) => (entry.kind === 'request' ? [entry.id] : []));
    const answered = timeline.flatMap((entry) => (entry.kind === 'reply' ? [entry.id] : []));
    expect(answered).toEqual(asked);
  });
});

describe('the manual clock', () => {
  it('stands still until it is moved', async () => {
    const { exchange, timeline } = exchangeFor({
      target: () => xml('<Pause length="10"/><Say>later</Say>'),
      clock: 'manual',
    });
    const sid = exchange.inbound(call);
    await exchange.settle();
    expect(exchange.leg(sid)?.running?.element.name).toBe('Pause');
    await exchange.advance(9999);
    expect(timeline.some((entry) => entry.kind === 'hears')).toBe(false);
    const heard = exchange.until(() => timeline.some((entry) => entry.kind === 'hears'));
    await exchange.advance(1);
    expect(await heard).toBe(true);
    expect(exchange.state.now).toBe(10_000);
  });

  it('waits for the requests that come up on the way', async () => {
    const target: Handler = async (request) => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      return new URL(request.url).pathname === '/two'
        ? xml('<Say>two</Say>')
        : xml('<Pause/><Redirect>/two</Redirect>');
    };
    const { exchange, timeline } = exchangeFor({ target, clock: 'manual' });
    exchange.inbound(call);
    await exchange.advance(60_000);
    const times = timeline.flatMap((entry) =>
      entry.kind === 'hears' || entry.kind === 'ended' ? [entry.at] : [],
    );
    expect(times).toEqual([1000, 1300]);
  });
});

describe('the real clock', () => {
  it('takes as long as it takes', async () => {
    const { exchange } = exchangeFor({
      target: () => xml('<Say>Hi</Say>'),
      clock: 'real',
      settings: { speechMsPerCharacter: 1 },
    });
    const before = performance.now();
    const sid = exchange.inbound(call);
    expect(await exchange.until(() => exchange.leg(sid)?.status === 'completed')).toBe(true);
    const elapsed = performance.now() - before;
    expect(elapsed).toBeGreaterThan(290);
    expect(exchange.leg(sid)?.endedAt).toBeGreaterThanOrEqual(300);
  });

  it('starts no timer once it is closed, though a reply comes later', async () => {
    let answer = (_: Response) => {};
    const { exchange, timeline } = exchangeFor({
      target: () =>
        new Promise<Response>((resolve) => {
          answer = resolve;
        }),
      clock: 'real',
    });
    exchange.inbound(call);
    await vi.waitFor(() => expect(timeline.some(({ kind }) => kind === 'request')).toBe(true));
    await new Promise((resolve) => setTimeout(resolve, 20));
    exchange.close();
    const started = vi.spyOn(globalThis, 'setTimeout');
    const entries = timeline.length;
    answer(xml('<Pause length="100"/>'));
    await exchange.settle();
    exchange.dispatch({ type: 'time', at: 10 });
    expect(timeline).toHaveLength(entries);
    expect(started).not.toHaveBeenCalled();
  });

  it('only looks when somebody waits after its end', async () => {
    for (const clock of ['real', 'manual', 'automatic'] as const) {
      const { exchange } = exchangeFor({ target: () => xml('<Pause length="100"/>'), clock });
      exchange.inbound(call);
      exchange.close();
      expect(await exchange.until(() => true)).toBe(true);
      expect(await exchange.until(() => false)).toBe(false);
    }
  });

  it('lets a wait go when it is closed', async () => {
    const { exchange } = exchangeFor({ target: () => xml('<Pause length="100"/>'), clock: 'real' });
    exchange.inbound(call);
    const wait = exchange.until(() => false);
    exchange.close();
    expect(await wait).toBe(false);
  });
});

describe('the automatic clock', () => {
  it('does not move while nobody waits, nor while a request is on its way', async () => {
    let release = () => {};
    const target: Handler = async () => {
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      return xml('<Pause length="100"/>');
    };
    const { exchange } = exchangeFor({ target });
    const sid = exchange.inbound(call);
    const ended = exchange.until(() => exchange.leg(sid)?.endedAt !== undefined);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(exchange.state.now).toBe(0);
    release();
    expect(await ended).toBe(true);
    expect(exchange.leg(sid)?.endedAt).toBe(100_000);
  });

  it('gives up a wait that cannot come true', async () => {
    const { exchange } = exchangeFor({ target: () => xml('') });
    exchange.inbound(call);
    expect(await exchange.until(() => false)).toBe(false);
  });

  it('gives up a wait at its time', async () => {
    const { exchange } = exchangeFor({ target: () => xml('<Pause length="100"/>') });
    exchange.inbound(call);
    expect(await exchange.until(() => false, 5000)).toBe(false);
    expect(exchange.state.now).toBe(5000);
  });

  it('serves several calls at once', async () => {
    const { exchange } = exchangeFor({ target: () => xml('<Pause length="10"/>'), keys: false });
    const sids = Array.from({ length: 50 }, () => exchange.inbound(call));
    expect(new Set(sids).size).toBe(50);
    await exchange.until(() => exchange.legs().every(({ status }) => status === 'completed'));
    expect(exchange.legs().map(({ sid }) => sid)).toEqual(sids);
    expect(exchange.state.now).toBe(10_000);
  });
});

describe('an exchange', () => {
  it('places calls of the API, changes live calls, and lets people react on their own', async () => {
    const { exchange } = exchangeFor({ target: () => xml('<Pause length="100"/>'), keys: false });
    exchange.person('+12025550123', 'answers');
    const sid = exchange.outbound({ from: '+12025550199', to: '+1 202 555 0123' });
    await exchange.until(() => exchange.leg(sid)?.status === 'in-progress');
    expect(exchange.state.now).toBe(3000);
    exchange.update(sid, { change: { status: 'completed' } });
    expect(exchange.leg(sid)?.status).toBe('completed');
  });

  it('stops telling whoever no longer wants to know', async () => {
    const { exchange } = exchangeFor({ target: () => xml('') });
    let heard = 0;
    const stop = exchange.subscribe(() => {
      heard += 1;
    });
    exchange.inbound(call);
    stop();
    await exchange.settle();
    expect(heard).toBe(1);
  });
});

describe('an exchange that goes on from another state', () => {
  it('has its calls where they were, and asks again what was not answered', async () => {
    const paths: string[] = [];
    const target: Handler = async (request) => {
      paths.push(new URL(request.url).pathname);
      return xml('<Gather action="/keys" numDigits="1"/>');
    };
    const { exchange: first } = exchangeFor({ target, clock: 'manual' });
    const sid = first.inbound(call);
    await first.settle();
    first.dispatch({ type: 'keys', callSid: sid, digits: '1' });
    const state = JSON.parse(JSON.stringify(first.state));
    first.close();
    const { exchange: second } = exchangeFor({ target, clock: 'manual' });
    second.inbound(call);
    second.load(state);
    await second.settle();
    expect(second.legs().map((leg) => [leg.sid, leg.running?.waitsFor])).toEqual([[sid, 'keys']]);
    // The first exchange's own request is still on its way.
    await expect.poll(() => paths.filter((path) => path === '/keys')).toHaveLength(2);
  });
});
