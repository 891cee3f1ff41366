import type { Reaction } from '../reaction.js';
import type { Settings } from '../settings.js';
import { defaultSettings } from '../settings.js';
import type { Account } from './account.js';
import type { Conference } from './conferences/conference.js';
import type { Sent } from './effect.js';
import type { SentFetch } from './fetches/fetch.js';
import { callSid, seedOf } from './ids.js';
import type { Leg, ProgramRole, Timer } from './leg.js';
import type { Queue } from './queues/queue.js';
import { byNumber, byText, type Tree, treeOf } from './tree.js';

/** A document's own request to somebody else's service. */
export interface PendingFetch {
  readonly fetch: SentFetch;
  /** The verb waits for its reply. */
  readonly isAwaited: boolean;
}

/** A request of Telnyx whose reply is not here yet. */
export interface PendingRequest {
  readonly sent: Sent;
  /** What its reply will be run as; undefined for a notification. */
  readonly role: ProgramRole | undefined;
  /** Whether this is the request to the fallback address. */
  readonly fallback: boolean;
}

/** Everything about the calls of an account at one moment: plain data that is never changed in place. */
export interface State {
  /** Virtual milliseconds since the start. */
  readonly now: number;
  /** The moment of the start, in milliseconds since 1970: for the timestamps in requests. */
  readonly startedAt: number;
  readonly seed: number;
  /** How many ids were drawn. */
  readonly drawn: number;
  readonly legs: Tree<string, Leg>;
  readonly timers: Tree<Timer, Timer>;
  readonly requests: Tree<number, PendingRequest | PendingFetch>;
  /** By name. */
  readonly queues: Tree<string, Queue>;
  /** By SID. Those that are over stay. */
  readonly conferences: Tree<string, Conference>;
  /** The SIDs of those that are not over, by name. */
  readonly conferenceNames: Tree<string, string>;
  /** How people react whom no script plays, by number or SIP address; `scripted` people wait for their script. */
  readonly people: Readonly<Record<string, Reaction | 'scripted'>>;
  readonly account: Account;
  readonly settings: Settings;
  /** Whether requests are signed on their way: what the timeline says of them. */
  readonly signsRequests: boolean;
  /** Whether somebody holds real connections for media streams. */
  readonly opensStreams: boolean;
}

export const legsTree = treeOf<string, Leg>(byText);
export const timersTree = treeOf<Timer, Timer>((a, b) => a.due - b.due || a.id - b.id);
export const requestsTree = treeOf<number, PendingRequest | PendingFetch>(byNumber);

/** What a simulation starts from. */
export interface StateOptions {
  /** The same seed and events give the same timeline. Default 1. */
  readonly seed?: number | string | undefined;
  /** Milliseconds since 1970; default: the start of 2026. */
  readonly startedAt?: number | undefined;
  readonly account?: Partial<Account> | undefined;
  readonly settings?: Partial<Settings> | undefined;
  /** Whether whoever sends the requests signs them. Default false. */
  readonly signsRequests?: boolean | undefined;
  /** Whether somebody holds real connections for media streams; by default a script plays their far end. */
  readonly opensStreams?: boolean | undefined;
}

/**
 * The state before the first call.
 *
 * @example
 * ```ts
 * import { createState, nextDue } from 'texml/simulate';
 *
 * console.log(nextDue(createState({ settings: { playSeconds: 30 } }))); // undefined: nothing is going on
 * ```
 */
export const createState = ({
  seed = 1,
  startedAt,
  account,
  settings,
  signsRequests = false,
  opensStreams = false,
}: StateOptions = {}): State => ({
  now: 0,
  startedAt: startedAt ?? Date.UTC(2026, 0, 1),
  seed: seedOf(seed),
  drawn: 0,
  legs: undefined,
  timers: undefined,
  requests: undefined,
  queues: undefined,
  conferences: undefined,
  conferenceNames: undefined,
  people: {},
  account: {
    sid: 'f5586561-8ff0-4291-a51b-c7dfe4139ff9',
    secrets: {},
    recordingUrl: 'https://api.telnyx.com/v2/recordings/{sid}.{format}',
    ...account,
  },
  settings: { ...defaultSettings, ...settings },
  signsRequests,
  opensStreams,
});

/** A leg by its SID. Legs that have ended stay until a `forget` event. */
export const legOf = (state: State, sid: string): Leg | undefined => legsTree.get(state.legs, sid);

/** All legs, in the order in which they came about. */
export const legsOf = (state: State): readonly Leg[] =>
  [...legsTree.values(state.legs)].sort((a, b) => a.serial - b.serial);

/** When the next timer is due, in virtual milliseconds; undefined when none runs. */
export const nextDue = (state: State): number | undefined => timersTree.first(state.timers)?.key.due;

/** The SID of the call that the next `inbound` or `outbound` event makes. */
export const nextCallSid = (state: State): string => callSid(state.seed, state.drawn);
