import type { Element } from '../document/node.js';
import { addressKey } from './engine/address.js';
import { hasEnded, isAnswered, type Leg } from './engine/leg.js';
import type { Exchange } from './exchange.js';
import { ExpectationError } from './expectation.js';
import { type FarEnd, farEndOf } from './far-end.js';
import { type Deeds, deedsOn, type Line, type Person, whyStill } from './person.js';
import type { Answer, Machine, Reaction } from './reaction.js';
import { SeenCall, SeenPerson } from './seen.js';
import type { Session } from './session.js';
import type { CallStatus, TimelineEntry } from './timeline.js';

/** Somebody whom the flow, or the API, calls. Each of these first lets time pass until the phone rings. */
export interface Callee extends Person {
  /** @throws {ExpectationError} When the phone does not ring, and can't any more. */
  answers(): Promise<void>;
  /** @throws {ExpectationError} When the phone does not ring, and can't any more. */
  isBusy(): Promise<void>;
  /** Lets it ring until whoever calls gives up. @throws {ExpectationError} When the phone does not ring, and can't any more. */
  doesNotAnswer(): Promise<void>;
  /** @throws {ExpectationError} When the phone does not ring, and can't any more. */
  declines(): Promise<void>;
  /**
   * An answering machine takes the call: it says its greeting, and beeps.
   *
   * @param machine What it says, and what the detection of answering machines and of synthetic voices finds.
   * @throws {ExpectationError} When the phone does not ring, and can't any more.
   */
  isMachine(machine?: Machine): Promise<void>;
  /** Somebody, or something, takes the call, as described. @throws {ExpectationError} When the phone does not ring, and can't any more. */
  answersAs(answer: Answer): Promise<void>;
}

/** What can be seen of a simulated call, and of those it dials. */
export interface CallView {
  /** The call's SID. */
  readonly sid: string;
  readonly status: CallStatus;
  /** Everything that happened, in order, as data. */
  readonly timeline: readonly TimelineEntry[];
  /** The call's first leg as the engine has it. */
  readonly state: Leg;
  /** The documents that ran, in order, as they were written. */
  readonly documents: readonly Element[];
  /** The exchange that runs the call. */
  readonly exchange: Exchange;
  /** Runs the call to its end: nobody does anything more. */
  ends(): Promise<void>;
  /** Somebody whom the call dials, by number or SIP address, exactly as the document says it. They react as the script says. */
  callee(numberOrSip: string): Callee;
  /** The other side of a service that talks with the person, by the element's name: `Stream`, `ConversationRelay`, `AIAssistant`, `AIGather`. */
  farEnd(element: string): FarEnd;
}

/** A simulated call to the application. The methods of a person are the caller's. */
export interface Call extends Person, CallView {
  readonly status: CallStatus;
}

/** A simulated call from the API. The methods of a person are those of the one whom it calls. */
export interface DialledCall extends Callee, CallView {
  readonly status: CallStatus;
}

/** A person and the call that they are in; what can change is read at the time of asking. */
function within<Doing extends Deeds>(line: Line, deeds: Doing) {
  const { exchange, session } = line;
  const callees = new Map<string, Callee>();
  return Object.assign(new SeenCall(line), deeds, {
    sid: session.sid,
    timeline: session.timeline,
    exchange,
    async ends() {
      await exchange.until(() => hasEnded(session.leg()));
      await exchange.settle();
    },
    farEnd: (element: string) => farEndOf(exchange, session, element),
    callee(numberOrSip: string) {
      const key = addressKey(numberOrSip);
      let callee = callees.get(key);
      if (!callee) {
        exchange.person(numberOrSip, 'scripted');
        const leg = () => session.legTo((to) => addressKey(to) === key);
        callee = calleeOn({ exchange, session, name: numberOrSip, leg, untilOthers: exchange.untilOthers });
        callees.set(key, callee);
      }
      return callee;
    },
  });
}

/** The call of somebody who calls the application. */
export function callOf(exchange: Exchange, session: Session): Call {
  const { untilOthers } = exchange;
  const line = { exchange, session, name: 'the caller', leg: () => session.leg(), untilOthers };
  return within(line, deedsOn(line));
}

/** The call of somebody whom the API calls. */
export function dialledCallOf(exchange: Exchange, session: Session): DialledCall {
  const { untilOthers } = exchange;
  const line = { exchange, session, name: 'the callee', leg: () => session.leg(), untilOthers };
  return within(line, calleeDeedsOn(line));
}

const calleeOn = (line: Line): Callee => Object.assign(new SeenPerson(line), calleeDeedsOn(line));

function calleeDeedsOn(line: Line): Omit<Callee, keyof SeenPerson> {
  const { exchange, session, name } = line;
  const isRinging = (): boolean => line.leg()?.status === 'ringing';
  const reacts = async (deed: string, does: Reaction): Promise<void> => {
    await exchange.until(() => isRinging() || whyNotRinging(line) !== undefined);
    const leg = line.leg();
    if (leg?.status !== 'ringing') {
      throw new ExpectationError(
        `${name} ${deed}`,
        whyNotRinging(line) ?? 'the phone never rings',
        session.timeline,
      );
    }
    if (does === 'no-answer') {
      await exchange.until(() => !isRinging());
    } else {
      exchange.dispatch({ type: 'callee', callSid: leg.sid, does });
      await exchange.settle();
    }
  };
  const deeds: Omit<Callee, keyof Person> = {
    answers: () => reacts('answers', 'answers'),
    isBusy: () => reacts('is busy', 'busy'),
    doesNotAnswer: () => reacts('does not answer', 'no-answer'),
    declines: () => reacts('declines', 'declines'),
    isMachine: (machine) => reacts('is a machine', { ...machine, answers: 'machine' }),
    answersAs: (answer) => reacts('answers', answer),
  };
  return Object.assign(deedsOn(line), deeds);
}

/** Why a phone can't ring any more without somebody doing something. */
function whyNotRinging(line: Line): string | undefined {
  const leg = line.leg();
  if (leg && !hasEnded(leg)) return isAnswered(leg) ? 'the phone was answered before' : undefined;
  const why = whyStill({ ...line, leg: () => line.session.leg() });
  return why === undefined ? undefined : `the phone does not ring, and ${why}`;
}
