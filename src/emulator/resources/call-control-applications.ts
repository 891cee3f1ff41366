import type { OperationsTable, ParametersOf } from '../../api/index.js';
import { eitherPage } from '../either-page.js';
import { fitsFilter } from '../event-filter.js';
import { handlers } from '../handler.js';
import { type Refusal, refuse } from '../http/refusal.js';
import type { VoiceApplicationRecord } from '../voice-applications.js';
import type { World } from '../world.js';

type Query = ParametersOf<OperationsTable['callControlApplications']['list']>;

const wrapped = (record: VoiceApplicationRecord | undefined): { data: VoiceApplicationRecord } | Refusal =>
  record
    ? { data: record }
    : refuse(404, '10005', 'There is no Voice API application with this id.', { source: { pointer: '/' } });

/** What a list can be sorted by: the fields in Telnyx's words for them. */
const keys: Readonly<Record<string, (record: VoiceApplicationRecord) => string>> = {
  created_at: ({ created_at }) => String(created_at),
  connection_name: ({ application_name }) => application_name,
  active: ({ active }) => String(active),
};

/** The oldest first, unless the query wants another order. */
function sorted(records: readonly VoiceApplicationRecord[], sort: Query['sort'] = 'created_at') {
  const isDescending = sort.startsWith('-');
  const keyOf = keys[sort.replace('-', '')];
  // Records that are equal in this field stay in the order in which they were made, turned round with the rest.
  const order = isDescending ? records.toReversed() : [...records];
  if (!keyOf) return order;
  const compare = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);
  return order.sort((a, b) => (isDescending ? -1 : 1) * compare(keyOf(a), keyOf(b)));
}

const filterable = ({ id, application_name, outbound, created_at }: VoiceApplicationRecord) => ({
  applicationName: application_name,
  connectionId: id,
  name: application_name,
  profileId: outbound?.outbound_voice_profile_id ?? '',
  at: created_at ? Date.parse(created_at) : undefined,
  product: 'call_control' as const,
});

/** The other form of webhooks has no reader here. */
function tellVersion({ webhook_api_version, application_name }: VoiceApplicationRecord, { log }: World) {
  if (webhook_api_version === '2') return;
  const message = `The webhooks of ${application_name} come in the form of version 2. Telnyx documents version 1 where webhook_api_version is not set: set it to 2.`;
  log({ level: 'warn', event: 'webhook-version', message });
}

export const callControlApplications = handlers({
  'callControlApplications.list': ({ fields: { filter = {}, page, sort } }, { voiceApplications }) =>
    eitherPage(
      sorted(
        voiceApplications.all().filter((record) => fitsFilter(filter, filterable(record))),
        sort,
      ),
      page,
    ),
  'callControlApplications.create': ({ fields }, world) => {
    const record = world.voiceApplications.create(fields);
    tellVersion(record, world);
    return { data: record };
  },
  'callControlApplications.get': ({ path }, { voiceApplications }) => wrapped(voiceApplications.get(path.id)),
  'callControlApplications.update': ({ path, fields }, { voiceApplications }) =>
    wrapped(voiceApplications.update(path.id, fields)),
  'callControlApplications.delete': ({ path }, { voiceApplications }) =>
    wrapped(voiceApplications.delete(path.id)),
});
