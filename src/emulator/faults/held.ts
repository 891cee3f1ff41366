import type { SentRequest } from '../../simulate/index.js';
import { sleep } from './sleep.js';

type Passing = Pick<SentRequest, 'id' | 'callSid' | 'purpose'>;

/** A request that is held back. */
export interface HeldRequest<T> {
  readonly sent: Passing;
  readonly maxDelayMs: number;
  /** Gives it up. */
  readonly signal: AbortSignal;
  readonly deliver: () => Promise<T>;
}

/** Requests that are held back until they have been overtaken. */
export interface Held {
  /** Holds a request until it has been overtaken, or its time is up, and then delivers it. */
  hold<T>(request: HeldRequest<T>): Promise<T>;
  /** A request has been delivered. @returns When those that it overtook have been so too. */
  passed(sent: Passing): Promise<void>;
}

interface Waiting {
  readonly sent: Passing;
  readonly go: () => void;
  readonly gone: Promise<unknown>;
}

export function createHeld(): Held {
  const waiting = new Set<Waiting>();
  return {
    hold({ sent, maxDelayMs, signal, deliver }) {
      const overtaken = new AbortController();
      const work = async () => {
        try {
          await sleep(maxDelayMs, AbortSignal.any([signal, overtaken.signal]));
        } catch (error) {
          if (!overtaken.signal.aborted) throw error;
        } finally {
          waiting.delete(entry);
        }
        return deliver();
      };
      const gone = work();
      const entry = { sent, go: () => overtaken.abort(), gone };
      waiting.add(entry);
      return gone;
    },
    async passed(later) {
      const overtaken = [...waiting].filter(({ sent }) => overtakes(later, sent));
      for (const { go, gone } of overtaken) {
        go();
        await Promise.allSettled([gone]);
      }
    },
  };
}

/** Reports are told in the order of reports, whatever documents are asked for between them. */
const overtakes = (later: Passing, sent: Passing): boolean =>
  later.callSid === sent.callSid &&
  later.id > sent.id &&
  (later.purpose === 'notification' || sent.purpose === 'document');
