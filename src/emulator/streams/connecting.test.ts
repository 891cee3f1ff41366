import { createServer } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Server } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openStream, type StreamOptions, type StreamPlan } from './index.js';
import { application, eventually, manualClock, recorder, samplePlan, streaming } from './testing.test-kit.js';

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: string | AddressInfo | null = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

/** How a stream to an address fails. */
async function failure(
  url: string,
  options: Partial<StreamOptions> = {},
  changes: Partial<StreamPlan> = {},
): Promise<string> {
  const { heard, hooks } = recorder();
  const stream = openStream({ ...samplePlan(url), ...changes }, hooks, options);
  expect(heard).toEqual([]);
  await stream.ended;
  await stream.stop();
  expect(heard).toHaveLength(1);
  expect(heard[0]?.[0]).toBe('failed');
  return String(heard[0]?.[1]);
}

describe('a stream that can’t be opened says why, and no more of the address than its host', () => {
  it('when nobody listens', async () => {
    const app = await application();
    await app.close();
    const message = await failure(app.url);
    expect(message).toMatch(/^Could not connect to ws:\/\/127\.0\.0\.1:\d+: .*ECONNREFUSED/);
    expect(message).not.toMatch(/secret|media|key/);
  });

  it('when the server is no WebSocket server', async () => {
    const server = createServer((_, response) => response.writeHead(404).end());
    const port = await listening(server);
    onTestFinished(() => void server.close());
    expect(await failure(`ws://name:word@127.0.0.1:${port}/private`)).toBe(
      `Could not connect to ws://127.0.0.1:${port}: Unexpected server response: 404.`,
    );
  });

  it('when the server does not answer in time', async () => {
    const server = createTcpServer((socket) => onTestFinished(() => void socket.destroy()));
    const port = await listening(server);
    onTestFinished(() => void server.close());
    expect(await failure(`ws://127.0.0.1:${port}/`, { connectTimeoutMs: 30 })).toMatch(/timed out/);
  });

  it.each([
    ['http://127.0.0.1:1/secret', 'begins with wss:// or ws://, this one with http:'],
    ['file:///secret', 'this one with file:'],
    ['javascript:secret', 'this one with javascript:'],
    ['ws+unix:///secret', 'this one with ws+unix:'],
    ['ws://127.0.0.1:1/#secret', 'no part behind #'],
    ['secret', 'is no address'],
    ['', 'is no address'],
  ])('when the address is %s', async (url, words) => {
    const message = await failure(url);
    expect(message).toContain(words);
    expect(message).not.toContain('secret');
  });

  it('when the auth token fits into no header', async () => {
    const message = await failure('ws://127.0.0.1:1/', {}, { authToken: 'secret\n' });
    expect(message).toMatch(/^Could not connect to ws:\/\/127\.0\.0\.1:1: .*header/);
    expect(message).not.toContain('secret');
  });

  it('can be stopped before it is open', async () => {
    const server = createTcpServer((socket) => onTestFinished(() => void socket.destroy()));
    const port = await listening(server);
    onTestFinished(() => void server.close());
    const { heard, hooks } = recorder();
    await openStream(samplePlan(`ws://127.0.0.1:${port}/`), hooks).stop();
    const stream = openStream(samplePlan(`ws://127.0.0.1:${port}/`), hooks);
    const accepted = new Promise((resolve) => server.once('connection', resolve));
    await accepted;
    await stream.stop();
    expect(heard).toEqual([]);
  });
});

