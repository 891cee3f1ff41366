import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import {
  clientOver,
  NetworkError,
  operations,
  RateLimitError,
  ServerError,
  TelnyxClient,
  TimeoutError,
} from './index.js';
import { apiKey, callBody, clientOf, clock, failure, json, scripted } from './scripted.test-kit.js';

const place = { ApplicationSid: 'app', To: '+12025550123', From: '+12025550100' };
const broken = () => new TypeError('fetch failed', { cause: new Error('read ECONNRESET') });

describe('a request is repeated', () => {
  it.each([408, 429, 500, 502, 503, 504])('when a reading one is answered %i', async (status) => {
    const { telnyx, requests, delays } = clientOf([json({}, status), json({}, status), json(callBody)]);
    expect(await telnyx.texml.calls.get('v3:a')).toEqual(callBody);
    expect(requests).toHaveLength(3);
    expect(delays).toEqual([500, 1000]);
  });

  it('when a reading one gets no reply', async () => {
    const { telnyx, requests } = clientOf([broken(), json(callBody)]);
    expect(await telnyx.texml.calls.get('v3:a')).toEqual(callBody);
    expect(requests).toHaveLength(2);
  });

  it('when the table says that it may be done twice', async () => {
    const { telnyx } = clientOf([broken(), json({ data: { name: 'A', value: 'REDACTED' } }, 201)]);
    expect(await telnyx.texml.secrets.create({ name: 'A', value: 'b' })).toEqual({
      data: { name: 'A', value: 'REDACTED' },
    });
  });

  it('when any is answered 429, since nothing was done', async () => {
    const { telnyx, requests } = clientOf([json({}, 429), json({ from: 'a', to: 'b', status: 'queued' })]);
    await telnyx.texml.calls.create(place);
    expect(requests).toHaveLength(2);
    expect(await requests[1]?.json()).toEqual(place);
  });

  it('under the same command_id', async () => {
    const table = operations({
      hangup: {
        method: 'POST',
        path: '/hangup',
        body: () => z.strictObject({ command_id: z.optional(z.string()) }),
        commandId: true,
        success: 200,
        idempotent: false,
        errors: [],
        source: 'https://example.com',
      },
    });
    const { fetch, requests } = scripted(broken(), json({}, 500), json({ data: {} }));
    let id = 0;
    const telnyx = new (clientOver(table))({ apiKey, fetch, newId: () => `id-${++id}`, ...clock().options });
    await telnyx.hangup();
    expect(await Promise.all(requests.map((request) => request.json()))).toEqual(
      Array(3).fill({ command_id: 'id-1' }),
    );
  });

  it('as often as it may be, and no more', async () => {
    const { telnyx, requests } = clientOf([json({}, 500)]);
    const error = await failure(telnyx.texml.calls.get('v3:a'));
    expect(error).toBeInstanceOf(ServerError);
    expect(error).toMatchObject({ attempts: 3, status: 500 });
    expect(await failure(telnyx.texml.calls.get('v3:a', { maxRetries: 0 }))).toMatchObject({ attempts: 1 });
    expect(requests).toHaveLength(4);
  });
});

describe('a request is not repeated', () => {
  it.each([408, 500, 503])('when it may have placed a call already (%i)', async (status) => {
    const { telnyx, requests } = clientOf([json({}, status, { 'retry-after': '1' })]);
    await failure(telnyx.texml.calls.create(place));
    expect(requests).toHaveLength(1);
  });

  it('when no reply came and it may have placed a call already; the error says so', async () => {
    const { telnyx, requests } = clientOf([broken()]);
    const error = await failure(telnyx.texml.calls.create(place));
    expect(error).toBeInstanceOf(NetworkError);
    expect(error).toHaveProperty(
      'message',
      'POST /texml/Accounts/…/Calls got no reply: read ECONNRESET; whether it was acted on is unknown, so it was not sent again',
    );
    expect(requests).toHaveLength(1);
  });

  it.each([400, 401, 403, 404, 409, 422])('when it is answered %i', async (status) => {
    const { telnyx, requests } = clientOf([json({}, status)]);
    expect(await failure(telnyx.texml.calls.get('v3:a'))).toMatchObject({ status });
    expect(requests).toHaveLength(1);
  });

  it('when Telnyx forbids it', async () => {
    const { telnyx, requests } = clientOf([json({}, 500, { 'x-should-retry': 'false' })]);
    await failure(telnyx.texml.calls.get('v3:a'));
    expect(requests).toHaveLength(1);
  });
});

