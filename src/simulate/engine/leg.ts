import type { Element } from '../../document/node.js';
import type { WaitsFor } from '../behaviours/behaviour.js';
import type { Memory } from '../behaviours/index.js';
import type { Answer, AnsweredBy } from '../reaction.js';
import type { CallStatus, Direction, HangupSource } from '../timeline.js';
import type { Application, Subscription, Target } from './account.js';
import type { Control } from './control/control.js';
import type { Features } from './features.js';
import type { Recording } from './recording.js';
import type { Service } from './services/service.js';

/** A timer that runs for a leg. */
export interface Timer {
  /** Virtual milliseconds. */
  readonly due: number;
  /** Rises from timer to timer: of two that are due at once, the older fires first. */
  readonly id: number;
  readonly callSid: string;
  readonly name: string;
}

/** A document that runs on a leg. */
export interface Program {
  readonly root: Element;
  /** The elements of the root, in order. */
  readonly verbs: readonly Element[];
  /** Which verb comes next. */
  readonly index: number;
  /** Where it came from; undefined for an inline one. */
  readonly url: string | undefined;
  readonly role: ProgramRole;
}

/**
 * What a document is for: the call itself, a callee before the two are connected (`connect`), or what is heard inside a
 * verb that waits (`return`).
 */
export interface ProgramRole {
  readonly atEnd: 'hang-up' | 'connect' | 'return';
  /** The only verbs that it may hold. */
  readonly allows: readonly string[] | undefined;
}

export const callDocument: ProgramRole = { atEnd: 'hang-up', allows: undefined };

/** A verb that is at work. */
export interface Running {
  readonly element: Element;
  /** What its behaviour keeps. */
  readonly memory: Memory;
  readonly waitsFor: WaitsFor | undefined;
  /** The legs that it dialled. */
  readonly callees: readonly string[];
}

/** A document on a leg, with that verb of it which is at work. */
export interface Frame {
  readonly program: Program | undefined;
  readonly running: Running | undefined;
}

/** One leg of a call: the line between Telnyx and one person. */
export interface Leg extends Frame {
  readonly sid: string;
  /** Rises from leg to leg. */
  readonly serial: number;
  readonly direction: Direction;
  readonly from: string;
  readonly to: string;
  /** What the callee is shown. */
  readonly callerId: string;
  /** The leg that dialled this one. */
  readonly parent: string | undefined;
  /** Which of its parent's targets it is. */
  readonly target: number;
  /** It has a document of its own, and no longer ends with the leg that dialled it. */
  readonly isReleased: boolean;
  /** The SID of the leg that the whole call began with. */
  readonly root: string;
  readonly application: Application;
  /** Set where the Voice API commands the leg. */
  readonly control: Control | undefined;
  readonly features: Features;
  /** Asked once when a document can't be had. */
  readonly fallback: Target | undefined;
  readonly subscription: Subscription | undefined;
  /** How many status callbacks were sent. */
  readonly sequence: number;
  readonly status: CallStatus;
  readonly initiatedAt: number;
  readonly answeredAt: number | undefined;
  /** Who or what answered, where it was called. */
  readonly answer: Answer | undefined;
  /** What the detection of answering machines found. */
  readonly answeredBy: AnsweredBy | undefined;
  /** Its first document waits for that. */
  readonly isHeld: boolean;
  readonly endedAt: number | undefined;
  readonly hangup: Hangup | undefined;
  /** What is fetched, or run, once the callee of an outbound call answers. */
  readonly opening: Opening | undefined;
  /** How long an outbound call may last from the answer on, in milliseconds. */
  readonly timeLimitMs: number | undefined;
  /** The verbs inside of which the document runs, the outermost first: an `<Enqueue>` whose wait document is heard. */
  readonly outer: readonly Frame[];
  /** The request whose reply will be the next document. */
  readonly fetching: number | undefined;
  /** How many documents were asked for. */
  readonly fetched: number;
  /** When the last one was asked for. */
  readonly fetchedAt: number;
  /** The last addresses that were asked. */
  readonly trail: readonly string[];
  /** The last documents whose issues were told, so that a menu's are not told at each turn. */
  readonly told: readonly string[];
  readonly timers: readonly Timer[];
  readonly bridgedTo: string | undefined;
  /** The legs that listen in on it. */
  readonly supervisors: readonly string[];
  /** The conference that it is in, or is called into, by SID. */
  readonly conference: string | undefined;
  /** The queue that it waits in, by name. */
  readonly queue: string | undefined;
  readonly recordings: readonly Recording[];
  /** What runs beside the document: streams, transcriptions and the like. */
  readonly services: readonly Service[];
  /** What the call has learnt from other services: each is a parameter of later requests, and fills placeholders. */
  readonly variables: Readonly<Record<string, string>>;
}

/** The first document of an outbound call: an address, or the document itself. */
export type Opening =
  | {
      readonly target: Target;
      /** The only verbs that it may hold, by Telnyx's names. */
      readonly allows?: readonly string[] | undefined;
    }
  | { readonly texml: string };

/** Why a leg ended. */
export interface Hangup {
  /** Telnyx's hangup cause. */
  readonly cause: string;
  readonly source: HangupSource;
  /** The SIP status. */
  readonly sip: string;
}

export const hasEnded = (leg: Leg): boolean => leg.endedAt !== undefined;
export const isAnswered = (leg: Leg): boolean => leg.answeredAt !== undefined;

/** Whether it is connected to another leg. One that has ended is not. */
export const isBridged = (leg: Leg | undefined): boolean => leg?.bridgedTo !== undefined;

/** Whether its person talks to others, or waits for them: on a bridge, or in a conference. */
export const isWithOthers = (leg: Leg | undefined): boolean =>
  isBridged(leg) ||
  (leg?.conference !== undefined && isAnswered(leg)) ||
  leg?.running?.waitsFor === 'somebody to take the call';

/** How long a leg has been, or was, connected. */
export const talkMs = (leg: Leg, now: number): number =>
  leg.answeredAt === undefined ? 0 : (leg.endedAt ?? now) - leg.answeredAt;
