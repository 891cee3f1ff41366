import type { IncomingHttpHeaders } from 'node:http';
import { onTestFinished, vi } from 'vitest';
import { type WebSocket, WebSocketServer } from 'ws';
import { openStream, type StreamHooks, type StreamOptions, type StreamPlan } from './index.js';

/** A connection that an application got. */
export interface Accepted {
  readonly socket: WebSocket;
  readonly headers: IncomingHttpHeaders;
  /** What came over it, as text and as JSON. */
  readonly texts: string[];
  readonly frames: unknown[];
  /** The code that it was closed with. */
  code: number | undefined;
  send(frame: unknown): void;
}

/** An application on this machine that takes streams. */
export async function application(accept: (connection: Accepted) => void = () => {}) {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  const connections: Accepted[] = [];
  server.on('connection', (socket, { headers }) => {
    const connection: Accepted = {
      socket,
      headers,
      texts: [],
      frames: [],
      code: undefined,
      send: (frame) => socket.send(JSON.stringify(frame)),
    };
    connections.push(connection);
    socket.on('message', (data) => {
      connection.texts.push(data.toString());
      connection.frames.push(JSON.parse(data.toString()));
    });
    socket.on('close', (code) => {
      connection.code = code;
    });
    accept(connection);
  });
  const close = async () => {
    for (const client of server.clients) client.terminate();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  await new Promise((resolve) => server.on('listening', resolve));
  onTestFinished(close);
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `ws://127.0.0.1:${port}/media?key=secret`,
    connections,
    /** A connection by its place. */
    at(index: number): Accepted {
      const connection = connections[index];
      if (!connection) throw new Error(`there is no connection ${index}`);
      return connection;
    },
    close,
  };
}

/** What is streamed when a test does not say otherwise. */
export const samplePlan = (url: string): StreamPlan => ({
  url,
  streamId: '11111111-2222-4333-8444-555555555555',
  callControlId: 'v3:call',
  callSessionId: 'session',
  userId: 'user',
  from: '+12025550100',
  to: '+12025550199',
  track: 'inbound_track',
  codec: 'default',
  bidirectionalMode: 'rtp',
  bidirectionalCodec: 'PCMU',
  bidirectionalSamplingRate: 8000,
  customParameters: {},
  enableReconnect: true,
});

/** Time that passes when it is told to. */
export function manualClock() {
  let now = Date.UTC(2026, 0, 1);
  const timers = new Set<{ readonly at: number; readonly run: () => void }>();
  return {
    now: () => now,
    after(delayMs: number, run: () => void) {
      const timer = { at: now + delayMs, run };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    /** How many timers run. */
    timers: () => timers.size,
    pass(ms: number) {
      const end = now + ms;
      for (;;) {
        const [due] = [...timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (!due) break;
        timers.delete(due);
        now = due.at;
        due.run();
      }
      now = end;
    },
  };
}

/** Hooks that write down what they hear, in order. */
export function recorder() {
  const heard: (readonly [keyof StreamHooks, ...unknown[]])[] = [];
  const hooks: StreamHooks = {
    opened: () => void heard.push(['opened']),
    playing: (audio) => void heard.push(['playing', audio]),
    played: (audio) => void heard.push(['played', audio]),
    closedByApplication: (code) => void heard.push(['closedByApplication', code]),
    dropped: (drop) => void heard.push(['dropped', drop]),
    failed: (message) => void heard.push(['failed', message]),
    warned: (message) => void heard.push(['warned', message]),
    threw: (error) => void heard.push(['threw', error]),
  };
  return { heard, hooks, of: (hook: keyof StreamHooks) => heard.filter(([name]) => name === hook) };
}

/** A stream under a manual clock, connected to an application. */
export async function streaming(
  changes: Partial<StreamPlan> = {},
  options: Partial<StreamOptions> = {},
  accept?: (connection: Accepted) => void,
) {
  const app = await application(accept);
  const clock = manualClock();
  const record = recorder();
  const stream = openStream({ ...samplePlan(app.url), ...changes }, record.hooks, { clock, ...options });
  onTestFinished(() => stream.stop());
  await stream.settle();
  return { app, clock, stream, ...record };
}

/** A stream whose application has a handful of words to say. */
export async function talking(changes: Partial<StreamPlan> = {}, options: Partial<StreamOptions> = {}) {
  const kit = await streaming(changes, options);
  const connection = kit.app.at(0);
  const begun = kit.clock.now();
  return {
    ...kit,
    connection,
    media: (text: string) => connection.send({ event: 'media', media: { payload: text } }),
    mark: (name: string) => connection.send({ event: 'mark', mark: { name } }),
    clear: () => connection.send({ event: 'clear' }),
    /** What the application was sent since the start: the names of marks, the codes of errors. */
    async answers(): Promise<readonly unknown[]> {
      await kit.stream.settle();
      await kit.stream.settle();
      return connection.texts.slice(2).map((text) => {
        const frame = JSON.parse(text);
        return frame.event === 'mark' ? frame.mark.name : frame.payload.code;
      });
    },
    /** What began to play, and when, in milliseconds. */
    began: (): unknown[] =>
      kit.of('playing').map(([, audio]) => {
        const { at, durationMs } = Object(audio);
        return [at - begun, durationMs];
      }),
    /** What was heard of it, in milliseconds. */
    heardMs: (): unknown[] => kit.of('played').map(([, audio]) => Object(audio).heardMs),
  };
}

/** Waits, in real time, until nothing speaks against it. */
export const eventually = (check: () => void): Promise<void> =>
  vi.waitFor(check, { timeout: 5000, interval: 5 });

/** Some bytes that are all alike, in base64. */
export const payload = (bytes: number, byte = 0x2a): string => Buffer.alloc(bytes, byte).toString('base64');

/** The header of a frame of layer III. */
export interface FrameHeader {
  /** 3: MPEG 1, 2: MPEG 2, 0: MPEG 2.5. */
  readonly version: 0 | 2 | 3;
  /** 1 to 14. */
  readonly bitRate: number;
  /** 0 to 2. */
  readonly samplingRate: number;
  readonly padding: 0 | 1;
  /** 3: mono. */
  readonly mode: 0 | 1 | 2 | 3;
}

/** One frame of an MP3 file: a header, and bytes that are all alike. */
export function mp3Frame(header: FrameHeader, length: number, filler = 0): Buffer {
  const bytes = Buffer.alloc(length, filler);
  bytes.writeUInt32BE(
    0x7ff * 2 ** 21 +
      header.version * 2 ** 19 +
      2 ** 17 +
      2 ** 16 +
      header.bitRate * 2 ** 12 +
      header.samplingRate * 2 ** 10 +
      header.padding * 2 ** 9 +
      header.mode * 2 ** 6,
  );
  return bytes;
}

/** Mono at 44,100 Hz and 64 kbit/s: 208 bytes, 26.122 ms. */
export const speech: FrameHeader = { version: 3, bitRate: 5, samplingRate: 0, padding: 0, mode: 3 };

/** An MP3 file of speech. */
export const mp3File = (frames: number): Buffer =>
  Buffer.concat(Array.from({ length: frames }, () => mp3Frame(speech, 208)));
