import type { VerbEvent } from '../behaviours/behaviour.js';
import type { Happening } from '../timeline.js';
import { copyLeg } from './copy-leg.js';
import type { Effect } from './effect.js';
import { callSid, uuid } from './ids.js';
import { hasEnded, type Leg, type Timer } from './leg.js';
import type { EndReason } from './outcomes.js';
import { redacted } from './redact.js';
import {
  legsTree,
  type PendingFetch,
  type PendingRequest,
  requestsTree,
  type State,
  timersTree,
} from './state.js';

/**
 * The next state in the making. Only the transition that made it changes it; what it takes over from the old state
 * stays as it is.
 */
export interface Draft {
  now: number;
  readonly from: State;
  account: State['account'];
  drawn: number;
  timers: State['timers'];
  requests: State['requests'];
  queues: State['queues'];
  conferences: State['conferences'];
  conferenceNames: State['conferenceNames'];
  people: State['people'];
  legs: State['legs'];
  /** Legs that changed: they go into the tree once, at the end. */
  readonly touched: Map<string, Leg>;
  readonly effects: Effect[];
  /** What is done next, so that one leg's news never interrupts another's work. */
  readonly tasks: Task[];
}

/** Work that one leg makes for another, or for itself: news for its verb, or its end. */
export type Task = { readonly callSid: string } & (
  | { readonly event: VerbEvent }
  | { readonly end: EndReason }
);

export const draftOf = (state: State): Draft => ({
  now: state.now,
  from: state,
  account: state.account,
  drawn: state.drawn,
  timers: state.timers,
  requests: state.requests,
  queues: state.queues,
  conferences: state.conferences,
  conferenceNames: state.conferenceNames,
  people: state.people,
  legs: state.legs,
  touched: new Map(),
  effects: [],
  tasks: [],
});

/** The finished state. */
export function stateOf(draft: Draft): State {
  let { legs } = draft;
  for (const [sid, leg] of draft.touched) legs = legsTree.set(legs, sid, leg);
  const { from, now, account, drawn, timers, requests, queues, conferences, conferenceNames, people } = draft;
  const { startedAt, seed, settings, signsRequests, opensStreams } = from;
  // Field by field: it is made anew with every event, and a spread costs several times as much.
  return {
    now,
    startedAt,
    seed,
    drawn,
    legs,
    timers,
    requests,
    queues,
    conferences,
    conferenceNames,
    people,
    account,
    settings,
    signsRequests,
    opensStreams,
  };
}

export const findLeg = (draft: Draft, sid: string): Leg | undefined =>
  draft.touched.get(sid) ?? legsTree.get(draft.legs, sid);

/** A leg that is not over. */
export function liveLeg(draft: Draft, sid: string): Leg | undefined {
  const leg = findLeg(draft, sid);
  return leg && !hasEnded(leg) ? leg : undefined;
}

export const putLeg = (draft: Draft, leg: Leg): Leg => {
  draft.touched.set(leg.sid, leg);
  return leg;
};

/** Gives a leg new values. It returns the leg as it is then. */
export const changeLeg = (draft: Draft, leg: Leg, change: Partial<Leg>): Leg =>
  putLeg(draft, Object.assign(copyLeg(leg), change));

/** Puts something on the timeline: after what has happened so far, or at another place among the effects. */
export function show(
  draft: Draft,
  callSid: string,
  happening: Happening,
  place = draft.effects.length,
): void {
  const entry = { at: draft.now, callSid, ...happening };
  draft.effects.splice(place, 0, { type: 'timeline', entry: redacted(entry, draft.account.secrets) });
}

export const newCallSid = (draft: Draft): string => callSid(draft.from.seed, draft.drawn++);
export const newUuid = (draft: Draft): string => uuid(draft.from.seed, draft.drawn++);

/** Starts a timer of a leg; one of the same name stops. */
export function startTimer(draft: Draft, sid: string, name: string, ms: number): void {
  const leg = findLeg(draft, sid);
  if (!leg) return;
  const old = leg.timers.find((timer) => timer.name === name);
  if (old) draft.timers = timersTree.remove(draft.timers, old);
  const timer: Timer = {
    due: draft.now + Math.max(0, Math.round(ms)),
    id: draft.drawn++,
    callSid: sid,
    name,
  };
  draft.timers = timersTree.set(draft.timers, timer, timer);
  changeLeg(draft, leg, { timers: [...leg.timers.filter((one) => one !== old), timer] });
}

export function stopTimers(draft: Draft, sid: string, which: (timer: Timer) => boolean): void {
  const leg = findLeg(draft, sid);
  if (!leg?.timers.some(which)) return;
  for (const timer of leg.timers) if (which(timer)) draft.timers = timersTree.remove(draft.timers, timer);
  changeLeg(draft, leg, { timers: leg.timers.filter((timer) => !which(timer)) });
}

export const stopTimer = (draft: Draft, sid: string, name: string): void =>
  stopTimers(draft, sid, (timer) => timer.name === name);

export function putRequest(draft: Draft, request: PendingRequest | PendingFetch): void {
  const { id } = 'fetch' in request ? request.fetch : request.sent;
  draft.requests = requestsTree.set(draft.requests, id, request);
}

export function takeRequest(draft: Draft, id: number): PendingRequest | PendingFetch | undefined {
  const request = requestsTree.get(draft.requests, id);
  if (request) draft.requests = requestsTree.remove(draft.requests, id);
  return request;
}
