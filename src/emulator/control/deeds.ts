import { TexmlError } from '../../document/index.js';
import {
  type Answer,
  type Leg,
  nextDue,
  type Reaction,
  type Session,
  type TimelineEntry,
} from '../../simulate/index.js';
import type { Answering } from '../answering.js';
import type { Calls } from '../calls.js';
import type { Pace, PaceClock } from '../pace.js';
import { checkRings, checkTalks, noSuchCall } from './check-leg.js';
import type { CallSummary, CallViews, EmulatedCall } from './emulated-call.js';

/** What came of something that was done on a call. */
export interface Outcome {
  /** The call as it is now. */
  readonly call: CallSummary;
  /** What happened on it meanwhile, in order. */
  readonly news: readonly TimelineEntry[];
}

/** A call to a number of the account. */
export interface InboundCall {
  /** Who calls: a number in E.164 form or a SIP address. */
  readonly from: string;
  /** The number that is called. */
  readonly to: string;
  /** The id or the name of the application that answers. Default: the one that the number belongs to. */
  readonly application?: string | undefined;
}

/** How virtual time stands. */
export interface ClockView {
  readonly kind: PaceClock;
  /** In virtual milliseconds since the start. */
  readonly now: number;
  /** The same as a date, in ISO 8601. */
  readonly date: string;
  /** When something happens next by itself, in virtual milliseconds; undefined while nothing will. */
  readonly nextDue: number | undefined;
}

/**
 * What can be done with the calls of an emulator, from code and, under the same names, over HTTP at `/__emulator/`.
 *
 * Whoever does something on a call has the word on that leg: with the automatic clock, time passes until the call waits
 * for somebody, is connected, is in a queue or in a conference, or is over, at most a virtual minute; and then it stands
 * still until the next deed, `advance` or `release`. With the other clocks, a deed lets no time pass. There is one clock
 * for all calls.
 */
export interface Deeds {
  /** Every call, in the order in which they began; of ended ones the last 10,000. */
  calls(): readonly EmulatedCall[];
  /** The call that a leg belongs to. @throws {TexmlError} `no-such-call`. */
  call(callSid: string): EmulatedCall;
  /** What happened on one call and the legs that it dialled; without a SID on all of them, call by call. */
  timeline(callSid?: string): readonly TimelineEntry[];
  /**
   * Somebody calls a number of the account.
   *
   * @throws {TexmlError} `no-such-application`, or `no-application` where the number belongs to none.
   */
  ring(call: InboundCall): Promise<Outcome>;
  /**
   * Takes a call that rings.
   *
   * @param answer Who or what does, where more is to be said of it: a machine and its greeting.
   * @throws {TexmlError} `no-such-call`, or `not-ringing`.
   */
  answer(callSid: string, answer?: Answer): Promise<Outcome>;
  /** The phone that rings is busy. @throws {TexmlError} `no-such-call`, or `not-ringing`. */
  busy(callSid: string): Promise<Outcome>;
  /** Declines a call that rings. @throws {TexmlError} `no-such-call`, or `not-ringing`. */
  decline(callSid: string): Promise<Outcome>;
  /** The person on a leg hangs up. @throws {TexmlError} `no-such-call`, `not-answered`, or `call-ended`. */
  hangup(callSid: string): Promise<Outcome>;
  /**
   * The person on a leg presses keys.
   *
   * @param digits `0`-`9`, `*` and `#`.
   * @throws {TexmlError} `no-such-call`, `not-answered`, or `call-ended`.
   */
  press(callSid: string, digits: string): Promise<Outcome>;
  /**
   * The person on a leg says something.
   *
   * @param options How sure the recogniser is, from 0 to 1; default 0.95.
   * @throws {TexmlError} `no-such-call`, `not-answered`, or `call-ended`.
   */
  say(
    callSid: string,
    text: string,
    options?: { readonly confidence?: number | undefined },
  ): Promise<Outcome>;
  /** Leaves a call to itself: nobody has the word on its legs any more. @throws {TexmlError} `no-such-call`. */
  release(callSid: string): Outcome;
  /** How people react, by number or SIP address, as far as it was said. */
  people(): Readonly<Record<string, Reaction | 'scripted'>>;
  /**
   * How somebody reacts from now on whose phone rings. `scripted`: not by themselves; whoever calls them is held until
   * `answer`, `busy` or `decline`.
   *
   * @param number In E.164 form, or a SIP address.
   */
  person(number: string, reaction: Reaction | 'scripted'): void;
  /** How virtual time stands. */
  clock(): ClockView;
  /**
   * Lets virtual time pass. With the manual clock that is all that does; with the automatic one it is for calls that
   * somebody has the word on.
   *
   * @param ms Milliseconds. All that is due by then has happened when this resolves, and no request is under way.
   * @throws {TexmlError} `clock-is-real` with the real clock, which nobody moves; `bad-time`.
   */
  advance(ms: number): Promise<ClockView>;
}

