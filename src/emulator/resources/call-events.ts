import { hasEnded, isAnswered, type Leg, legFields, type TimelineEntry } from '../../simulate/index.js';
import { eitherPage } from '../either-page.js';
import { type Filterable, fitsFilter } from '../event-filter.js';
import { handlers } from '../handler.js';
import { isRefusal } from '../http/refusal.js';
import type { World } from '../world.js';

const dayMs = 86_400_000;

/** What the list shows of one event, and what it is filtered by. */
interface Event extends Filterable {
  /** Its place among all events; the same each time it is listed. */
  readonly id: string;
  readonly at: number;
  readonly record: {
    readonly call_leg_id: string;
    readonly call_session_id: string;
    readonly event_timestamp: string;
    readonly metadata: Readonly<Record<string, unknown>>;
    readonly name: string;
    readonly record_type: 'call_event';
    readonly type: 'command' | 'webhook';
  };
}

/** A command or a webhook as an event; undefined for whatever else happened. */
function said(entry: TimelineEntry) {
  if (entry.kind === 'command') {
    const { command, commandId: command_id, clientState: client_state } = entry;
    return { type: 'command', name: command, metadata: { command_id, client_state } } as const;
  }
  if (entry.kind !== 'request' || !entry.event) return undefined;
  const { callback: event_type, event, parameters: payload } = entry;
  const metadata = { event_type, ...event, payload, record_type: 'event' };
  return { type: 'webhook', name: event_type, metadata } as const;
}

/** How far a call has come, in the words of the filter. */
const statusOf = (leg: Leg): Event['status'] =>
  hasEnded(leg) ? 'completed' : isAnswered(leg) ? 'in_progress' : 'init';

/** What happened on a call that the Voice API commands. */
function eventsOf(timeline: readonly TimelineEntry[], world: World): readonly Event[] {
  const { exchange } = world.calls;
  const failed = new Set(
    timeline.flatMap((entry) => (entry.kind === 'reply' && entry.problem !== undefined ? [entry.id] : [])),
  );
  return timeline.flatMap((entry, index): readonly Event[] => {
    const what = said(entry);
    const leg = exchange.leg(entry.callSid);
    if (!what || !leg) return [];
    const { call_leg_id, call_session_id } = legFields(leg);
    const connectionId = leg.control?.connectionId ?? leg.application.id;
    const application = world.voiceApplications.get(connectionId);
    const at = exchange.state.startedAt + entry.at;
    return [
      {
        id: `${entry.callSid}:${index}`,
        at,
        applicationName: application?.application_name ?? '',
        profileId: application?.outbound?.outbound_voice_profile_id ?? '',
        sessionId: call_session_id,
        connectionId,
        legId: call_leg_id,
        from: leg.from,
        to: leg.to,
        name: what.name,
        hasFailed: entry.kind === 'request' && failed.has(entry.id),
        product: 'call_control',
        status: statusOf(leg),
        type: what.type,
        record: {
          record_type: 'call_event',
          call_leg_id,
          call_session_id,
          event_timestamp: new Date(at).toISOString(),
          ...what,
        },
      },
    ];
  });
}

export const callEvents = handlers({
  'callEvents.list': ({ fields: { filter = {}, page } }, world) => {
    const { state } = world.calls.exchange;
    const isSearchedWhole = filter.leg_id !== undefined || filter.application_session_id !== undefined;
    const since = isSearchedWhole ? 0 : state.startedAt + state.now - dayMs;
    const events = world.calls
      .sessions()
      .flatMap(({ timeline }) => eventsOf(timeline, world))
      .filter((event) => event.at >= since && fitsFilter(filter, event))
      .sort((a, b) => a.at - b.at);
    const found = eitherPage(
      events.map(({ id, record }) => ({ id, record })),
      page,
    );
    return isRefusal(found) ? found : { data: found.data.map(({ record }) => record), meta: found.meta };
  },
});
