import { type Answer, addressKey, type Machine, type Person } from '../simulate/index.js';
import type { Answering } from './answering.js';
import type { Calls } from './calls.js';
import type { Pace } from './pace.js';
import { lineOf, type PhoneLine } from './phone-line.js';

/** What a person does once they are on the line. */
export type Script = (person: Person) => Promise<void>;

/**
 * The scripted person at a number. They are in one call at a time: the last one that they took or made. Until the
 * script lets go of it, virtual time passes while a script waits, and stands still otherwise.
 *
 * Where several calls run at once, give each phone its script beforehand: it is then never late. Such scripts run beside
 * one another, and beside whatever calls the methods of phones. While people are connected, or in a conference,
 * `hears` and `ends` wait as long as any of the other scripts may still act.
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
   * @param applicationSid The TeXML or Voice API application that answers. Default: the one that the number belongs to.
   * @returns The call's SID, at once.
   * @throws {TexmlError} `no-such-application`, or `no-such-number` and `no-application` where none is named.
   */
  calls(to: string, applicationSid?: string): string;
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
  /**
   * Who answers a call: the application of an id, or the one that the number belongs to.
   *
   * @throws {TexmlError} `no-such-application`, `no-such-number`, or `no-application`.
   */
  readonly answeringOf: (to: string, applicationSid: string | undefined) => Answering;
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
