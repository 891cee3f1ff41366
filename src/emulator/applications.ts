import type { OperationsTable, ParametersOf, ReplyOf } from '../api/index.js';
import { inboundDefaults, outboundDefaults } from './connection-defaults.js';
import type { NumericIds } from './numeric-ids.js';
import { recordsById } from './records-by-id.js';

type Operations = OperationsTable['texml']['applications'];

/** A TeXML application as the API shows it. */
export type ApplicationRecord = ReplyOf<Operations['get']>['data'];

/** What an application is made from, and changed with. */
export type ApplicationFields = ParametersOf<Operations['create']>;

/** The TeXML applications of the account. */
export interface Applications {
  /** @param id Default: a new one. */
  create(fields: ApplicationFields, id?: string): ApplicationRecord;
  get(id: string): ApplicationRecord | undefined;
  /** Fields that are left out stay as they are. */
  update(id: string, fields: ApplicationFields): ApplicationRecord | undefined;
  delete(id: string): ApplicationRecord | undefined;
  /** All of them, in the order of their creation. */
  all(): readonly ApplicationRecord[];
  /** Takes the place of all of them. */
  load(saved: readonly ApplicationRecord[]): void;
}

/** An application's fields where its creator said nothing. */
const defaults = {
  active: true,
  anchorsite_override: 'Latency',
  call_cost_in_webhooks: false,
  dtmf_type: 'RFC 2833',
  first_command_timeout: false,
  first_command_timeout_secs: 30,
  status_callback: null,
  status_callback_method: 'post',
  tags: [],
  voice_fallback_url: null,
} as const;

/** Keeps the applications in memory. `voiceMethod` is the method of those that name none. */
export function createApplications(
  now: () => number,
  voiceMethod: 'GET' | 'POST',
  ids: NumericIds,
): Applications {
  const records = recordsById<ApplicationRecord>(ids);
  const { put } = records;
  const present = () => new Date(now()).toISOString();

  return {
    ...records,
    create({ inbound, outbound, ...fields }, id = ids.next()) {
      const created = present();
      return put({
        id,
        record_type: 'texml_application',
        ...defaults,
        tags: [...defaults.tags],
        voice_method: voiceMethod === 'GET' ? 'get' : 'post',
        ...fields,
        inbound: { ...inboundDefaults, ...inbound },
        outbound: { ...outboundDefaults, ...outbound },
        created_at: created,
        updated_at: created,
      });
    },
    update(id, { inbound, outbound, ...fields }) {
      const before = records.get(id);
      return (
        before &&
        put({
          ...before,
          ...fields,
          inbound: { ...before.inbound, ...inbound },
          outbound: { ...before.outbound, ...outbound },
          updated_at: present(),
        })
      );
    },
  };
}