describe('the wait before a repetition', () => {
  const waits = async (headers: Record<string, string>, status = 429) => {
    const { telnyx, delays } = clientOf([json({}, status, headers), json(callBody)]);
    await telnyx.texml.calls.get('v3:a');
    return delays;
  };

  it('is what Telnyx asks for', async () => {
    expect(await waits({ 'retry-after-ms': '12.5', 'retry-after': '3' })).toEqual([12.5]);
    expect(await waits({ 'retry-after': '3' }, 503)).toEqual([3000]);
    expect(await waits({ 'retry-after': 'Thu, 01 Jan 2026 00:00:07 GMT' })).toEqual([7000]);
    expect(await waits({ 'retry-after': 'Wed, 31 Dec 2025 00:00:00 GMT' })).toEqual([0]);
    expect(await waits({ 'x-ratelimit-reset': '4' })).toEqual([4000]);
  });

  it('is not taken from nonsense, nor from a limit that was not reached', async () => {
    expect(await waits({ 'retry-after': 'soon', 'retry-after-ms': '-1' })).toEqual([500]);
    expect(await waits({ 'x-ratelimit-reset': '4' }, 500)).toEqual([500]);
  });

  it('doubles up to eight seconds, less up to a quarter', async () => {
    const { telnyx, delays } = clientOf([json({}, 500)], { maxRetries: 6 });
    await failure(telnyx.texml.calls.get('v3:a'));
    expect(delays).toEqual([500, 1000, 2000, 4000, 8000, 8000]);
    const shortened = clientOf([json({}, 500)], { random: () => 0.999 });
    await failure(shortened.telnyx.texml.calls.get('v3:a'));
    expect(shortened.delays.map(Math.round)).toEqual([375, 750]);
  });

  it('is left to the caller when it is longer than a minute, or than the deadline', async () => {
    const { telnyx, delays } = clientOf([json({}, 429, { 'retry-after': '61' })]);
    const error = await failure(telnyx.texml.calls.get('v3:a'));
    expect(error).toBeInstanceOf(RateLimitError);
    expect(error).toMatchObject({ retryAfterMs: 61_000, attempts: 1 });
    expect(delays).toEqual([]);
    const hurried = clientOf([json({}, 429, { 'retry-after': '2' })], { deadlineMs: 5000, maxRetries: 9 });
    expect(await failure(hurried.telnyx.texml.calls.get('v3:a'))).toMatchObject({ attempts: 3 });
    expect(hurried.delays).toEqual([2000, 2000]);
  });
});

describe('time', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const never = () => new Promise<Response>(() => {});
  const silent = (options: { timeoutMs?: number; deadlineMs?: number; maxRetries?: number }) => {
    const { fetch, requests } = scripted(never);
    return {
      requests,
      telnyx: new TelnyxClient({ apiKey, accountSid: 'acc', fetch, random: () => 0, ...options }),
    };
  };

  it('ends each attempt after timeoutMs, also where fetch pays no heed to its signal', async () => {
    const { telnyx, requests } = silent({ timeoutMs: 1000 });
    const error = failure(telnyx.texml.calls.get('v3:a'));
    await vi.advanceTimersByTimeAsync(3 * 1000 + 500 + 1000);
    expect(await error).toBeInstanceOf(TimeoutError);
    expect(await error).toMatchObject({
      code: 'timeout',
      attempts: 3,
      message: 'GET /texml/Accounts/…/Calls/… got no reply within 1000 ms',
    });
    expect(requests).toHaveLength(3);
    expect(requests.every((request) => request.signal.aborted)).toBe(true);
  });

  it('is a minute for an attempt unless set, and may be set for one request', async () => {
    const { telnyx } = silent({ maxRetries: 0 });
    const standard = failure(telnyx.whoami());
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await standard).toMatchObject({ message: 'GET /whoami got no reply within 60000 ms' });
    const short = failure(telnyx.whoami({ timeoutMs: 5 }));
    await vi.advanceTimersByTimeAsync(5);
    expect(await short).toMatchObject({ code: 'timeout' });
  });

  it('counts until the reply is read to its end', async () => {
    const stream = new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode('{')),
    });
    const { fetch } = scripted(() => new Response(stream));
    const telnyx = new TelnyxClient({ apiKey, fetch, timeoutMs: 1000, maxRetries: 0 });
    const error = failure(telnyx.whoami());
    await vi.advanceTimersByTimeAsync(1000);
    expect(await error).toMatchObject({ code: 'timeout' });
  });

  it('ends all attempts together after deadlineMs', async () => {
    const { telnyx } = silent({ timeoutMs: 1000, deadlineMs: 1800, maxRetries: 9 });
    const error = failure(telnyx.texml.calls.get('v3:a'));
    await vi.advanceTimersByTimeAsync(1800);
    expect(await error).toMatchObject({ name: 'TimeoutError', code: 'deadline' });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('ends the look-up of the account too', async () => {
    const { fetch } = scripted(never);
    const error = failure(new TelnyxClient({ apiKey, fetch, deadlineMs: 300 }).texml.calls.get('v3:a'));
    await vi.advanceTimersByTimeAsync(300);
    expect(await error).toMatchObject({ code: 'deadline', operation: 'texml.calls.get' });
  });
});

describe('aborting', () => {
  it('sends nothing when it is done before', async () => {
    const { telnyx, requests } = clientOf([json(callBody)]);
    const error = await failure(telnyx.texml.calls.get('v3:a', { signal: AbortSignal.abort('enough') }));
    expect(error).toMatchObject({ name: 'AbortedError', cause: 'enough' });
    expect(requests).toEqual([]);
  });

  it('ends a request under way', async () => {
    const controller = new AbortController();
    const { telnyx } = clientOf([
      () => {
        controller.abort();
        return new Promise<Response>(() => {});
      },
    ]);
    expect(await failure(telnyx.texml.calls.get('v3:a', { signal: controller.signal }))).toMatchObject({
      code: 'aborted',
    });
  });

  it('ends a wait, also where sleep pays no heed to its signal', async () => {
    const controller = new AbortController();
    const sleep = () => {
      controller.abort();
      return new Promise<void>(() => {});
    };
    const { telnyx, requests } = clientOf([json({}, 500)], { sleep });
    expect(await failure(telnyx.texml.calls.get('v3:a', { signal: controller.signal }))).toMatchObject({
      code: 'aborted',
    });
    expect(requests).toHaveLength(1);
  });

  it('leaves nothing behind on the signal', async () => {
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, 'addEventListener');
    const removed = vi.spyOn(signal, 'removeEventListener');
    const { telnyx } = clientOf([json(callBody)]);
    await telnyx.texml.calls.get('v3:a', { signal });
    expect(added.mock.calls.length).toBeGreaterThan(0);
    expect(removed.mock.calls.map(([, listener]) => listener)).toEqual(
      expect.arrayContaining(added.mock.calls.map(([, listener]) => listener)),
    );
  });
});
