import type { OperationsTable, ParametersOf } from '../../api/index.js';
import { handlers } from '../handler.js';
import { type Refusal, refuse, refuseParameter } from '../http/refusal.js';
import { numberedPage } from '../numbered-page.js';
import type { PhoneNumberRecord } from '../phone-numbers.js';
import { is } from '../wanted.js';
import type { World } from '../world.js';

type Query = ParametersOf<OperationsTable['phoneNumbers']['list']>;
type Filter = NonNullable<Query['filter']>;

/** The name of the application that a number's calls go to. */
function connectionName({ connection_id }: PhoneNumberRecord, world: World): string | null {
  const id = connection_id ?? '';
  return (
    world.applications.get(id)?.friendly_name ?? world.voiceApplications.get(id)?.application_name ?? null
  );
}

const recordOf = (record: PhoneNumberRecord, world: World): PhoneNumberRecord => ({
  ...record,
  connection_name: connectionName(record, world),
});

/** `null`, as a text, is for numbers without one. */
const isOrNone = (wanted: string, found: string | null | undefined): boolean =>
  (wanted === 'null' ? null : wanted) === (found ?? null);

function fits(filter: Filter, record: PhoneNumberRecord): boolean {
  const connection = (record.connection_name ?? '').toLowerCase();
  const name = filter['voice.connection_name'];
  const all: Readonly<Record<keyof Filter, boolean>> = {
    billing_group_id: is(filter.billing_group_id, (id) => isOrNone(id, record.billing_group_id)),
    connection_id: is(filter.connection_id, (id) => record.connection_id === id),
    country_iso_alpha2: is(filter.country_iso_alpha2, (country) => record.country_iso_alpha2 === country),
    customer_reference: is(filter.customer_reference, (text) => record.customer_reference === text),
    emergency_address_id: is(filter.emergency_address_id, (id) => isOrNone(id, record.emergency_address_id)),
    number_type: is(filter.number_type?.eq, (type) => record.phone_number_type === type),
    phone_number: is(filter.phone_number, (digits) => record.phone_number.includes(digits)),
    source: is(
      filter.source,
      (source) => record.source_type === (source === 'ported' ? 'port_request' : 'number_order'),
    ),
    status: is(filter.status, (status) => record.status === status),
    tag: is(filter.tag, (tag) => record.tags.includes(tag)),
    'voice.connection_name':
      is(name?.contains, (part) => connection.includes(part.toLowerCase())) &&
      is(name?.starts_with, (part) => connection.startsWith(part.toLowerCase())) &&
      is(name?.ends_with, (part) => connection.endsWith(part.toLowerCase())) &&
      is(name?.eq, (text) => record.connection_name === text),
    // No number has channels here.
    'voice.usage_payment_method': is(
      filter['voice.usage_payment_method'],
      (method) => method === 'pay-per-minute',
    ),
    without_tags: is(filter.without_tags, (without) => without === 'false' || record.tags.length === 0),
  };
  return Object.values(all).every(Boolean);
}

/** Those that were made last first, unless the query wants another order. */
function sorted(records: readonly PhoneNumberRecord[], sort: Query['sort']): readonly PhoneNumberRecord[] {
  const latestFirst = records.toReversed();
  // All are paid in the same way.
  if (sort === undefined || sort === 'usage_payment_method') return latestFirst;
  const keyOf = (record: PhoneNumberRecord): string => record[sort] ?? '';
  const compare = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);
  return [...records].sort((a, b) => compare(keyOf(a), keyOf(b)));
}

const wrapped = (
  record: PhoneNumberRecord | undefined,
  world: World,
): { data: PhoneNumberRecord } | Refusal =>
  record
    ? { data: recordOf(record, world) }
    : refuse(404, '10005', 'The account has no phone number with this id.', { source: { pointer: '/' } });

export const phoneNumbers = handlers({
  'phoneNumbers.list': ({ fields: { filter = {}, page, sort } }, world) => {
    const records = world.phoneNumbers.all().map((record) => recordOf(record, world));
    return numberedPage(
      sorted(
        records.filter((record) => fits(filter, record)),
        sort,
      ),
      page,
    );
  },
  'phoneNumbers.get': ({ path }, world) => wrapped(world.phoneNumbers.get(path.id), world),
  'phoneNumbers.update': ({ path, fields }, world) => {
    const { connection_id: id } = fields;
    const isThere = !id || world.applications.get(id) || world.voiceApplications.get(id);
    if (!isThere) {
      const detail = 'There is no application with this id, of TeXML or of the Voice API.';
      return refuseParameter('10015', 'connection_id', detail);
    }
    return wrapped(world.phoneNumbers.update(path.id, fields), world);
  },
});
