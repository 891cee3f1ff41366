import type { OperationsTable, ParametersOf } from '../api/index.js';
import { is, isWhen } from './wanted.js';

/** What events, and what they come from, are filtered by. */
export type EventFilter = NonNullable<ParametersOf<OperationsTable['callEvents']['list']>['filter']>;

/** What a filter looks at. */
export interface Filterable {
  readonly applicationName?: string | undefined;
  readonly profileId?: string | undefined;
  readonly sessionId?: string | undefined;
  readonly connectionId?: string | undefined;
  readonly legId?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly name?: string | undefined;
  readonly hasFailed?: boolean | undefined;
  /** Milliseconds since 1970. */
  readonly at?: number | undefined;
  readonly product?: EventFilter['product'];
  readonly status?: EventFilter['status'];
  readonly type?: EventFilter['type'];
}

/** Whether something has a value; a filter for what it does not have lets it pass. */
const has =
  <T>(found: T | undefined): ((wanted: T) => boolean) =>
  (wanted) =>
    found === undefined || found === wanted;

/** Whether something is what a query asks for. */
export function fitsFilter(filter: EventFilter, one: Filterable): boolean {
  const { applicationName, at } = one;
  const all: Readonly<Record<keyof EventFilter, boolean>> = {
    application_name: is(
      filter.application_name?.contains,
      (part) => applicationName === undefined || applicationName.toLowerCase().includes(part.toLowerCase()),
    ),
    application_session_id: is(filter.application_session_id, has(one.sessionId)),
    connection_id: is(filter.connection_id, has(one.connectionId)),
    failed: is(filter.failed, has(one.hasFailed)),
    from: is(filter.from, has(one.from)),
    leg_id: is(filter.leg_id, has(one.legId)),
    name: is(filter.name, has(one.name)),
    occurred_at: is(filter.occurred_at, (moments) => at === undefined || isWhen(at, moments)),
    'outbound.outbound_voice_profile_id': is(
      filter['outbound.outbound_voice_profile_id'],
      has(one.profileId),
    ),
    product: is(filter.product, has(one.product)),
    status: is(filter.status, has(one.status)),
    to: is(filter.to, has(one.to)),
    type: is(filter.type, has(one.type)),
  };
  return Object.values(all).every(Boolean);
}
