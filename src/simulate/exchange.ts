import { type KeyPair, keyPairFromSeed } from '../callbacks/sign.js';
import {
  automaticClock,
  type Clock,
  type ClockKind,
  type Clockwork,
  manualClock,
  realClock,
} from './clock.js';
import type { Account, Application } from './engine/account.js';
import type { Effect, Sent } from './engine/effect.js';
import type { CallEvent, InboundEvent, OutboundEvent, UpdateEvent } from './engine/event.js';
import type { FetchReply } from './engine/fetches/fetch.js';
import { uuid } from './engine/ids.js';
import type { Leg } from './engine/leg.js';
import {
  createState,
  legOf,
  legsOf,
  nextCallSid,
  nextDue,
  requestsTree,
  type State,
} from './engine/state.js';
import { transition } from './engine/transition.js';
import type { Reaction } from './reaction.js';
import { SeenExchange } from './seen.js';
import type { Settings } from './settings.js';
import { askOf, type CallTarget, urlOfTarget } from './target.js';
import { createTransport, type Send } from './transport.js';

/** How an exchange is made. Only the target has no default. */
export interface ExchangeOptions {
  /** The application that Telnyx calls. A handler in this process gets every request, whatever its address. */
  readonly target: CallTarget;
  /**
   * Sends requests to an address; default: the platform's. Where the target is a handler in this process, the requests of
   * an `<HttpRequest>` to other addresses go nowhere unless this is given.
   */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Sends signed requests in the place of `fetch`. @internal */
  readonly send?: Send | undefined;
  /** What a signed request says once it leaves: for what is no part of the state. Default: the same. @internal */
  readonly atSending?: ((sent: Sent) => Sent) | undefined;
  /** Default `automatic`. */
  readonly clock?: ClockKind | undefined;
  /** The same seed and script give the same timeline. Default 1. */
  readonly seed?: number | string | undefined;
  readonly settings?: Partial<Settings> | undefined;
  readonly account?: Partial<Account> | undefined;
  /** Whether somebody holds real connections for media streams. Default: a script plays their far end. @internal */
  readonly opensStreams?: boolean | undefined;
  /** The application's fields, where they differ: by default the target is its `voice_url`. */
  readonly application?: Partial<Application> | undefined;
  /** Signs the requests. Default: a pair made from the seed; false leaves them unsigned. */
  readonly keys?: KeyPair | false | undefined;
  /** The present in milliseconds since 1970: for signatures, and for the `real` clock. Default `Date.now`. */
  readonly now?: (() => number) | undefined;
  /** The virtual moment of the start, in milliseconds since 1970. Default: the start of 2026, or the present with the `real` clock. */
  readonly startedAt?: number | undefined;
}

/** An event that places a call, without what the exchange knows itself. */
export type Placing<E extends InboundEvent | OutboundEvent> = Omit<E, 'type' | 'application'> & {
  readonly application?: Application | undefined;
};

/** Gets all that an event caused, in order, after it was put into effect. */
export type Listener = (effects: readonly Effect[], event: CallEvent) => void;

/** Telnyx's exchange: it runs the calls of one account on one clock, and talks to the application. */
export interface Exchange {
  /** The calls as they are now. */
  readonly state: State;
  /** The application that calls belong to unless another is named. */
  readonly application: Application;
  /** The key that the requests are signed with, as the portal shows it; undefined when they are not signed. */
  readonly publicKey: Promise<string | undefined>;
  /** A person calls a number of the application. @returns The call's SID. */
  inbound(call: Placing<InboundEvent>): string;
  /** The API starts a call. @returns The call's SID. */
  outbound(call: Placing<OutboundEvent>): string;
  /** The API changes a live call. */
  update(callSid: string, change: Omit<UpdateEvent, 'type' | 'callSid'>): void;
  /** How someone reacts whom no script plays, by number or SIP address. */
  person(number: string, reaction: Reaction | 'scripted'): void;
  /** Puts any event into effect. */
  dispatch(event: CallEvent): readonly Effect[];
  leg(callSid: string): Leg | undefined;
  /** All legs, in the order in which they came about. */
  legs(): readonly Leg[];
  /** Hears of every event from now on. @returns What ends that. */
  subscribe(listener: Listener): () => void;
  /** Resolves when no request is under way. */
  settle(): Promise<void>;
  /**
   * Waits until something is so; with the automatic clock, virtual time passes meanwhile.
   *
   * @param at Virtual milliseconds at which it gives up.
   * @returns Whether it came to that.
   */
  until(isDone: () => boolean, at?: number): Promise<boolean>;
  /**
   * Waits until something is so that somebody else brings about. With the automatic clock, no virtual time passes for it,
   * but it does for whoever else waits.
   *
   * @returns Whether it came to that; false once all who wait do so for one another.
   */
  untilOthers(isDone: () => boolean): Promise<boolean>;
  /** Moves the manual or automatic clock, in milliseconds; requests on the way are waited for. */
  advance(ms: number): Promise<void>;
  /**
   * Goes on from another state. What is on its way now is forgotten, and what was on its way then is sent again.
   *
   * @internal
   */
  load(state: State): void;
  /** Stops the clock. Calls stay as they are, even where a reply comes later. */
  close(): void;
}

/**
 * Makes an exchange that runs calls against an application.
 *
 * @throws {TypeError} When the target is a text that is no address.
 * @example
 * ```ts
 * import { createExchange } from 'texml/simulate';
 *
 * const exchange = createExchange({
 *   target: async () => new Response('<Response><Say>Hello</Say></Response>'),
 *   clock: 'manual',
 * });
 * const sid = exchange.inbound({ from: '+12025550100', to: '+12025550199' });
 * await exchange.advance(60_000);
 * console.log(exchange.leg(sid)?.status); // 'completed'
 * ```
 */
