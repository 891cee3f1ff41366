import type { OperationsTable, ParametersOf } from '../../api/index.js';
import { type Conference, legFields } from '../../simulate/index.js';
import { connectionOf } from '../voice-conference-record.js';
import { is, isWhen } from '../wanted.js';
import type { World } from '../world.js';

type Filter = NonNullable<ParametersOf<OperationsTable['conferences']['list']>['filter']>;

/** How a conference stands to each part of a filter. */
function passes(filter: Filter, conference: Conference, { calls, applications }: World) {
  const { exchange } = calls;
  const everyone = [...conference.participants, ...conference.former];
  const legs = everyone.flatMap(({ callSid }) => exchange.leg(callSid) ?? []);
  const connectionId = connectionOf(conference, exchange);
  const application = connectionId === undefined ? undefined : applications.get(connectionId);
  const product = exchange.leg(conference.creator)?.control ? 'call_control' : 'texml';
  const began = exchange.state.startedAt + conference.createdAt;
  const name = (application?.friendly_name ?? '').toLowerCase();
  const all: Readonly<Record<keyof Filter, boolean>> = {
    application_name: is(filter.application_name?.contains, (part) => name.includes(part.toLowerCase())),
    application_session_id: is(filter.application_session_id, (id) =>
      legs.some((leg) => legFields(leg).call_session_id === id),
    ),
    connection_id: is(filter.connection_id, (id) => id === connectionId),
    // No conference fails.
    failed: is(filter.failed, (failed) => !failed),
    from: is(filter.from, (from) => legs.some((leg) => leg.from === from)),
    leg_id: is(filter.leg_id, (id) => legs.some((leg) => legFields(leg).call_leg_id === id)),
    name: is(filter.name, (wanted) => wanted === conference.name),
    occurred_at: is(filter.occurred_at, (when) => isWhen(began, when)),
    'outbound.outbound_voice_profile_id': is(
      filter['outbound.outbound_voice_profile_id'],
      (id) => application?.outbound?.outbound_voice_profile_id === id,
    ),
    product: is(filter.product, (wanted) => wanted === product),
    status: is(filter.status, (status) => status === conference.status.replace('-', '_')),
    to: is(filter.to, (to) => legs.some((leg) => leg.to === to)),
    // A conference is neither a command nor a webhook, and both tell of it.
    type: true,
  };
  return all;
}

/** Whether a conference is one that a query asks for. */
export const conferenceFilter =
  (filter: Filter, world: World) =>
  (conference: Conference): boolean =>
    Object.values(passes(filter, conference, world)).every(Boolean);
