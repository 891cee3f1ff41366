import { AsyncLocalStorage } from 'node:async_hooks';
import { type Exchange, nextDue, turn } from '../simulate/index.js';
import type { Patience } from './patience.js';

/** How virtual time passes: see `EmulatorOptions`. */
export type PaceClock = 'automatic' | 'manual' | 'real';

/** A script that a phone was given, by the leg that it plays; undefined stands for whatever runs beside those. */
type Player = string | undefined;

/** Somebody who acts from outside of this process, and may take any time to think. */
const byHand = 'by hand';

/** Somebody who waits for something to happen in a call. */
interface Wait {
  readonly player: Player;
  /** Virtual milliseconds at which the wait is over in any case. */
  readonly at: number | undefined;
  /**
   * `time`: time passes for it even in calls that scripts are in. `ring`: so it does, and what it waits for is a phone's
   * ring. `plan`: such a wait for which no time passes. `others`: only what the others do can bring it about. `advance`:
   * time passes for it whatever the clock.
   */
  readonly kind: 'time' | 'ring' | 'plan' | 'others' | 'advance';
  isOver: boolean;
  /** Nobody can bring it about any more. */
  isLost: boolean;
}

/** What makes virtual time pass, and what knows which scripts can still act. */
export interface Pace {
  /** The exchange as scripts see it: while one of them waits, time passes. */
  readonly exchange: Exchange;
  /**
   * Waits for a phone to ring. Asked for before any script has the word, it is a plan for later: it makes no time pass
   * in calls that other scripts are in.
   */
  untilRing(isDone: () => boolean): Promise<boolean>;
  /**
   * Waits for what only the other scripts can bring about; for it alone, no time passes.
   *
   * @returns False once none of them can: each has let go of its calls, or waits for the others itself.
   */
  untilOthers(isDone: () => boolean): Promise<boolean>;
  /** Keeps time from passing while nobody waits: a script has the word on this leg. */
  hold(callSid: string): void;
  /** The same for somebody who acts by hand, unless a script has the word already. */
  holdByHand(callSid: string): void;
  /** Waits until something is so for somebody who acts by hand; time passes for it with the automatic clock alone. */
  untilByHand(isDone: () => boolean, at: number): Promise<boolean>;
  /**
   * Lets time pass, in milliseconds, with any clock but the real one. Resolves when all is done that is due by then, and no
   * request is under way.
   */
  advance(ms: number): Promise<void>;
  /** The legs on which somebody has the word. */
  readonly held: readonly string[];
  /** The calls are about to be replaced: whoever waits for one of them gives up, and these legs are held by hand. */
  replace(held: readonly string[]): void;
  /** The word on a leg is now with the script that asks. */
  take(callSid: string): void;
  /** Runs a script that plays a leg, beside all others. After it, the leg goes on by itself. */
  play(callSid: string, script: () => Promise<void>): Promise<void>;
  /** The leg goes on by itself. */
  release(callSid: string): void;
  close(): void;
}

/** Real milliseconds after which it is said that time stands still. */
const stallMs = 5000;

/** What goes on in the same time beside the calls: media streams. */
export interface Beside {
  /** Resolves when nothing is on its way there. */
  settle(): Promise<void>;
  /** The next virtual moment that must not be jumped over. */
  nextDue(): number | undefined;
}

/** Whether time passes: by whether nobody has the word, and by what is waited for. */
const passes: Readonly<Record<PaceClock, (isFree: boolean, waits: ReadonlySet<Wait['kind']>) => boolean>> = {
  automatic: (isFree, waits) => isFree || waits.has('time') || waits.has('ring') || waits.has('advance'),
  manual: (_isFree, waits) => waits.has('advance'),
  real: () => false,
};

/** How a pace is made. */
export interface PaceOptions {
  /** That of the exchange is `manual` for `automatic`. */
  readonly clock: PaceClock;
  readonly beside: Beside;
  /** Has the applications of commanded calls waited for. Default: nobody is waited for. */
  readonly patience?: Pick<Patience, 'before'> | undefined;
  /** Hears that the engine threw. */
  readonly failed: (error: unknown) => void;
  /** Hears that for some seconds time has stood still, since scripts have the word on these legs and wait for nothing. */
  readonly stalled: (callSids: readonly string[]) => void;
}

/**
 * With the automatic clock, virtual time jumps from timer to timer once no request is under way, and what goes on beside
 * the calls has settled: always where no script has the word, and otherwise while some script waits. A script that thinks,
 * or asks the API, is not overtaken by the timeouts of its call. With the manual clock, it passes while somebody advances
 * it; with the real clock, by itself.
 */
