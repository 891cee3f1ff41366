import { type Exchange, nextDue } from '../simulate/index.js';

/** Somebody who waits for something to happen in a call. */
interface Wait {
  /** Virtual milliseconds at which the wait is over in any case. */
  readonly at: number | undefined;
  /** Time passes for it even in calls that scripts are in. */
  readonly isUrgent: boolean;
  isOver: boolean;
}

/** What makes virtual time pass. */
export interface Pace {
  /** The exchange as scripts see it: while one of them waits, time passes. */
  readonly exchange: Exchange;
  /**
   * Waits for a phone to ring. Asked for before any script has the word, it is a plan for later: it makes no time pass
   * in calls that other scripts are in.
   */
  untilRing(isDone: () => boolean): Promise<boolean>;
  /** Keeps time from passing while nobody waits: a script has the word on this leg. */
  hold(callSid: string): void;
  /** The leg goes on by itself. */
  release(callSid: string): void;
  close(): void;
}

/** Real milliseconds after which it is said that time stands still. */
const stallMs = 5000;

/** What a pace tells its host. */
export interface PaceNews {
  /** The engine threw. */
  failed(error: unknown): void;
  /** For some seconds time has stood still, since scripts have the word on these legs and wait for nothing. */
  stalled(callSids: readonly string[]): void;
}

/** Lets everything run that is ready to: scripts whose wait is over, replies that have come. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Time passes by itself: nobody has to wait for it. */
export const realPace = (exchange: Exchange): Pace => ({
  exchange,
  untilRing: (isDone) => exchange.until(isDone),
  hold: () => {},
  release: () => {},
  close: () => {},
});

/**
 * Virtual time jumps from timer to timer once no request is under way: always where no script has the word, and
 * otherwise while some script waits. A script that thinks, or asks the API, is not overtaken by the timeouts of its call.
 *
 * @param exchange One with a manual clock.
 */
export function automaticPace(exchange: Exchange, news: PaceNews): Pace {
  const waits = new Set<Wait>();
  const held = new Set<string>();
  let isRunning = false;
  let isClosed = false;
  let alarm: ReturnType<typeof setTimeout> | undefined;

  const isWaiting = ({ at, isOver }: Wait): boolean =>
    !isOver && (at === undefined || exchange.state.now < at);
  /** The next virtual moment at which something happens; undefined when there is none, or time must not pass. */
  const next = (): number | undefined => {
    const waiting = [...waits].filter(isWaiting);
    if (isClosed || (held.size > 0 && !waiting.some(({ isUrgent }) => isUrgent))) return undefined;
    const moments = [nextDue(exchange.state), ...waiting.map(({ at }) => at)];
    const known = moments.filter((at) => at !== undefined);
    return known.length > 0 ? Math.min(...known) : undefined;
  };
  const watch = (): void => {
    if (held.size === 0 || isClosed) return;
    alarm = setTimeout(() => news.stalled([...held]), stallMs);
    alarm.unref();
  };
  const run = async (): Promise<void> => {
    if (isRunning) return;
    isRunning = true;
    clearTimeout(alarm);
    try {
      while (!isClosed) {
        await exchange.settle();
        await turn();
        if (exchange.state.requests !== undefined) continue;
        const at = next();
        if (at === undefined) {
          watch();
          return;
        }
        exchange.dispatch({ type: 'time', at });
      }
    } catch (error) {
      news.failed(error);
    } finally {
      isRunning = false;
    }
  };
  const start = () => void run();
  const until = async (
    isDone: () => boolean,
    at: number | undefined,
    isUrgent: boolean,
  ): Promise<boolean> => {
    const wait: Wait = { at, isUrgent, isOver: false };
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
  };

  exchange.subscribe(start);
  return {
    exchange: {
      ...exchange,
      get state() {
        return exchange.state;
      },
      until: (isDone, at) => until(isDone, at, true),
    },
    untilRing: (isDone) => until(isDone, undefined, held.size > 0),
    hold: (callSid) => void held.add(callSid),
    release(callSid) {
      held.delete(callSid);
      start();
    },
    close() {
      isClosed = true;
      clearTimeout(alarm);
    },
  };
}
