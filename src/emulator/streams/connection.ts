import type { WebSocket } from 'ws';
import type { StreamOptions } from './options.js';

/** The end of a connection, made or not. */
export interface Closing {
  /** 1006 when there was no close frame. */
  readonly code: number;
  readonly wasOpen: boolean;
  /** What went wrong; empty when nothing is known of it. */
  readonly problem: string;
}

/** What hears of a connection: `closed` comes once, and last. */
export interface ConnectionListener {
  opened(): void;
  /** @param text Undefined for a binary frame. */
  received(text: string | undefined): void;
  closed(closing: Closing): void;
}

/** A WebSocket that is being opened, or is open. */
export interface Connection {
  /** Does nothing before it is open and after it has begun to close. */
  send(text: string): void;
  /** Closes it, or gives up opening it. */
  close(): void;
  /** Resolves when the application has taken in what was sent, as its answer to a ping shows, or can't any more. */
  settle(): Promise<void>;
}

/** A longer message can't be held, and ends the connection. */
const mostMessageBytes = 16_777_216;

/** Some errors of the network have a code for a message. */
const wordsOf = (error: Error): string =>
  error.message || ('code' in error ? String(error.code) : error.name);

/** @param url One that `addressProblem` finds nothing wrong with. */
export function openConnection(
  Socket: typeof WebSocket,
  { url, authToken }: { readonly url: string; readonly authToken?: string | undefined },
  { mostUnreadBytes, connectTimeoutMs, closeTimeoutMs, settleTimeoutMs }: StreamOptions,
  listener: ConnectionListener,
): Connection {
  const socket = new Socket(url, {
    headers: authToken === undefined ? {} : { 'x-telnyx-streaming-auth-token': authToken },
    handshakeTimeout: connectTimeoutMs,
    maxPayload: mostMessageBytes,
    // A short message can't turn out to be a long one.
    perMessageDeflate: false,
  });
  let wasOpen = false;
  let problem = '';
  let grace: ReturnType<typeof setTimeout> | undefined;
  let pings = 0;
  const settling = new Map<string, () => void>();

  const ping = (answered: () => void): void => {
    pings += 1;
    const name = String(pings);
    const timer = setTimeout(() => settled(name), settleTimeoutMs);
    settling.set(name, () => {
      clearTimeout(timer);
      answered();
    });
    socket.ping(name);
  };
  const settled = (name: string): void => {
    const answered = settling.get(name);
    settling.delete(name);
    answered?.();
  };

  socket.on('open', () => {
    wasOpen = true;
    listener.opened();
  });
  socket.on('message', (data, isBinary) => listener.received(isBinary ? undefined : data.toString()));
  socket.on('pong', (data) => settled(data.toString()));
  socket.on('error', (error) => {
    problem ||= wordsOf(error);
  });
  socket.on('close', (code) => {
    clearTimeout(grace);
    for (const name of [...settling.keys()]) settled(name);
    listener.closed({ code, wasOpen, problem });
  });

  return {
    send(text) {
      if (socket.readyState !== socket.OPEN) return;
      if (socket.bufferedAmount > mostUnreadBytes) {
        problem = `the application has left ${mostUnreadBytes} bytes unread`;
        socket.terminate();
        return;
      }
      socket.send(text);
    },
    close() {
      if (socket.readyState === socket.CONNECTING) socket.terminate();
      else socket.close(1000);
      grace ??= setTimeout(() => socket.terminate(), closeTimeoutMs);
    },
    settle: () =>
      new Promise((resolve) => {
        if (socket.readyState === socket.OPEN) ping(resolve);
        else if (socket.readyState === socket.CONNECTING) {
          socket.once('open', () => ping(resolve));
          socket.once('close', () => resolve());
        } else resolve();
      }),
  };
}
