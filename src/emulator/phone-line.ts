import {
  type Answer,
  addressKey,
  type CallStatus,
  ExpectationError,
  hasEnded,
  isWithOthers,
  type Leg,
  type Person,
  personOn,
  type Reaction,
  shownKeys,
} from '../simulate/index.js';
import type { Phone, PhoneOptions, Script } from './phone.js';

/** A phone, and what it has to hear of. */
export interface PhoneLine {
  readonly phone: Phone;
  rings(callSid: string): void;
  /** It is in the calls that there are now. */
  resumes(): void;
}

/** The phone of a number. */
export function lineOf(number: string, { calls, pace, answeringOf, failed }: PhoneOptions): PhoneLine {
  const { exchange } = pace;
  const ringing: string[] = [];
  let current: { readonly sid: string; readonly person: Person } | undefined;

  const isRinging = (sid: string): boolean => exchange.leg(sid)?.status === 'ringing';
  const fail = (deed: string, reason: string): ExpectationError =>
    new ExpectationError(`${number} ${deed}`, reason, []);
  const takesUp = (sid: string): Person => {
    const session = calls.sessionOf(sid);
    if (!session) throw fail('is on the line', 'the call is forgotten');
    const person = personOn({
      exchange,
      session,
      name: number,
      leg: () => exchange.leg(sid),
      untilOthers: pace.untilOthers,
    });
    pace.take(sid);
    current = { sid, person };
    return person;
  };
  /** The call that rings, once one does. It is nobody else's then. */
  const ring = async (deed: string): Promise<string> => {
    let taken: string | undefined;
    await pace.untilRing(() => {
      while (taken === undefined && ringing.length > 0) {
        const sid = ringing.shift();
        if (sid !== undefined && isRinging(sid)) taken = sid;
      }
      return taken !== undefined;
    });
    if (taken === undefined) throw fail(deed, 'the emulator was closed before the phone rang');
    return taken;
  };
  const reacts = async (callSid: string, does: Exclude<Reaction, 'no-answer'>): Promise<void> => {
    exchange.dispatch({ type: 'callee', callSid, does });
    await exchange.settle();
  };
  const picksUp = async (sid: string, answer: 'answers' | Answer = 'answers'): Promise<Person> => {
    const person = takesUp(sid);
    await reacts(sid, answer);
    return person;
  };
  const answers = async (script?: Script): Promise<void> => {
    const sid = await ring('answers');
    if (!script) {
      await picksUp(sid);
      return;
    }
    await pace.play(sid, async () => {
      const person = await picksUp(sid);
      try {
        await script(person);
      } catch (error) {
        failed(number, error);
        throw error;
      }
    });
  };
  const person = (deed: string): Person => {
    if (current) return current.person;
    throw fail(deed, 'the phone has not been answered; answers() does that');
  };
  const leg = (): Leg | undefined => {
    const sid = current?.sid ?? ringing[0];
    return sid === undefined ? undefined : exchange.leg(sid);
  };

  const rings = (sid: string): void => {
    ringing.push(sid);
    pace.hold(sid);
  };

  return {
    rings,
    resumes() {
      ringing.length = 0;
      current = undefined;
      const key = addressKey(number);
      for (const { sid, direction, from, to, status } of exchange.legs()) {
        if (addressKey(direction === 'inbound' ? from : to) !== key) continue;
        if (status === 'ringing' && direction !== 'inbound') rings(sid);
        // Somebody acts for the person already.
        else if (pace.held.includes(sid)) takesUp(sid);
      }
    },
    phone: {
      number,
      answers: (script) => expected(answers(script)),
      isBusy: () => expected(ring('is busy').then((sid) => reacts(sid, 'busy'))),
      declines: () => expected(ring('declines').then((sid) => reacts(sid, 'declines'))),
      isMachine: (machine) =>
        expected(
          ring('is a machine').then(async (sid) => {
            await reacts(sid, { ...machine, answers: 'machine' });
            pace.release(sid);
          }),
        ),
      answersAs: (answer) =>
        expected(
          ring('answers').then(async (sid) => {
            await picksUp(sid, answer);
          }),
        ),
      doesNotAnswer: () =>
        expected(
          ring('does not answer').then(async (sid) => {
            pace.release(sid);
            await exchange.until(() => !isRinging(sid));
          }),
        ),
      calls(to, applicationSid) {
        const sid = calls.inbound({ from: number, to, ...answeringOf(to, applicationSid) });
        pace.hold(sid);
        takesUp(sid);
        return sid;
      },
      letsGo() {
        const sid = current?.sid ?? ringing[0];
        if (sid !== undefined) pace.release(sid);
      },
      async ends() {
        person('ends');
        const isOver = (): boolean => {
          const now = leg();
          return now === undefined || hasEnded(now);
        };
        const hasChanged = () => isOver() || !isWithOthers(leg());
        for (let mayChange = true; mayChange && !isOver(); ) {
          await exchange.until(() => isOver() || isWithOthers(leg()));
          mayChange = isWithOthers(leg()) && (await pace.untilOthers(hasChanged));
        }
        await exchange.until(isOver);
        await exchange.settle();
      },
      hears: async (text) => person(`hears ${String(text)}`).hears(text),
      press: async (digits) => person(`presses ${shownKeys(digits)}`).press(digits),
      says: async (text, how) => person(`says “${text}”`).says(text, how),
      waits: async (seconds) => person('waits').waits(seconds),
      hangsUp: async () => person('hangs up').hangsUp(),
      get heard() {
        return current?.person.heard ?? [];
      },
      get status(): CallStatus | undefined {
        return leg()?.status;
      },
    },
  };
}

const nothing = (): void => {};

/** A promise that may be left alone: whoever waits for it gets its error, and where nobody does it ends no process. */
function expected(deed: Promise<void>): Promise<void> {
  deed.catch(nothing);
  return deed;
}
