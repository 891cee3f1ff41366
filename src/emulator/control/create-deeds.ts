import { setTimeout } from 'node:timers/promises';
import { TexmlError } from '../../document/index.js';
import {
  addressKey,
  hasEnded,
  type Leg,
  nextDue,
  type Reaction,
  type Session,
} from '../../simulate/index.js';
import type { Answering } from '../answering.js';
import type { Calls } from '../calls.js';
import type { Pace, PaceClock } from '../pace.js';
import { checkRings, checkTalks, noSuchCall } from './check-leg.js';
import type { ClockView, Deeds, InboundCall, Outcome } from './deeds.js';
import type { CallViews } from './emulated-call.js';

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

/** How long the application of a commanded call may think before its next command, in real milliseconds. */
const thinkMs = 200;

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
  const isCommanded = (session: Session): boolean =>
    session.legs().some((leg) => leg.control !== undefined && !hasEnded(leg));
  /** Lets the call come to where somebody has to act. */
  const settled = async (session: Session, seen: number): Promise<Outcome> => {
    await exchange.settle();
    const { timeline } = session;
    const end = exchange.state.now + longestMs;
    for (let known = -1; clock === 'automatic' && timeline.length > known; ) {
      await pace.untilByHand(() => views.isStill(session), end);
      await exchange.settle();
      known = timeline.length;
      if (isCommanded(session)) await setTimeout(thinkMs);
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
    person(number, reaction) {
      exchange.person(number, reaction);
      if (reaction !== 'scripted') return;
      for (const { sid, to, status, direction } of exchange.legs()) {
        const rings = status === 'ringing' && direction !== 'inbound';
        if (rings && addressKey(to) === addressKey(number)) pace.holdByHand(sid);
      }
    },
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