/** What the deeds work on. */
export interface DeedsOptions {
  readonly calls: Calls;
  readonly pace: Pace;
  readonly views: CallViews;
  readonly clock: PaceClock;
  /** The application that a call to a number comes to. @throws {TexmlError} */
  readonly answeringOf: (call: InboundCall) => Answering;
}

/** How long a deed lets time pass at most where nothing on the call waits for anybody. */
const longestMs = 60_000;

/** The longest that time is moved at once: a year. */
const longestAdvanceMs = 31_536_000_000;

export function createDeeds({ calls, pace, views, clock, answeringOf }: DeedsOptions): Deeds {
  const { exchange } = calls;
  const sessionOf = (callSid: string): Session => {
    const session = calls.sessionOf(callSid);
    if (!session) throw noSuchCall(callSid);
    return session;
  };

  const outcome = (session: Session, seen: number): Outcome => {
    // The calls may have been replaced meanwhile.
    if (!exchange.leg(session.sid)) throw noSuchCall(session.sid);
    return { call: views.summary(session), news: session.timeline.slice(seen) };
  };
  /** Lets the call come to where somebody has to act. */
  const settled = async (session: Session, seen: number): Promise<Outcome> => {
    await exchange.settle();
    if (clock === 'automatic') {
      await pace.untilByHand(() => views.isStill(session), exchange.state.now + longestMs);
      await exchange.settle();
    }
    return outcome(session, seen);
  };
  const does = async (
    callSid: string,
    check: (leg: Leg | undefined) => void,
    deed: () => void,
  ): Promise<Outcome> => {
    const session = sessionOf(callSid);
    await exchange.settle();
    check(exchange.leg(callSid));
    pace.holdByHand(callSid);
    const seen = session.timeline.length;
    deed();
    return settled(session, seen);
  };
  const reacts = (callSid: string, reaction: Reaction): Promise<Outcome> =>
    does(callSid, checkRings, () => void exchange.dispatch({ type: 'callee', callSid, does: reaction }));
  const clockView = (): ClockView => {
    const { now, startedAt } = exchange.state;
    const date = new Date(startedAt + now).toISOString();
    return { kind: clock, now, date, nextDue: nextDue(exchange.state) };
  };

  return {
    calls: () => calls.sessions().map(views.call),
    call: (callSid) => views.call(sessionOf(callSid)),
    timeline: (callSid) =>
      callSid === undefined
        ? calls.sessions().flatMap(({ timeline }) => timeline)
        : [...(calls.sessionOf(callSid)?.timeline ?? [])],
    async ring(call) {
      const { from, to } = call;
      const callSid = calls.inbound({ from, to, ...answeringOf(call) });
      pace.holdByHand(callSid);
      return settled(sessionOf(callSid), 0);
    },
    answer: (callSid, answer) => reacts(callSid, answer ?? 'answers'),
    busy: (callSid) => reacts(callSid, 'busy'),
    decline: (callSid) => reacts(callSid, 'declines'),
    hangup: (callSid) =>
      does(callSid, checkTalks, () => void exchange.dispatch({ type: 'hang-up', callSid })),
    press: (callSid, digits) =>
      does(callSid, checkTalks, () => void exchange.dispatch({ type: 'keys', callSid, digits })),
    say: (callSid, text, { confidence } = {}) =>
      does(callSid, checkTalks, () => void exchange.dispatch({ type: 'speech', callSid, text, confidence })),
    release(callSid) {
      const session = sessionOf(callSid);
      for (const { sid } of session.legs()) pace.release(sid);
      return outcome(session, session.timeline.length);
    },
    people: () => ({ ...exchange.state.people }),
    person: (number, reaction) => exchange.person(number, reaction),
    clock: clockView,
    async advance(ms) {
      if (clock === 'real') {
        throw new TexmlError(
          'clock-is-real',
          "The emulator runs in real time, which can't be moved. Start it with the clock 'manual' or 'automatic'.",
        );
      }
      if (!(ms >= 0 && ms <= longestAdvanceMs)) {
        throw new TexmlError(
          'bad-time',
          `Time moves by 0 to ${longestAdvanceMs} milliseconds, not by ${ms}.`,
        );
      }
      await pace.advance(Math.round(ms));
      return clockView();
    },
  };
}
