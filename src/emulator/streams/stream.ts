import { addressProblem, hostOf } from './address.js';
import { type Closing, type Connection, openConnection } from './connection.js';
import type { StreamHooks } from './hooks.js';
import { createIncoming } from './incoming.js';
import { defaultStreamOptions, type StreamOptions } from './options.js';
import { outcomeOf } from './outcome.js';
import { createOutgoing, type Outgoing } from './outgoing.js';
import type { Side, StreamPlan } from './plan.js';

/** A call's audio on its way to an application and back. While there is no connection, what it is given is lost. */
export interface MediaStream {
  /**
   * Audio of one side, in PCMU, that begins now. What is pushed faster than it sounds is taken to follow what came
   * before; what does not fill 20 ms waits for more.
   */
  feed(side: Side, pcmu: Uint8Array): void;
  /** A key was pressed. */
  dtmf(digit: string): void;
  /** How much of the application's audio waits behind what plays, in milliseconds. */
  waitingMs(): number;
  /** Cuts off what plays, sends `stop`, and closes. @returns What `ended` is. */
  stop(): Promise<void>;
  /** Resolves when the stream is over and its connection closed. It never rejects. */
  readonly ended: Promise<void>;
  /**
   * Resolves when the application has taken in all that was sent, and so, unless it works on in the background, has
   * sent what it had to say: for a virtual clock, which must not overtake it. A connection that is being made counts, a
   * pause before the next attempt does not.
   */
  settle(): Promise<void>;
}

const nothing = (): void => {};

/**
 * Connects to an application's WebSocket and speaks to it as Telnyx does. The library that opens the socket is loaded by
 * the first stream. No hook is called before this has returned.
 *
 * @see https://developers.telnyx.com/docs/voice/programmable-voice/media-streaming
 */
export function openStream(
  plan: StreamPlan,
  hooks: StreamHooks,
  given: Partial<StreamOptions> = {},
): MediaStream {
  const options = { ...defaultStreamOptions, ...given };
  const { clock } = options;
  let connection: Connection | undefined;
  /** There while the connection is open. */
  let outgoing: Outgoing | undefined;
  let attempts = 0;
  let isStopping = false;
  let isOver = false;
  let callOffRetry = nothing;
  let resolveEnded = nothing;
  const ended = new Promise<void>((resolve) => {
    resolveEnded = resolve;
  });

  const tell = (hook: () => void): void => {
    try {
      hook();
    } catch (error) {
      outgoing?.error('unknown_error', 'The emulator failed. Its log says more.');
      hooks.threw(error);
    }
  };
  const incoming = createIncoming(plan, options, {
    playing: (audio) => tell(() => hooks.playing(audio)),
    played: (audio) => tell(() => hooks.played(audio)),
    warned: (message) => tell(() => hooks.warned(message)),
    mark: (name) => outgoing?.mark(name),
    error: (title, detail) => outgoing?.error(title, detail),
  });
  /** @param last What is told at the end. */
  const finish = (last: () => void): void => {
    isOver = true;
    incoming.end();
    tell(last);
    resolveEnded();
  };

  const opened = (): void => {
    outgoing = createOutgoing(plan, clock, (text) => connection?.send(text));
    tell(() => hooks.opened());
  };
  const received = (text: string | undefined): void => {
    if (!isStopping) incoming.receive(text);
  };
  const closed = (closing: Closing): void => {
    connection = undefined;
    outgoing = undefined;
    if (isStopping) {
      finish(nothing);
      return;
    }
    const outcome = outcomeOf(closing, plan, options, attempts);
    if (!outcome.isRetried) {
      finish(() => outcome.tell(hooks));
      return;
    }
    tell(() => outcome.tell(hooks));
    // The hook may have stopped the stream.
    if (isOver) return;
    attempts += 1;
    callOffRetry = clock.after(options.reconnectDelayMs, () => {
      starting = connect();
    });
  };

  /** @returns Why there can be no connection. */
  const open = async (): Promise<string | undefined> => {
    try {
      const { WebSocket } = await import('ws');
      if (!isOver) connection = openConnection(WebSocket, plan, options, { opened, received, closed });
      return undefined;
    } catch (error) {
      // A token that fits into no header, for one.
      const words = error instanceof Error ? error.message : String(error);
      return `Could not connect to ${hostOf(plan.url)}: ${words}.`;
    }
  };
  const connect = async (): Promise<void> => {
    const problem = await (addressProblem(plan.url) ?? open());
    if (problem !== undefined && !isOver) finish(() => hooks.failed(problem));
  };
  let starting = connect();

  return {
    feed: (side, pcmu) => outgoing?.feed(side, pcmu),
    dtmf: (digit) => outgoing?.dtmf(digit),
    waitingMs: incoming.waitingMs,
    stop() {
      if (isStopping || isOver) return ended;
      isStopping = true;
      callOffRetry();
      incoming.end();
      outgoing?.stop();
      if (connection) connection.close();
      else finish(nothing);
      return ended;
    },
    ended,
    async settle() {
      await starting;
      await connection?.settle();
    },
  };
}
