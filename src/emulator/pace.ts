import { type Exchange, nextDue } from '../simulate/index.js';

/** Somebody who waits for something to happen in a call. */
interface Wait {
  /** Virtual milliseconds at which the wait is over in any case. */
  readonly at: number | undefined;
  isOver: boolean;
}

/** What makes virtual time pass. */
export interface Pace {
  /** The exchange as scripts see it: while one of them waits, time passes. */
  readonly exchange: Exchange;
  /** Keeps time from passing while nobody waits: a script has the word on this leg. */
  hold(callSid: string): void;
  /** The leg goes on by itself. */
  release(callSid: string): void;
  /** The legs that scripts have the word on. */
  readonly held: ReadonlySet<string>;
  close(): void;
}

/** Lets everything run that is ready to: scripts whose wait is over, replies that have come. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Time passes by itself: nobody has to wait for it. */
export const realPace = (exchange: Exchange): Pace => {
  const held = new Set<string>();
  return {
    exchange,
    held,
    hold: (callSid) => void held.add(callSid),
    release: (callSid) => void held.delete(callSid),
    close: () => {},
  };
};

/**
 * Virtual time jumps from timer to timer once no request is under way: always where no script has the word, and
 * otherwise while some script waits. A script that thinks, or asks the API, is not overtaken by the timeouts of its call.
 *
 * @param exchange One with a manual clock.
 * @param failed Gets what the engine throws.
 */
export function automaticPace(exchange: Exchange, failed: (error: unknown) => void): Pace {
  const waits = new Set<Wait>();
  const held = new Set<string>();
  let isRunning = false;
  let isClosed = false;

  const isWaiting = ({ at, isOver }: Wait): boolean =>
    !isOver && (at === undefined || exchange.state.now < at);
  /** The next virtual moment at which something happens; undefined when there is none, or time must not pass. */
  const next = (): number | undefined => {
    const waiting = [...waits].filter(isWaiting);
    if (isClosed || (held.size > 0 && waiting.length === 0)) return undefined;
    const moments = [nextDue(exchange.state), ...waiting.map(({ at }) => at)];
    const known = moments.filter((at) => at !== undefined);
    return known.length > 0 ? Math.min(...known) : undefined;
  };
  const run = async (): Promise<void> => {
    if (isRunning) return;
    isRunning = true;
    try {
      while (!isClosed) {
        await exchange.settle();
        await turn();
        if (exchange.state.requests !== undefined) continue;
        const at = next();
        if (at === undefined) return;
        exchange.dispatch({ type: 'time', at });
      }
    } catch (error) {
      failed(error);
    } finally {
      isRunning = false;
    }
  };
  const start = () => void run();

  exchange.subscribe(start);
  return {
    exchange: {
      ...exchange,
      get state() {
        return exchange.state;
      },
      async until(isDone, at) {
        const wait: Wait = { at, isOver: false };
        waits.add(wait);
        start();
        try {
          // Whether it is over is noted at the moment at which it is, since the script goes on only later.
          return await exchange.until(() => {
            wait.isOver = isDone();
            return wait.isOver;
          }, at);
        } finally {
          waits.delete(wait);
          start();
        }
      },
    },
    held,
    hold: (callSid) => void held.add(callSid),
    release(callSid) {
      held.delete(callSid);
      start();
    },
    close() {
      isClosed = true;
    },
  };
}