export function createPace(
  exchange: Exchange,
  { clock, beside, patience, failed, stalled }: PaceOptions,
): Pace {
  const playing = new AsyncLocalStorage<string>();
  const waits = new Set<Wait>();
  /** Who has the word on each leg. */
  const held = new Map<string, Player>();
  let isRunning = false;
  let isClosed = false;
  let advancing = Promise.resolve();
  let alarm: ReturnType<typeof setTimeout> | undefined;

  const pending = (): readonly Wait[] =>
    [...waits].filter(({ at, isOver }) => !isOver && (at === undefined || exchange.state.now < at));
  /** The waits for others that nobody can bring about any more. */
  const lost = (): readonly Wait[] => {
    const all = pending();
    const forOthers = all.filter(({ kind }) => kind === 'others');
    const stuck = new Set(forOthers.map(({ player }) => player));
    for (const { kind, player } of all) if (kind === 'time') stuck.delete(player);
    return [...held.values()].every((player) => stuck.has(player)) ? forOthers : [];
  };
  /** The next virtual moment at which something happens; undefined when there is none, or time must not pass. */
  const next = (): number | undefined => {
    const all = pending();
    if (isClosed || !passes[clock](held.size === 0, new Set(all.map(({ kind }) => kind)))) return undefined;
    const dues = [nextDue(exchange.state), beside.nextDue(), ...all.map(({ at }) => at)];
    const moments = dues.filter((at) => at !== undefined);
    return moments.length > 0 ? Math.min(...moments) : undefined;
  };
  const watch = (): void => {
    if (held.size === 0 || isClosed || clock !== 'automatic') return;
    const waiting = new Set(pending().flatMap(({ kind, player }) => (kind === 'others' ? [player] : [])));
    // Whoever acts by hand may think.
    waiting.add(byHand);
    const silent = [...held].flatMap(([callSid, player]) => (waiting.has(player) ? [] : [callSid]));
    if (silent.length === 0) return;
    alarm = setTimeout(() => stalled(silent), stallMs);
    alarm.unref();
  };
  const idle = async (): Promise<void> => {
    do {
      await exchange.settle();
      await turn();
      await beside.settle();
    } while (exchange.state.requests !== undefined && !isClosed);
  };
  const run = async (): Promise<void> => {
    if (isRunning) return;
    isRunning = true;
    clearTimeout(alarm);
    try {
      while (!isClosed) {
        await idle();
        const over = lost();
        for (const wait of over) wait.isLost = true;
        const at = over.length > 0 ? exchange.state.now : next();
        if (at === undefined) {
          watch();
          return;
        }
        if (over.length === 0 && (await patience?.before(at))) continue;
        exchange.dispatch({ type: 'time', at });
      }
    } catch (error) {
      failed(error);
    } finally {
      isRunning = false;
    }
  };
  const start = () => void run();
  const until = async (
    isDone: () => boolean,
    kind: Wait['kind'],
    at: number | undefined,
  ): Promise<boolean> => {
    const wait: Wait = { player: playing.getStore(), at, kind, isOver: false, isLost: false };
    waits.add(wait);
    start();
    try {
      // Whether it is over is noted at the moment at which it is, since the script goes on only later.
      await exchange.until(() => {
        wait.isOver = !wait.isLost && isDone();
        return wait.isOver || wait.isLost;
      }, at);
      return wait.isOver;
    } finally {
      waits.delete(wait);
      start();
    }
  };
  const advance = async (ms: number): Promise<void> => {
    await until(() => false, 'advance', exchange.state.now + ms);
    await idle();
  };
  const release = (callSid: string): void => {
    held.delete(callSid);
    start();
  };

  exchange.subscribe(start);
  return {
    exchange: {
      ...exchange,
      get state() {
        return exchange.state;
      },
      until: (isDone, at) => until(isDone, 'time', at),
    },
    untilRing: (isDone) => until(isDone, held.size > 0 ? 'ring' : 'plan', undefined),
    untilOthers: (isDone) => until(isDone, 'others', undefined),
    hold: (callSid) => void held.set(callSid, undefined),
    holdByHand(callSid) {
      if (held.get(callSid) === undefined) held.set(callSid, byHand);
    },
    untilByHand: (isDone, at) => playing.run(byHand, () => until(isDone, 'time', at)),
    advance(ms) {
      advancing = advancing.then(() => playing.run(byHand, () => advance(ms)));
      return advancing;
    },
    get held() {
      return [...held.keys()];
    },
    replace(callSids) {
      for (const wait of waits) if (wait.kind === 'time' || wait.kind === 'others') wait.isLost = true;
      held.clear();
      for (const callSid of callSids) held.set(callSid, byHand);
      start();
    },
    take(callSid) {
      if (held.has(callSid)) held.set(callSid, playing.getStore());
    },
    play: (callSid, script) =>
      playing.run(callSid, async () => {
        try {
          await script();
        } finally {
          // Other phones that it took up are for whoever comes next.
          for (const [leg, player] of held) if (player === callSid) held.set(leg, undefined);
          release(callSid);
        }
      }),
    release,
    close() {
      isClosed = true;
      clearTimeout(alarm);
    },
  };
}
