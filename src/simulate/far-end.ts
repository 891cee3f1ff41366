import { hasEnded, type Leg } from './engine/leg.js';
import type { FarEndNews } from './engine/services/service.js';
import type { Exchange } from './exchange.js';
import { ExpectationError } from './expectation.js';
import type { Session } from './session.js';

/**
 * The other side of a service that talks with the person: the application behind a `<Stream>` or `<ConversationRelay>`, an
 * assistant. Each deed first lets time pass until the service is there.
 */
export interface FarEnd {
  /**
   * Says something that the person on the leg hears; the time that takes passes.
   *
   * @throws {ExpectationError} When the service is not there, and can't come any more.
   */
  says(text: string): Promise<void>;
  /**
   * Plays a sound, for as many seconds.
   *
   * @throws {ExpectationError} When the service is not there, and can't come any more.
   */
  plays(sound: string, seconds: number): Promise<void>;
  /**
   * Ends the service.
   *
   * @param reason Telnyx's word for it, such as `handoff`; default: that of a far end that hangs up.
   * @param data For an `<AIGather>`: the JSON of what it found out.
   * @throws {ExpectationError} When the service is not there, and can't come any more.
   */
  closes(reason?: string, data?: string): Promise<void>;
  /**
   * Fails.
   *
   * @throws {ExpectationError} When the service is not there, and can't come any more.
   */
  fails(problem: string): Promise<void>;
}

/** Where the news of a far end goes: a service by its SID, or the verb. */
interface Place {
  readonly callSid: string;
  readonly serviceSid: string | undefined;
}

function placeOn({ sid, services, running }: Leg, name: string): Place | undefined {
  const service = services.find(({ kind }) => kind === name);
  if (service) return { callSid: sid, serviceSid: service.sid };
  return running?.element.name === name ? { callSid: sid, serviceSid: undefined } : undefined;
}

/** The far end of a service on the legs of a call, by Telnyx's name of the element: `Stream`, `AIGather`. */
export function farEndOf(exchange: Exchange, session: Session, name: string): FarEnd {
  const place = (): Place | undefined => {
    for (const leg of session.legs()) {
      const found = hasEnded(leg) ? undefined : placeOn(leg, name);
      if (found) return found;
    }
    return undefined;
  };
  const does = async (news: FarEndNews): Promise<void> => {
    await exchange.until(() => place() !== undefined || hasEnded(session.leg()));
    const found = place();
    if (!found) {
      const reason = `the call has no <${name}> at work`;
      throw new ExpectationError(`the far end of <${name}> ${news.does}`, reason, session.timeline);
    }
    exchange.dispatch({ type: 'far-end', ...found, news });
    await exchange.settle();
  };
  const passes = (ms: number): Promise<unknown> => {
    const until = exchange.state.now + ms;
    return exchange.until(() => hasEnded(session.leg()) || exchange.state.now >= until, until);
  };
  return {
    async says(text) {
      await does({ does: 'says', text });
      const said = session.timeline.findLast((entry) => entry.kind === 'hears' && entry.verb === name);
      await passes(said?.kind === 'hears' ? said.durationMs : 0);
    },
    async plays(sound, seconds) {
      const durationMs = seconds * 1000;
      await does({ does: 'plays', sound, durationMs });
      await passes(durationMs);
    },
    closes: (reason, data) => does({ does: 'closes', reason, data }),
    fails: (problem) => does({ does: 'fails', problem }),
  };
}
