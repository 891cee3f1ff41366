import { describe, expect, it } from 'vitest';
import { NetworkError, RateLimitError, ServerError, TelnyxClient, TimeoutError } from '../../api/index.js';
import { emulated, eventually } from '../testing.test-kit.js';
import type { FaultRule } from './index.js';

const settings = { friendly_name: 'app', voice_url: 'http://127.0.0.1:9/' };

/** An emulator with faults, and a client that notes how long it would wait before it tries again. */
async function faultyApi(...faults: FaultRule[]) {
  const world = await emulated({ faults });
  const { baseUrl, apiKey } = world.emulator;
  const waits: number[] = [];
  const telnyx = new TelnyxClient({
    apiKey,
    baseUrl,
    random: () => 0,
    sleep: async (delayMs) => void waits.push(delayMs),
  });
  const requests = () => world.log.filter(({ event }) => event === 'request-in');
  return { ...world, telnyx, waits, requests };
}

describe('a rate limit', () => {
  const limited = { on: 'operation', operation: 'texml.applications.create', does: 'rate-limit' } as const;

  it('lets the client through after two refusals, as late as Retry-After asks', async () => {
    const { telnyx, waits, requests } = await faultyApi({ ...limited, times: 2, retryAfterSeconds: 7 });
    const { data } = await telnyx.texml.applications.create(settings);
    expect(data.friendly_name).toBe('app');
    expect(waits).toEqual([7000, 7000]);
    expect(requests().map(({ status }) => status)).toEqual([429, 429, 201]);
    expect(await telnyx.texml.applications.list().all()).toHaveLength(1);
  });

  it('without Retry-After leaves the wait to the client', async () => {
    const { telnyx, waits } = await faultyApi({ ...limited, times: 2 });
    await telnyx.texml.applications.create(settings);
    expect(waits).toEqual([500, 1000]);
  });

  it('can tell when it is over by the header that Telnyx documents', async () => {
    const { telnyx, waits } = await faultyApi({ ...limited, times: 1, resetSeconds: 3 });
    await telnyx.texml.applications.create(settings);
    expect(waits).toEqual([3000]);
  });

  it('that does not end is an error in Telnyx’s form, for both clients', async () => {
    const { telnyx, official, post } = await faultyApi({ ...limited, retryAfterSeconds: 0, resetSeconds: 1 });
    const error = await telnyx.texml.applications.create(settings).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(RateLimitError);
    expect(error).toMatchObject({ status: 429, attempts: 3 });
    await expect(official.texmlApplications.create(settings)).rejects.toMatchObject({
      status: 429,
      error: { errors: [{ code: '10011', title: 'Too many requests' }] },
    });
    const { headers } = await post('/texml_applications', settings);
    expect(
      ['retry-after', 'x-ratelimit-remaining', 'x-ratelimit-reset'].map((name) => headers.get(name)),
    ).toEqual(['0', '0', '1']);
  });

  it('strikes its operation and no other, and nobody who has no key', async () => {
    const { telnyx, emulator, ask } = await faultyApi({ ...limited, times: 1 });
    await telnyx.whoami();
    const { status } = await ask('/texml_applications', {
      method: 'POST',
      headers: { authorization: 'none' },
    });
    expect(status).toBe(401);
    expect(emulator.faults.struck).toEqual([]);
  });
});

describe('a server error', () => {
  it('has the status that is asked for, and is over when it has struck', async () => {
    const { telnyx, requests } = await faultyApi(
      { on: 'operation', operation: 'whoami', does: 'server-error', times: 1 },
      { on: 'operation', operation: 'whoami', does: 'server-error', times: 1, status: 503 },
    );
    await telnyx.whoami();
    expect(requests().map(({ status }) => status)).toEqual([500, 503, 200]);
  });

  it('does nothing, unless it comes after all was done', async () => {
    for (const [done, created] of [
      [undefined, 0],
      [true, 1],
    ] as const) {
      const { telnyx } = await faultyApi({
        on: 'operation',
        operation: 'texml.applications.create',
        does: 'server-error',
        done,
      });
      const error = await telnyx.texml.applications.create(settings).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(ServerError);
      expect(error).toMatchObject({ attempts: 1, errors: [{ code: '10007' }] });
      expect(await telnyx.texml.applications.list().all()).toHaveLength(created);
    }
  });
});

describe('a cut connection', () => {
  it('is one for the client, which tries again where that is safe', async () => {
    const { telnyx, waits, requests } = await faultyApi({
      on: 'operation',
      operation: 'whoami',
      does: 'cut',
      times: 2,
    });
    await telnyx.whoami();
    expect(waits).toHaveLength(2);
    await eventually(() => requests().length === 3);
    expect(requests().map(({ status, message }) => [status, message])).toEqual([
      [undefined, 'GET /v2/whoami was not answered.'],
      [undefined, 'GET /v2/whoami was not answered.'],
      [200, 'GET /v2/whoami was answered with 200.'],
    ]);
  });

  it('is an error where nobody knows whether it was done, and it may have been', async () => {
    const { telnyx } = await faultyApi({
      on: 'operation',
      operation: 'texml.applications.create',
      does: 'cut',
      done: true,
    });
    const error = await telnyx.texml.applications.create(settings).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(NetworkError);
    expect(error).toMatchObject({ attempts: 1 });
    expect(await telnyx.texml.applications.list().all()).toHaveLength(1);
  });

  it('leaves no byte of a reply', async () => {
    const { emulator, ask } = await faultyApi({ on: 'operation', does: 'cut' });
    await expect(ask('/whoami')).rejects.toMatchObject({
      cause: { code: expect.stringMatching(/SOCKET|RESET/) },
    });
    expect(emulator.faults.struck).toMatchObject([{ on: 'operation', does: 'cut', name: 'whoami' }]);
  });
});

describe('a timeout', () => {
  const silent = { on: 'operation', operation: 'whoami', does: 'timeout' } as const;

  it('lasts until the client gives up', async () => {
    const { telnyx, requests } = await faultyApi(silent);
    const error = await telnyx.whoami({ timeoutMs: 50, maxRetries: 1 }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({ attempts: 2 });
    await eventually(() => requests().length === 2);
    expect(requests().map(({ status }) => status)).toEqual([undefined, undefined]);
  });

  it('ends with the connection where the client does not', async () => {
    const { telnyx } = await faultyApi({ ...silent, maxDelayMs: 40 });
    const began = performance.now();
    await expect(telnyx.whoami({ maxRetries: 0 })).rejects.toBeInstanceOf(NetworkError);
    expect(performance.now() - began).toBeGreaterThan(38);
  });

  it('ends with the emulator', async () => {
    const { emulator, ask } = await faultyApi(silent);
    const asked = ask('/whoami').catch((reason: unknown) => reason);
    await eventually(() => emulator.faults.struck.length === 1);
    await emulator.close();
    expect(await asked).toBeInstanceOf(TypeError);
  });
});
