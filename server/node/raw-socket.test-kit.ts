import { connect, type Socket } from 'node:net';
import { afterEach } from 'vitest';
import { type Listening, type ListenOptions, listen } from '../node.js';
import type { FetchHandler, RequestHandler } from './handler.js';

/** A connection that sends bytes as they are. */
export interface RawSocket {
  readonly socket: Socket;
  /** All that came until now. */
  received(): string;
  /** Resolves once this has come; rejects where the connection closes before. */
  has(text: string): Promise<void>;
  /** Resolves with all that came, once the connection is gone, whoever closed it. */
  readonly closed: Promise<string>;
}

const sockets: Socket[] = [];
const servers: Listening[] = [];

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

/** Serves a handler on a port of this machine until the test is over. */
export async function start(
  handler: RequestHandler | FetchHandler,
  options: ListenOptions = {},
): Promise<Listening> {
  const server = await listen(handler, { port: 0, env: {}, ...options });
  servers.push(server);
  return server;
}

/** Connects, and sends something. */
export function open(port: number, text = ''): RawSocket {
  const socket = connect(port, '127.0.0.1');
  if (text !== '') socket.write(text, 'latin1');
  sockets.push(socket);
  let all = '';
  // A reset is one way to be cut off; what counts is that the connection is gone.
  socket.on('error', () => {});
  const closed = new Promise<string>((resolve) => socket.once('close', () => resolve(all)));
  const waiting: (() => void)[] = [];
  socket.on('data', (data) => {
    all += data.toString('latin1');
    for (const look of waiting) look();
  });
  return {
    socket,
    closed,
    received: () => all,
    has: (wanted) =>
      new Promise((resolve, reject) => {
        const look = () => all.includes(wanted) && resolve();
        waiting.push(look);
        look();
        void closed.then(() => reject(new Error(`The connection closed after: ${all}`)));
      }),
  };
}

/** The head of a POST request, up to the empty line. */
export const head = (lines: readonly string[] = [], target = '/'): string =>
  [
    `POST ${target} HTTP/1.1`,
    'Host: example.com',
    'Content-Type: application/x-www-form-urlencoded',
    ...lines,
    '',
    '',
  ].join('\r\n');

/** A whole POST request. */
export const post = (body: string, target = '/', lines: readonly string[] = []): string =>
  `${head([`Content-Length: ${body.length}`, ...lines], target)}${body}`;