describe('a connection that is lost', () => {
  const lost = expect.stringMatching(/^The connection to ws:\/\/127\.0\.0\.1:\d+ was lost: .*\.$/);

  it('is made again after a while, and begins anew', async () => {
    const { app, stream, clock, heard } = await streaming();
    stream.feed('inbound', new Uint8Array(320));
    await stream.settle();
    app.at(0).socket.terminate();
    await eventually(() => expect(heard).toHaveLength(2));
    stream.feed('inbound', new Uint8Array(320));
    clock.pass(999);
    await stream.settle();
    expect(app.connections).toHaveLength(1);
    clock.pass(1);
    await stream.settle();
    clock.pass(500);
    stream.feed('inbound', new Uint8Array(160));
    await stream.settle();
    expect(heard).toEqual([['opened'], ['dropped', { message: lost, isRetried: true }], ['opened']]);
    expect(app.at(1).frames).toMatchObject([
      { event: 'connected' },
      { event: 'start', sequence_number: '1' },
      { event: 'media', sequence_number: '2', media: { chunk: '1', timestamp: '500' } },
    ]);
  });

  it('is not made again where that was not asked for', async () => {
    const { app, stream, heard } = await streaming({ enableReconnect: false });
    app.at(0).socket.terminate();
    await stream.ended;
    expect(heard).toEqual([['opened'], ['dropped', { message: lost, isRetried: false }]]);
  });

  it('is made again as often as is set, and no more', async () => {
    const options = { reconnectAttempts: 2, reconnectDelayMs: 10 };
    const { app, stream, clock, heard } = await streaming({}, options, ({ socket }) => socket.terminate());
    for (let drops = 1; drops <= 3; drops += 1) {
      await eventually(() => expect(heard).toHaveLength(2 * drops));
      clock.pass(10);
    }
    await stream.ended;
    expect(app.connections).toHaveLength(3);
    expect(heard.at(-1)).toEqual(['dropped', { message: lost, isRetried: false }]);
  });

  it('fails the stream when the application stays away', async () => {
    const options = { reconnectAttempts: 3, reconnectDelayMs: 10 };
    const { app, stream, clock, heard } = await streaming({}, options);
    await app.close();
    await eventually(() => expect(heard).toHaveLength(2));
    for (let attempts = 1; attempts <= 3; attempts += 1) {
      clock.pass(10);
      await stream.settle();
    }
    await stream.ended;
    expect(heard.slice(2)).toEqual([
      [
        'failed',
        expect.stringMatching(/^Could not connect to ws:\/\/127\.0\.0\.1:\d+ again: .*ECONNREFUSED/),
      ],
    ]);
  });

  it('is one that was closed with a code that is set to mean so', async () => {
    const { app, clock, stream, heard } = await streaming({}, { dropCodes: [1006, 1012] });
    app.at(0).socket.close(1012);
    await eventually(() => expect(heard).toHaveLength(2));
    clock.pass(1000);
    await stream.settle();
    expect(heard).toEqual([['opened'], ['dropped', { message: lost, isRetried: true }], ['opened']]);
  });

  it('is not made again once the stream was stopped', async () => {
    const { app, clock, stream, heard } = await streaming();
    app.at(0).socket.terminate();
    await eventually(() => expect(heard).toHaveLength(2));
    await stream.stop();
    expect(clock.timers()).toBe(0);
    clock.pass(60_000);
    await stream.settle();
    expect(app.connections).toHaveLength(1);
  });

  it('is not made again when its hook stops the stream', async () => {
    const { app, clock, stream, hooks } = await streaming();
    Object.assign(hooks, { dropped: () => void stream.stop() });
    app.at(0).socket.terminate();
    await stream.ended;
    expect(clock.timers()).toBe(0);
    clock.pass(60_000);
    await stream.settle();
    expect(app.connections).toHaveLength(1);
  });

  it('is given up when the application leaves too much unread', async () => {
    const options = { mostUnreadBytes: 100_000 };
    const { app, stream, heard } = await streaming({ enableReconnect: false }, options);
    app.at(0).socket.pause();
    for (let fed = 0; fed < 40 && !heard.some(([hook]) => hook === 'dropped'); fed += 1) {
      stream.feed('inbound', new Uint8Array(400_000));
      await new Promise((resolve) => setImmediate(resolve));
    }
    await stream.ended;
    const message = expect.stringMatching(/the application has left 100000 bytes unread/);
    expect(heard.at(-1)).toEqual(['dropped', { message, isRetried: false }]);
  });
});

it('time is real unless a clock is passed in', async () => {
  const app = await application();
  const { of, hooks } = recorder();
  const stream = openStream(samplePlan(app.url), hooks);
  await stream.settle();
  const begun = performance.now();
  app.at(0).send({ event: 'media', media: { payload: Buffer.alloc(480).toString('base64') } });
  app.at(0).send({ event: 'mark', mark: { name: 'end' } });
  await eventually(() => expect(app.at(0).frames.at(-1)).toMatchObject({ event: 'mark' }));
  expect(performance.now() - begun).toBeGreaterThan(55);
  expect(of('played')).toHaveLength(1);
  await stream.stop();
});

it('settle() does not wait for ever for an application that answers no ping', async () => {
  const { app, stream } = await streaming({}, { settleTimeoutMs: 30 });
  app.at(0).socket.pause();
  await stream.settle();
  app.at(0).socket.resume();
});

it('a virtual clock does not overtake an application that answers at once', async () => {
  const app = await application(({ socket, send }) => {
    socket.on('message', (data) => {
      if (JSON.parse(data.toString()).event !== 'mark') return;
      send({ event: 'media', media: { payload: Buffer.alloc(8000).toString('base64') } });
      send({ event: 'mark', mark: { name: 'again' } });
    });
    send({ event: 'mark', mark: { name: 'first' } });
  });
  const clock = manualClock();
  const { of, hooks } = recorder();
  const stream = openStream(samplePlan(app.url), hooks, { clock });
  const begun = clock.now();
  for (let second = 0; second < 5; second += 1) {
    // Its mark, the echo of that, and what the application makes of the echo.
    for (let turn = 0; turn < 3; turn += 1) await stream.settle();
    clock.pass(1000);
  }
  expect(of('playing').map(([, audio]) => audio)).toMatchObject(
    [0, 1, 2, 3, 4].map((second) => ({ at: begun + second * 1000, durationMs: 1000 })),
  );
  await stream.stop();
});
