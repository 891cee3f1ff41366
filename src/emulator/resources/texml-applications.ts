import type { OperationsTable, ParametersOf } from '../../api/index.js';
import type { ApplicationRecord } from '../applications.js';
import { handlers } from '../handler.js';
import { type Refusal, refuse } from '../http/refusal.js';
import { numberedPage } from '../numbered-page.js';

type Query = ParametersOf<OperationsTable['texml']['applications']['list']>;

const pageSize = 250;

const wrapped = (record: ApplicationRecord | undefined): { data: ApplicationRecord } | Refusal =>
  record
    ? { data: record }
    : refuse(404, '10005', 'There is no TeXML application with this id.', { source: { pointer: '/' } });

const fits = (
  record: ApplicationRecord,
  { friendly_name, outbound_voice_profile_id }: Query['filter'] & {} = {},
) =>
  (friendly_name === undefined || record.friendly_name.toLowerCase().includes(friendly_name.toLowerCase())) &&
  (outbound_voice_profile_id === undefined ||
    record.outbound?.outbound_voice_profile_id === outbound_voice_profile_id);

/** The newest first, unless the query wants another order. */
function sorted(records: readonly ApplicationRecord[], sort: Query['sort'] = '-created_at') {
  const key = sort.replace('-', '');
  const direction = sort.startsWith('-') ? -1 : 1;
  // Records that are equal in this field stay in the order in which they were made, turned round with the rest.
  const order = direction === -1 ? records.toReversed() : [...records];
  return order.sort((a, b) => direction * compare(a[key], b[key]));
}

function compare(a: unknown, b: unknown): number {
  const [left, right] = [String(a), String(b)];
  return left === right ? 0 : left < right ? -1 : 1;
}

export const texmlApplications = handlers({
  'texml.applications.list': ({ fields: { filter, page, sort } }, { applications }) =>
    numberedPage(
      sorted(
        applications.all().filter((record) => fits(record, filter)),
        sort,
      ),
      page,
      pageSize,
    ),
  'texml.applications.create': ({ fields }, { applications }) => ({ data: applications.create(fields) }),
  'texml.applications.get': ({ path }, { applications }) => wrapped(applications.get(path.id)),
  'texml.applications.update': ({ path, fields }, { applications }) =>
    wrapped(applications.update(path.id, fields)),
  'texml.applications.delete': ({ path }, { applications }) => wrapped(applications.delete(path.id)),
});
