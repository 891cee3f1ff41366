import type { TimelineEntry } from '../timeline.js';
import type { Application } from './account.js';
import type { Sent } from './effect.js';
import type { CallEvent, ReplyEvent } from './event.js';
import { hasEnded, type Leg } from './leg.js';
import { createState, legOf, nextCallSid, nextDue, type State, type StateOptions } from './state.js';
import { transition } from './transition.js';

/** What an application answers: a document's body, a status, or all of a reply. */
export type Answer = string | number | ReplyEvent['reply'];

/** Documents by path, or a function of the request. */
export type Answers = Readonly<Record<string, Answer>> | ((sent: Sent) => Answer);

export const application: Application = { id: '1568109700606592442', voice_url: 'https://app.test/start' };

/** An application and the engine without any driver: each request is answered within the same virtual moment. */
export function world(
  answers: Answers,
  options: StateOptions & {
    application?: Partial<Application>;
    /** What becomes of each state before the next event. */
    keep?: ((state: State) => State) | undefined;
  } = {},
) {
  let state: State = createState(options);
  const timeline: TimelineEntry[] = [];
  const requests: Sent[] = [];
  const answer = (sent: Sent): Answer => {
    if (typeof answers === 'function') return answers(sent);
    return answers[new URL(sent.url).pathname] ?? 404;
  };
  const app = { ...application, ...options.application };
  const does = (event: CallEvent): void => {
    const queue: CallEvent[] = [event];
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [after, effects] = transition(options.keep?.(state) ?? state, next);
      state = after;
      for (const effect of effects) {
        if (effect.type === 'timeline') timeline.push(effect.entry);
        if (effect.type !== 'request') continue;
        requests.push(effect.request);
        const given = answer(effect.request);
        const reply =
          typeof given === 'object'
            ? given
            : typeof given === 'number'
              ? { status: given, body: '', contentType: undefined }
              : { status: 200, body: given, contentType: 'application/xml' };
        queue.push({ type: 'reply', id: effect.request.id, reply });
      }
    }
  };
  const after = (ms: number): void => {
    const end = state.now + ms;
    for (let due = nextDue(state); due !== undefined && due <= end; due = nextDue(state))
      does({ type: 'time', at: due });
    does({ type: 'time', at: end });
  };
  const sid = nextCallSid(state);
  const leg = (callSid = sid): Leg => {
    const found = legOf(state, callSid);
    if (!found) throw new Error(`There is no leg ${callSid}.`);
    return found;
  };
  return {
    sid,
    does,
    after,
    leg,
    timeline,
    requests,
    get state() {
      return state;
    },
    /** Puts a state that no event brings about in the place of this one. */
    becomes: (change: (state: State) => State) => {
      state = change(state);
    },
    /** Rings at the application from +1 202 555 0100. */
    rings: (event: Partial<Extract<CallEvent, { type: 'inbound' }>> = {}) =>
      does({ type: 'inbound', from: '+12025550100', to: '+12025550199', application: app, ...event }),
    dials: (event: Partial<Extract<CallEvent, { type: 'outbound' }>> = {}) =>
      does({ type: 'outbound', from: '+12025550199', to: '+12025550100', application: app, ...event }),
    presses: (digits: string, callSid = sid) => does({ type: 'keys', callSid, digits }),
    says: (text: string, callSid = sid) => does({ type: 'speech', callSid, text }),
    hangsUp: (callSid = sid) => does({ type: 'hang-up', callSid }),
    /** Runs until nothing is left to happen. */
    ends: () => {
      for (let due = nextDue(state); due !== undefined && !hasEnded(leg()); due = nextDue(state)) {
        does({ type: 'time', at: due });
      }
      return leg();
    },
    /** The SID of the leg to a number. */
    callee: (to: string): string => {
      const entry = timeline.findLast((one) => one.kind === 'call' && one.to === to);
      if (!entry) throw new Error(`Nobody called ${to}.`);
      return entry.callSid;
    },
    entries: <Kind extends TimelineEntry['kind']>(kind: Kind) =>
      timeline.filter((entry): entry is Extract<TimelineEntry, { kind: Kind }> => entry.kind === kind),
    /** The texts that a leg hears. */
    heard: (callSid = sid) =>
      timeline.flatMap((entry) => (entry.kind === 'hears' && entry.callSid === callSid ? [entry.text] : [])),
    messages: (kind: 'warning' | 'error') =>
      timeline.flatMap((entry) => (entry.kind === kind && 'message' in entry ? [entry.message] : [])),
    /** The requests of one callback. */
    sent: (callback: string) => requests.filter((sent) => sent.callback === callback),
  };
}

/** A document with these verbs. */
export const doc = (verbs: string): string => `<Response>${verbs}</Response>`;
