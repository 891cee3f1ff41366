import type { Answer } from './answer.js';
import { inTurn, once } from './once.js';
import { memoryState, type StateStore } from './state.js';

/** A request that was let in, as a ledger sees it. */
export interface Delivery {
  /** The same whenever this request is delivered again; undefined where nothing tells that. */
  readonly key: string | undefined;
  readonly callSid: string | undefined;
  /** The path and the query that it came to. */
  readonly address: string;
  /** What it asked for: a step's name, for one. */
  readonly step: string;
  /** The callback or webhook that it is. */
  readonly kind: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly verified: boolean;
  /** Whether the caller hears the reply: it is then given also where nothing can be kept. What is only told to us is not taken there. */
  readonly isHeard: boolean;
  /** Whether the work reads and changes the call's state. */
  readonly hasState: boolean;
}

/** What a handler's work came to. */
export interface Outcome {
  readonly answer: Answer;
  /** The call's state after it; undefined leaves it as it was. */
  readonly state?: unknown;
}

/** What a delivery is answered with. */
export interface Kept {
  readonly answer: Answer;
  /** Whether the delivery had come before, so that no work was done for it now. */
  readonly repeated: boolean;
}

/**
 * Keeps what outlives a request: which delivery got which reply, so that its work is done once, and the state of calls, which
 * no two requests of one call change at once.
 */
export interface Ledger {
  /**
   * Answers a delivery: with the reply that it got before, or with that of the work, which gets the call's state as it
   * was kept (undefined for a new call).
   */
  run(delivery: Delivery, work: (state: unknown) => Promise<Outcome>): Promise<Kept>;
}

/** How to keep things in this process. */
export interface MemoryLedgerOptions {
  /** Where the state of calls is kept; default `memoryState()`. */
  readonly store?: StateStore | undefined;
  readonly now?: (() => number) | undefined;
}

/** Twice the window in which a signature holds: no delivery can come again after it. */
const rememberMs = 600_000;

/**
 * A ledger in memory. It is gone with the process, and other processes do not see it.
 *
 * @example
 * ```ts
 * import { memoryLedger } from 'texml/flow';
 * const ledger = memoryLedger();
 * ```
 */
export function memoryLedger({
  now = Date.now,
  store = memoryState({ now }),
}: MemoryLedgerOptions = {}): Ledger {
  const deliveries = once<Answer>({ ttlMs: rememberMs, now, holds: ({ status }) => status === 200 });
  const turns = inTurn();
  return {
    run({ key, callSid, hasState }, work) {
      const visit = async (): Promise<Answer> => {
        if (callSid === undefined || !hasState) return (await work(undefined)).answer;
        const { answer, state } = await work(await store.get(callSid));
        if (state !== undefined) await store.set(callSid, state);
        return answer;
      };
      // Only who changes a state waits for its turn: a slow status callback holds up no step of its call.
      const inOrder = () => (callSid === undefined || !hasState ? visit() : turns(callSid, visit));
      const { result, repeated } =
        key === undefined ? { result: inOrder(), repeated: false } : deliveries.run(key, inOrder);
      return result.then((answer) => ({ answer, repeated }));
    },
  };
}
