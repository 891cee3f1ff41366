import type { Element } from '../../document/node.js';
import type { WaitsFor } from '../behaviours/behaviour.js';
import type { Memory } from '../behaviours/index.js';
import type { CallStatus, Direction, HangupSource } from '../timeline.js';
import type { Application, Subscription, Target } from './account.js';
import type { Recording } from './recording.js';

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

/** What a document is for: the call itself, or a callee before the two are connected. */
export interface ProgramRole {
  readonly atEnd: 'hang-up' | 'connect';
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

/** One leg of a call: the line between Telnyx and one person. */
export interface Leg {
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
  /** Asked once when a document can't be had. */
  readonly fallback: Target | undefined;
  readonly subscription: Subscription | undefined;
  /** How many status callbacks were sent. */
  readonly sequence: number;
  readonly status: CallStatus;
  readonly initiatedAt: number;
  readonly answeredAt: number | undefined;
  readonly endedAt: number | undefined;
  readonly hangup: Hangup | undefined;
  /** What is fetched, or run, once the callee of an outbound call answers. */
  readonly opening: Opening | undefined;
  /** How long an outbound call may last from the answer on, in milliseconds. */
  readonly timeLimitMs: number | undefined;
  readonly program: Program | undefined;
  readonly running: Running | undefined;
  /** The request whose reply will be the next document. */
  readonly fetching: number | undefined;
  /** How many documents were asked for. */
  readonly fetched: number;
  /** The last addresses that were asked. */
  readonly trail: readonly string[];
  /** The last documents whose issues were told, so that a menu's are not told at each turn. */
  readonly told: readonly string[];
  readonly timers: readonly Timer[];
  readonly bridgedTo: string | undefined;
  readonly recordings: readonly Recording[];
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

/** How long a leg has been, or was, connected. */
export const talkMs = (leg: Leg, now: number): number =>
  leg.answeredAt === undefined ? 0 : (leg.endedAt ?? now) - leg.answeredAt;