export function createExchange(options: ExchangeOptions): Exchange {
  const { target, clock: kind = 'automatic', now = Date.now } = options;
  const startedAt = options.startedAt ?? (kind === 'real' ? now() : undefined);
  const { seed, account, settings, opensStreams } = options;
  const signsRequests = options.keys !== false;
  let state = createState({ seed, startedAt, account, settings, signsRequests, opensStreams });
  const application: Application = {
    id: '1568109700606592442',
    voice_url: urlOfTarget(target),
    ...options.application,
  };
  const keys = options.keys === false ? undefined : Promise.resolve(options.keys ?? keysOf(state.seed));
  const transport = createTransport({
    target,
    fetch: options.fetch ?? globalThis.fetch,
    fetchOutside: options.fetch ?? (askOf(target) ? undefined : globalThis.fetch),
    send: options.send,
    atSending: options.atSending,
    keys,
    now,
    timeoutSeconds: state.settings.requestTimeoutSeconds,
  });

  const listeners = new Set<Listener>();
  const underWay = new Map<number, Promise<FetchReply>>();
  let settling: Promise<void> | undefined;
  let isClosed = false;

  const apply = (event: CallEvent): readonly Effect[] => {
    const [after, effects] = transition(state, event);
    state = after;
    carryOut(effects, event);
    return effects;
  };
  const carryOut = (effects: readonly Effect[], event: CallEvent): void => {
    for (const effect of effects) {
      if (effect.type === 'request') send(effect.request.id, transport.send(effect.request));
      if (effect.type === 'fetch') send(effect.fetch.id, transport.fetch(effect.fetch));
    }
    for (const listener of listeners) listener(effects, event);
  };
  const dispatch = (event: CallEvent): readonly Effect[] => {
    // Time that is moved on by hand goes on from there.
    if (event.type === 'time') began = Math.min(began, now() - event.at);
    if (kind === 'real') apply({ type: 'time', at: Math.max(state.now, Math.floor(elapsedMs())) });
    const effects = apply(event);
    clock.changed();
    return effects;
  };
  const send = (id: number, reply: Promise<FetchReply>): void => {
    underWay.set(id, reply);
    if (kind === 'real') void reply.then((received) => answer(id, reply, received));
    else void settle();
  };
  const answer = (id: number, expected: Promise<FetchReply>, reply: FetchReply): void => {
    // It was forgotten meanwhile.
    if (underWay.get(id) !== expected) return;
    underWay.delete(id);
    if (!isClosed) dispatch({ type: 'reply', id, reply });
  };
  // Replies take effect in the order of their requests, however fast each one is: the same script, the same timeline.
  const settle = (): Promise<void> => {
    if (underWay.size === 0) return settled;
    if (!settling) {
      const mine = takeReplies().finally(() => {
        if (settling === mine) settling = undefined;
      });
      settling = mine;
    }
    return settling;
  };
  const takeReplies = async (): Promise<void> => {
    for (let next = underWay.entries().next(); !next.done; next = underWay.entries().next()) {
      const [id, reply] = next.value;
      answer(id, reply, await reply);
    }
  };

  let began = now();
  const elapsedMs = () => now() - began;
  const work: Clockwork = {
    now: () => state.now,
    nextDue: () => nextDue(state),
    moveTo: (at) => void apply({ type: 'time', at }),
    settle,
  };
  const clock: Clock =
    kind === 'real'
      ? realClock(work, elapsedMs)
      : kind === 'manual'
        ? manualClock(work)
        : automaticClock(work);

  const place = (event: InboundEvent | OutboundEvent): string => {
    const callSid = nextCallSid(state);
    dispatch(event);
    return callSid;
  };
  const advance = async (ms: number): Promise<void> => {
    const end = state.now + ms;
    await settle();
    for (let due = nextDue(state); due !== undefined && due <= end; due = nextDue(state)) {
      dispatch({ type: 'time', at: due });
      await settle();
    }
    dispatch({ type: 'time', at: end });
  };

  const doing: Omit<Exchange, keyof SeenExchange> = {
    application,
    publicKey: (keys ?? Promise.resolve(undefined)).then((pair) => pair?.publicKey),
    inbound: (call) =>
      place(
        Object.assign({}, call, { type: 'inbound' as const, application: call.application ?? application }),
      ),
    outbound: (call) =>
      place(
        Object.assign({}, call, { type: 'outbound' as const, application: call.application ?? application }),
      ),
    update: (callSid, change) => void dispatch({ type: 'update', callSid, ...change }),
    person: (number, reaction) => void dispatch({ type: 'person', number, reaction }),
    dispatch,
    leg: (callSid) => legOf(state, callSid),
    legs: () => legsOf(state),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    settle,
    until: clock.until,
    untilOthers: clock.untilOthers,
    advance,
    load(next) {
      state = next;
      underWay.clear();
      settling = undefined;
      began = now() - state.now;
      carryOut(pendingIn(state), { type: 'time', at: state.now });
      clock.changed();
    },
    close() {
      isClosed = true;
      clock.close();
    },
  };
  return Object.assign(new SeenExchange(() => state), doing);
}

const settled = Promise.resolve();

/** What is to be sent so that the replies come that a state waits for. */
const pendingIn = ({ requests }: State): readonly Effect[] =>
  [...requestsTree.values(requests)].map((pending) =>
    'fetch' in pending ? { type: 'fetch', fetch: pending.fetch } : { type: 'request', request: pending.sent },
  );

/** A pair that is the same for the same seed. */
const keysOf = (seed: number): Promise<KeyPair> =>
  keyPairFromSeed(new TextEncoder().encode(uuid(seed, -1).replaceAll('-', '')));
