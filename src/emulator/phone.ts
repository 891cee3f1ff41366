import {
  type Answer,
  type Application,
  addressKey,
  type CallStatus,
  ExpectationError,
  hasEnded,
  isWithOthers,
  type Leg,
  type Machine,
  type Person,
  personOn,
  type Reaction,
  shownKeys,
} from '../simulate/index.js';
import type { Calls } from './calls.js';
import type { Pace } from './pace.js';

/** What a person does once they are on the line. */
export type Script = (person: Person) => Promise<void>;

/**
 * The scripted person at a number. They are in one call at a time: the last one that they took or made. Until the
 * script lets go of it, virtual time passes while a script waits, and stands still otherwise.
 *
 * Where several calls run at once, give each phone its script beforehand: it is then never late. Such scripts run beside
 * one another, and beside whatever calls the methods of phones. While two people are connected, `hears` and `ends` wait
 * as long as any of the other scripts may still act.
 *
 * @example
 * ```ts
 * import { startEmulator } from 'texml/emulator';
 *
 * const emulator = await startEmulator();
 * const busy = emulator.phone('+12025550101').isBusy();
 * const played = emulator.phone('+12025550123').answers(async (person) => {
 *   await person.hears(/sales/);
 *   await person.press('1');
 * });
 * // … a client places calls to both numbers here …
 * await Promise.all([busy, played]);
 * await emulator.close();
 * ```
 */
export interface Phone extends Person {
  readonly number: string;
  /**
   * Takes the call that rings, or the next one that will; asked for before there is a call, it answers at the first ring.
   *
   * @param script What the person does then. After it the call goes on by itself. Without one, the methods of the phone are the script.
   * @returns When the person is on the line; with a script, when that is done.
   * @throws {ExpectationError} When the emulator is closed before it rings, or what the script throws.
   */
  answers(script?: Script): Promise<void>;
  /** @throws {ExpectationError} When the emulator is closed before it rings. */
  isBusy(): Promise<void>;
  /** Lets it ring until whoever calls gives up. @throws {ExpectationError} When the emulator is closed before it rings. */
  doesNotAnswer(): Promise<void>;
  /** @throws {ExpectationError} When the emulator is closed before it rings. */
  declines(): Promise<void>;
  /**
   * An answering machine takes the call that rings, or the next one that will: it says its greeting, and beeps. Then the
   * call goes on by itself.
   *
   * @param machine What it says, and what the detection of answering machines and of synthetic voices finds.
   * @throws {ExpectationError} When the emulator is closed before it rings.
   */
  isMachine(machine?: Machine): Promise<void>;
  /**
   * Takes the call as `answers()` does, where more is to be said of whoever takes it.
   *
   * @throws {ExpectationError} When the emulator is closed before it rings.
   */
  answersAs(answer: Answer): Promise<void>;
  /**
   * Calls an application.
   *
   * @param to The number that is called.
   * @param applicationSid The TeXML application that the number belongs to.
   * @returns The call's SID, at once.
   * @throws {TexmlError} `no-such-application`.
   */
  calls(to: string, applicationSid: string): string;
  /** Leaves the call to itself: time passes again, and the person says nothing more. */
  letsGo(): void;
  /** Lets time pass until the call is over. */
  ends(): Promise<void>;
}

/** The phones of an emulator. */
export interface Phones {
  phone(number: string): Phone;
  /** The calls were replaced by others: each phone is now in the one of them that it is in. */
  resume(): void;
}

/** What phones are made with. */
export interface PhoneOptions {
  readonly calls: Calls;
  readonly pace: Pace;
  /** An application by its id. @throws {TexmlError} `no-such-application`. */
  readonly applicationOf: (id: string) => Application;
  /** Gets what a script threw that plays a person. */
  readonly failed: (number: string, error: unknown) => void;
}

/** Phones by number; asking twice gives the same one. */
export function createPhones(options: PhoneOptions): Phones {
  const { exchange } = options.calls;
  const lines = new Map<string, PhoneLine>();
  const rings = (to: string, callSid: string): void => {
    const key = addressKey(to);
    const line = lines.get(key);
    if (exchange.state.people[key] !== 'scripted') return;
    if (line) line.rings(callSid);
    else options.pace.holdByHand(callSid);
  };
  exchange.subscribe((effects) => {
    for (const effect of effects) {
      if (effect.type === 'ring') rings(effect.to, effect.callSid);
      if (effect.type === 'timeline' && effect.entry.kind === 'ended')
        options.pace.release(effect.entry.callSid);
    }
  });
  return {
    phone(number) {
      const key = addressKey(number);
      let line = lines.get(key);
      if (!line) {
        exchange.person(number, 'scripted');
        line = lineOf(number, options);
        lines.set(key, line);
        line.resumes();
      }
      return line.phone;
    },
    resume() {
      for (const line of lines.values()) line.resumes();
    },
  };
}

interface PhoneLine {
  readonly phone: Phone;
  rings(callSid: string): void;
  /** It is in the calls that there are now. */
  resumes(): void;
}

function lineOf(number: string, { calls, pace, applicationOf, failed }: PhoneOptions): PhoneLine {
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
        const sid = calls.inbound({ from: number, to, application: applicationOf(applicationSid) });
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
