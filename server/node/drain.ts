import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Closes a connection whose request was answered before it had come as a whole: the rest is not worth reading. */
const stopReading = (incoming: IncomingMessage): void => {
  if (!incoming.complete) incoming.socket.destroySoon();
};

const announceClose = (outgoing: ServerResponse | undefined): void => {
  if (outgoing && !outgoing.headersSent) outgoing.setHeader('connection', 'close');
};

/**
 * Makes a server that can be closed without cutting a reply short.
 *
 * @returns Closes it: no more connections are taken, kept ones end with their last reply, and what still runs after the limit is cut off.
 */
export function drainable(server: Server): (limitMs: number) => Promise<void> {
  // By connection: a set of responses, which come and go, costs the garbage collector more than the flow.
  const latest = new Map<Socket, ServerResponse | undefined>();
  let running = 0;
  let isClosing = false;
  let ended = (): void => {};

  server.on('connection', (socket) => {
    latest.set(socket, undefined);
    socket.once('close', () => latest.delete(socket));
  });
  server.prependListener('request', (incoming, outgoing) => {
    const { socket } = incoming;
    running += 1;
    latest.set(socket, outgoing);
    if (isClosing) announceClose(outgoing);
    outgoing.on('close', () => {
      running -= 1;
      if (latest.get(socket) === outgoing) latest.set(socket, undefined);
      if (!incoming.complete) setImmediate(stopReading, incoming);
      if (running === 0) ended();
    });
  });

  const quiet = (limitMs: number): Promise<void> | undefined => {
    if (running === 0) return;
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, limitMs);
      ended = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  };

  return async (limitMs) => {
    isClosing = true;
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    for (const outgoing of latest.values()) announceClose(outgoing);
    await quiet(limitMs);
    server.closeAllConnections();
    await closed;
  };
}
