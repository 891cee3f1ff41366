import type { OperationsTable, ParametersOf, ReplyOf } from '../api/index.js';
import { inboundDefaults, outboundDefaults } from './connection-defaults.js';
import type { NumericIds } from './numeric-ids.js';
import { recordsById } from './records-by-id.js';

type Operations = OperationsTable['callControlApplications'];

/** A Voice API application as the API shows it. */
export type VoiceApplicationRecord = ReplyOf<Operations['get']>['data'];

/** What one is made from, and changed with. */
export type VoiceApplicationFields = ParametersOf<Operations['update']>;

/** The Voice API applications of the account. */
export interface VoiceApplications {
  /** @param id Default: a new one. */
  create(fields: VoiceApplicationFields, id?: string): VoiceApplicationRecord;
  get(id: string): VoiceApplicationRecord | undefined;
  /** Fields that are left out stay as they are. */
  update(id: string, fields: VoiceApplicationFields): VoiceApplicationRecord | undefined;
  delete(id: string): VoiceApplicationRecord | undefined;
  /** All of them, in the order of their creation. */
  all(): readonly VoiceApplicationRecord[];
  /** Takes the place of all of them. */
  load(saved: readonly VoiceApplicationRecord[]): void;
}

/** An application's fields where its creator said nothing. */
const defaults = {
  active: true,
  anchorsite_override: 'Latency',
  call_cost_in_webhooks: false,
  dtmf_type: 'RFC 2833',
  first_command_timeout: false,
  first_command_timeout_secs: 30,
  redact_dtmf_debug_logging: false,
  webhook_api_version: '1',
  webhook_event_failover_url: null,
  webhook_timeout_secs: null,
} as const;

/** Keeps the applications in memory. */
export function createVoiceApplications(now: () => number, ids: NumericIds): VoiceApplications {
  const records = recordsById<VoiceApplicationRecord>(ids);
  const { put } = records;
  const present = () => new Date(now()).toISOString();

  return {
    ...records,
    create({ inbound, outbound, tags = [], ...fields }, id = ids.next()) {
      const created = present();
      return put({
        id,
        record_type: 'call_control_application',
        ...defaults,
        ...fields,
        tags,
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
