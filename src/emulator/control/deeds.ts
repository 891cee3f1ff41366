import type { Answer, Reaction, TimelineEntry } from '../../simulate/index.js';
import type { PaceClock } from '../pace.js';
import type { CallSummary, EmulatedCall } from './emulated-call.js';

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
 *
 * @example
 * ```ts
 * import { startEmulator } from 'texml/emulator';
 *
 * const emulator = await startEmulator({
 *   applications: [{ friendly_name: 'menu', voice_url: 'http://127.0.0.1:3000/' }],
 *   numbers: [{ phone_number: '+12025550199', application: 'menu' }],
 * });
 * const { call, news } = await emulator.ring({ from: '+12025550100', to: '+12025550199' });
 * for (const entry of news) if (entry.kind === 'hears') console.log(entry.text); // up to where it waits
 * const pressed = await emulator.press(call.sid, '1');
 * console.log(pressed.call.status, pressed.call.legs.at(-1)?.waitsFor);
 * await emulator.close();
 * ```
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
