import {
  createLedger,
  type DialEvent,
  type Exchange,
  hasEnded,
  type InboundEvent,
  type Leg,
  nextCallSid,
  nextDue,
  type OutboundEvent,
  type Placing,
  type Session,
  type TimelineEntry,
} from '../simulate/index.js';

/** A call that says which application it belongs to. */
type Placed<E extends InboundEvent | OutboundEvent> = Placing<E> & Pick<E, 'application'>;

/** The calls of the account, each with the legs that it dials. */
export interface Calls {
  readonly exchange: Exchange;
  /** The API starts a call. @returns Its SID. */
  outbound(call: Placed<OutboundEvent>): string;
  /** The Voice API calls somebody. @returns The call's SID. */
  dial(call: Omit<DialEvent, 'type'>): string;
  /** A person calls a number of the application. @returns The call's SID. */
  inbound(call: Placed<InboundEvent>): string;
  /** The call that a leg belongs to. */
  sessionOf(callSid: string): Session | undefined;
  /** Every call, in the order in which they began. */
  sessions(): readonly Session[];
  /** The exchange has other calls now: these are their timelines, in the order in which they began. */
  load(timelines: readonly (readonly TimelineEntry[])[]): void;
}

/** Calls that are kept after their end; the oldest go first. */
const kept = 10_000;

/**
 * Follows the calls of an exchange.
 *
 * @param elapsedMs Real milliseconds since the exchange was made.
 */
export function createCalls(exchange: Exchange, elapsedMs: () => number): Calls {
  const ledger = createLedger(exchange);
  const sessions = new Map<string, Session>();

  /** While no call runs, virtual time is real time: a call's dates are those of the day. */
  const catchUp = (): void => {
    const at = Math.floor(elapsedMs());
    if (nextDue(exchange.state) === undefined && at > exchange.state.now)
      exchange.dispatch({ type: 'time', at });
  };
  const dropOldest = (): void => {
    for (const session of sessions.values()) {
      if (!hasEnded(session.leg())) continue;
      sessions.delete(session.sid);
      const legs = new Set(session.timeline.map(({ callSid }) => callSid));
      for (const callSid of legs) exchange.dispatch({ type: 'forget', callSid });
      return;
    }
  };
  const begin = (place: () => string): string => {
    catchUp();
    const session = ledger.follow(place);
    sessions.set(session.sid, session);
    if (sessions.size > kept) dropOldest();
    return session.sid;
  };
  const rootOf = ({ sid, parent }: Leg): string => {
    const above = parent === undefined ? undefined : exchange.leg(parent);
    return above ? rootOf(above) : sid;
  };

  return {
    exchange,
    outbound: (call) => begin(() => exchange.outbound(call)),
    dial: (call) =>
      begin(() => {
        const callSid = nextCallSid(exchange.state);
        exchange.dispatch({ ...call, type: 'dial' });
        return callSid;
      }),
    inbound: (call) => begin(() => exchange.inbound(call)),
    sessionOf(callSid) {
      const leg = exchange.leg(callSid);
      return leg && sessions.get(rootOf(leg));
    },
    sessions: () => [...sessions.values()],
    load(timelines) {
      ledger.clear();
      sessions.clear();
      for (const timeline of timelines) {
        const session = ledger.resume(timeline);
        sessions.set(session.sid, session);
      }
    },
  };
}
