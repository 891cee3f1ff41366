import { type Exchange, hasEnded } from '../simulate/index.js';

/** Gives the applications of commanded calls time to act. */
export interface Patience {
  /**
   * Waits, in real time, before virtual time jumps.
   *
   * @param at Where to, in virtual milliseconds.
   * @returns Whether it has waited: something may have happened meanwhile.
   */
  before(at: number): Promise<boolean>;
  /** The calls were replaced by others. */
  resume(): void;
}

/** Real milliseconds that an application has at least, and at most. */
const shortestMs = 20;
const longestMs = 1000;

/** The longer the jump, the longer an application may think. */
const graceMs = (jumpMs: number): number => Math.min(longestMs, shortestMs + jumpMs / 30);

/**
 * A call that the Voice API commands goes on by what its application asks for over HTTP, and that takes real time, of which
 * the automatic clock knows nothing: without patience, the call would be over before the first command.
 */
export function createPatience(exchange: Exchange): Patience {
  const commanded = new Set<string>();
  /** When something happened last that was no passing of time: in real and in virtual milliseconds. */
  let last = { real: performance.now(), virtual: exchange.state.now };
  exchange.subscribe((effects, event) => {
    if (event.type !== 'time') last = { real: performance.now(), virtual: exchange.state.now };
    for (const effect of effects) {
      if (effect.type !== 'timeline') continue;
      const { callSid } = effect.entry;
      if (exchange.leg(callSid)?.control) commanded.add(callSid);
    }
  });
  const isCommanded = (): boolean => {
    for (const callSid of commanded) {
      const leg = exchange.leg(callSid);
      if (leg && !hasEnded(leg)) return true;
      commanded.delete(callSid);
    }
    return false;
  };
  return {
    resume() {
      for (const { sid, control } of exchange.legs()) if (control) commanded.add(sid);
      last = { real: performance.now(), virtual: exchange.state.now };
    },
    async before(at) {
      if (!isCommanded()) return false;
      const restMs = last.real + graceMs(at - last.virtual) - performance.now();
      if (restMs <= 0) return false;
      await new Promise((resolve) => setTimeout(resolve, restMs));
      return true;
    },
  };
}
