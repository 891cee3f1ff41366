import { speaksByItself } from './engine/detection/run.js';
import { hasEnded, isAnswered, isBridged, isWithOthers, type Leg } from './engine/leg.js';
import { shownKeys } from './engine/privacy.js';
import { isVerbTimer } from './engine/verb-timer.js';
import type { Exchange } from './exchange.js';
import { ExpectationError } from './expectation.js';
import { SeenPerson } from './seen.js';
import type { Session } from './session.js';
import type { CallStatus, TimelineEntry } from './timeline.js';

/** A person whom a script plays: what they hear, press and say. */
export interface Person {
  /**
   * Lets time pass until the person has heard it. What was heard before the last `hears` does not count again.
   *
   * @param expected A part of the text, or a pattern; for a sound, of its address or name, such as `beep`.
   * @throws {ExpectationError} When it can't come any more: the call is over, or waits for the person. To hear what comes
   * when they do nothing, let the timeout pass first, with `waits(seconds)`.
   */
  hears(expected: string | RegExp): Promise<void>;
  /**
   * Presses keys, at once.
   *
   * @param digits `0`-`9`, `*` and `#`.
   * @throws {ExpectationError} When the person is not on the line.
   */
  press(digits: string): Promise<void>;
  /**
   * Says something; the time that takes passes.
   *
   * @param how How sure the speech engine is, from 0 to 1, default 0.95; and, by its address or name, the medium that it sounds
   * like: it takes as long as the setting `mediaSeconds` says, and with an emulator that has it, streams carry it.
   * @throws {ExpectationError} When the person is not on the line.
   */
  says(text: string, how?: { readonly confidence?: number; readonly sound?: string }): Promise<void>;
  /** Lets virtual seconds pass, or what is left of the call. */
  waits(seconds: number): Promise<void>;
  /**
   * Hangs up.
   *
   * @throws {ExpectationError} When the person is not on the line.
   */
  hangsUp(): Promise<void>;
  /** The words heard so far, in order. */
  readonly heard: readonly string[];
  /** How the person's leg stands; undefined when there is none yet. */
  readonly status: CallStatus | undefined;
}

/** Something that a person hears. */
type Sound = Extract<TimelineEntry, { readonly kind: 'hears' | 'plays' }>;

/** What a person is played on. */
export interface Line {
  readonly exchange: Exchange;
  readonly session: Session;
  /** Who this is, for messages: `the caller`. */
  readonly name: string;
  /** The person's leg; undefined when nobody has called them yet. */
  leg(): Leg | undefined;
  /**
   * Waits until something is so that only others can bring about, and makes no time pass for that. Left out where nobody
   * else acts while this person waits.
   *
   * @returns False when none of the others can act any more.
   */
  untilOthers?(isDone: () => boolean): Promise<boolean>;
}

/** Whether a machine on the other side has still something to say. */
export function isSpokenTo({ bridgedTo }: Leg, exchange: Exchange): boolean {
  const other = bridgedTo === undefined ? undefined : exchange.leg(bridgedTo);
  return other !== undefined && speaksByItself(other);
}

/** Why nothing more comes without somebody doing something; undefined when something still may. */
export function whyStill({ leg, session, exchange }: Line): string | undefined {
  const own = leg();
  const main = session.leg();
  const { now } = exchange.state;
  if (own && isSpokenTo(own, exchange)) return undefined;
  const why = own && stillness(own, now);
  return why ?? (own === main || (own && !hasEnded(own)) ? undefined : stillness(main, now));
}

function stillness(leg: Leg, now: number): string | undefined {
  if (hasEnded(leg)) return `the call has ended (${leg.status}, ${leg.hangup?.cause ?? 'no cause'})`;
  const { running } = leg;
  // A document is on its way.
  if (leg.fetching !== undefined) return undefined;
  if (running?.waitsFor && running.waitsFor !== 'conversation') {
    return `the call waits for ${running.waitsFor} (<${running.element.name}>)${wayOut(leg, now)}`;
  }
  if (isBridged(leg)) return 'the call is connected, and nobody hangs up';
  const isTalking = leg.conference !== undefined && (!running || running.waitsFor === 'conversation');
  return isTalking ? 'the call is in a conference, and nobody says anything more' : undefined;
}

