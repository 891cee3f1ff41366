import type { OperationsTable, ReplyOf } from '../api/index.js';
import { hasEnded, legFields, placeOf, type Queue, type QueueMember, seconds } from '../simulate/index.js';
import { dateOf } from './call-record.js';
import type { World } from './world.js';

type Operations = OperationsTable['queues'];

/** A queue as the Voice API shows it. */
export type QueueRecord = ReplyOf<Operations['get']>['data'];

/** A call that waits in a queue as the Voice API shows it. */
export type QueueCallRecord = ReplyOf<Operations['calls']['get']>['data'];

/** A queue as TeXML's API shows it. */
export type TexmlQueueRecord = ReplyOf<OperationsTable['texml']['queues']['get']>;

type Shown = Pick<World, 'calls' | 'secrets'>;

/** How long the calls that wait have waited on average, in seconds. */
function averageSeconds({ members }: Queue, now: number): number {
  const waited = members.reduce((sum, { enqueuedAt }) => sum + now - enqueuedAt, 0);
  return members.length === 0 ? 0 : seconds(waited / members.length);
}

export function queueRecord(queue: Queue, { calls, secrets }: Shown): QueueRecord {
  const { startedAt, now } = calls.exchange.state;
  const moment = (ms: number) => new Date(startedAt + ms).toISOString();
  return {
    id: queue.sid,
    record_type: 'queue',
    name: secrets.hide(queue.name),
    current_size: queue.members.length,
    max_size: queue.maxSize,
    average_wait_time_secs: averageSeconds(queue, now),
    created_at: moment(queue.createdAt),
    updated_at: moment(queue.updatedAt),
  };
}

/** Undefined where the leg is forgotten. */
export function queueCallRecord(
  queue: Queue,
  { callSid, enqueuedAt }: QueueMember,
  { calls, secrets }: Shown,
): QueueCallRecord | undefined {
  const { startedAt, now } = calls.exchange.state;
  const leg = calls.exchange.leg(callSid);
  return (
    leg && {
      record_type: 'queue_call',
      ...legFields(leg),
      connection_id: leg.control?.connectionId ?? leg.application.id,
      from: secrets.hide(leg.from),
      to: secrets.hide(leg.to),
      queue_id: queue.sid,
      queue_position: placeOf(queue, callSid),
      enqueued_at: new Date(startedAt + enqueuedAt).toISOString(),
      wait_time_secs: seconds(now - enqueuedAt),
      is_alive: !hasEnded(leg),
    }
  );
}

/** What names a queue in TeXML's API, by the setting `queueSidIs`. */
export const texmlQueueSid = ({ name, sid }: Queue, { calls }: Pick<World, 'calls'>): string =>
  calls.exchange.state.settings.queueSidIs === 'name' ? name : sid;

export function texmlQueueRecord(queue: Queue, world: Pick<World, 'calls' | 'secrets' | 'accountSid'>) {
  const { startedAt, now } = world.calls.exchange.state;
  const sid = world.secrets.hide(texmlQueueSid(queue, world));
  const uri = `/v2/texml/Accounts/${world.accountSid}/Queues/${encodeURIComponent(sid)}`;
  const record: TexmlQueueRecord = {
    sid,
    account_sid: world.accountSid,
    current_size: queue.members.length,
    max_size: queue.maxSize,
    average_wait_time: averageSeconds(queue, now),
    date_created: dateOf(startedAt + queue.createdAt),
    date_updated: dateOf(startedAt + queue.updatedAt),
    subresource_uris: {},
    uri,
  };
  return record;
}
