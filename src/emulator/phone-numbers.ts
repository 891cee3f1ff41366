import type { OperationsTable, ParametersOf, ReplyOf } from '../api/index.js';
import { addressKey } from '../simulate/index.js';
import type { NumericIds } from './numeric-ids.js';

type Operations = OperationsTable['phoneNumbers'];

/** A phone number as the API shows it. */
export type PhoneNumberRecord = ReplyOf<Operations['get']>['data'];

/** What a phone number is changed with. */
export type PhoneNumberFields = ParametersOf<Operations['update']>;

/** A phone number that the account has from the start. What is left out is as with a number that was just bought. */
export interface AccountNumber
  extends Pick<PhoneNumberFields, 'connection_id' | 'customer_reference' | 'tags'> {
  /** `+` and the number with its country code. */
  readonly phone_number: string;
  /** As in `US`, the default. */
  readonly country_iso_alpha2?: string | undefined;
}

/** The phone numbers of the account. */
export interface PhoneNumbers {
  add(number: AccountNumber): PhoneNumberRecord;
  get(id: string): PhoneNumberRecord | undefined;
  /** Fields that are left out stay as they are. */
  update(id: string, fields: PhoneNumberFields): PhoneNumberRecord | undefined;
  /** The number that somebody calls. */
  find(phoneNumber: string): PhoneNumberRecord | undefined;
  /** All of them, in the order in which they came. */
  all(): readonly PhoneNumberRecord[];
  /** Takes the place of all of them. */
  load(saved: readonly PhoneNumberRecord[]): void;
}

/** A number's fields where nobody has said anything. */
const defaults = {
  record_type: 'phone_number',
  status: 'active',
  phone_number_type: 'local',
  external_pin: null,
  connection_id: null,
  connection_name: null,
  customer_reference: null,
  messaging_profile_id: null,
  messaging_profile_name: null,
  messaging_campaign_id: null,
  billing_group_id: null,
  emergency_enabled: false,
  emergency_address_id: null,
  emergency_status: 'disabled',
  call_forwarding_enabled: false,
  call_recording_enabled: false,
  caller_id_name_enabled: false,
  cnam_listing_enabled: false,
  hd_voice_enabled: false,
  t38_fax_gateway_enabled: false,
  inbound_call_screening: 'disabled',
  deletion_lock_enabled: false,
  source_type: 'number_order',
} as const;

/** Keeps the numbers in memory. */
export function createPhoneNumbers(now: () => number, ids: NumericIds): PhoneNumbers {
  const records = new Map<string, PhoneNumberRecord>();
  const put = (record: PhoneNumberRecord): PhoneNumberRecord => {
    records.set(record.id, record);
    return record;
  };
  const present = () => new Date(now()).toISOString();
  const find = (phoneNumber: string) => {
    const key = addressKey(phoneNumber);
    return [...records.values()].find((record) => addressKey(record.phone_number) === key);
  };

  return {
    add({ tags = [], country_iso_alpha2 = 'US', ...fields }) {
      const added = present();
      return put({
        id: ids.next(),
        ...defaults,
        ...fields,
        country_iso_alpha2,
        tags: [...tags],
        purchased_at: added,
        activated_at: added,
        created_at: added,
        updated_at: added,
      });
    },
    get: (id) => records.get(id),
    // The address that a number is registered with is not shown.
    update(id, { address_id: _notShown, tags, ...fields }) {
      const before = records.get(id);
      return before && put({ ...before, ...fields, tags: tags ?? before.tags, updated_at: present() });
    },
    find,
    all: () => [...records.values()],
    load(saved) {
      records.clear();
      for (const record of saved) {
        put(record);
        ids.known(record.id);
      }
    },
  };
}