/** How to hear what comes when the person does nothing. */
function wayOut({ timers }: Leg, now: number): string {
  const dues = timers.filter(isVerbTimer).map(({ due }) => due);
  return dues.length > 0 ? `; waits(${(Math.min(...dues) - now) / 1000}) lets its timeout pass` : '';
}

/** What a person does. */
export type Deeds = Omit<Person, keyof SeenPerson>;

/** The person on a line. */
export const personOn = (line: Line): Person => Object.assign(new SeenPerson(line), deedsOn(line));

/** What the person on a line does. */
export function deedsOn(line: Line): Deeds {
  const { exchange, session, name } = line;
  let seen = 0;
  const fail = (expected: string, reason: string): never => {
    throw new ExpectationError(expected, reason, session.timeline);
  };
  /** The person's leg, once nothing is on its way. */
  const connected = async (deed: string): Promise<Leg> => {
    await exchange.settle();
    const leg = line.leg();
    if (leg && !hasEnded(leg) && (isAnswered(leg) || leg.direction === 'inbound')) return leg;
    return fail(`${name} ${deed}`, leg && hasEnded(leg) ? 'the call has ended' : 'there is no such call');
  };
  const find = (expected: string | RegExp): Sound | undefined => {
    const leg = line.leg();
    for (let index = seen; index < session.timeline.length; index += 1) {
      const entry = session.timeline[index];
      if (entry === undefined || entry.callSid !== leg?.sid) continue;
      if (entry.kind !== 'hears' && entry.kind !== 'plays') continue;
      const sound = entry.kind === 'hears' ? entry.text : entry.sound;
      if (typeof expected === 'string' ? sound.includes(expected) : sound.search(expected) >= 0) {
        seen = index + 1;
        return entry;
      }
    }
    return undefined;
  };
  const isOver = (leg: Leg | undefined = line.leg()): boolean => leg !== undefined && hasEnded(leg);
  const passes = (until: number) => exchange.until(() => isOver() || exchange.state.now >= until, until);
  return {
    async hears(expected) {
      let found: Sound | undefined;
      const isFound = (): boolean => {
        found ??= find(expected);
        return found !== undefined;
      };
      const hasChanged = () => isFound() || !isWithOthers(line.leg()) || whyStill(line) === undefined;
      for (let mayCome = true; mayCome && !isFound(); ) {
        await exchange.until(() => isFound() || whyStill(line) !== undefined);
        mayCome = isWithOthers(line.leg()) && (await line.untilOthers?.(hasChanged)) === true;
      }
      if (found) await passes(found.at + found.durationMs);
      else fail(`${name} hears ${String(expected)}`, whyStill(line) ?? 'nothing is left to happen');
    },
    async press(digits) {
      const { sid } = await connected(`presses ${shownKeys(digits)}`);
      exchange.dispatch({ type: 'keys', callSid: sid, digits });
      await exchange.settle();
    },
    async says(text, { confidence, sound } = {}) {
      const { sid } = await connected(`says “${text}”`);
      exchange.dispatch({ type: 'speech', callSid: sid, text, confidence, sound });
      const said = session.timeline.findLast((entry) => entry.kind === 'says' && entry.callSid === sid);
      await passes(exchange.state.now + (said?.kind === 'says' ? said.durationMs : 0));
    },
    async waits(seconds) {
      await passes(exchange.state.now + seconds * 1000);
    },
    async hangsUp() {
      const { sid } = await connected('hangs up');
      exchange.dispatch({ type: 'hang-up', callSid: sid });
      await exchange.settle();
    },
  };
}
