import type { Contract } from './contract.test-kit.js';

const filter = {
  billing_group_id: 'null',
  connection_id: '1293384261075731499',
  country_iso_alpha2: 'US',
  customer_reference: 'MY REF 001 & more',
  emergency_address_id: '9102160989215728032',
  number_type: { eq: 'toll_free' },
  phone_number: '12025550123',
  source: 'ported',
  status: 'port-out-pending',
  tag: 'a,b',
  'voice.connection_name': { contains: 'abc', ends_with: 'def', eq: 'a', starts_with: 'ghi' },
  'voice.usage_payment_method': 'channel',
  without_tags: 'false',
} as const;
const change = {
  address_id: '3fa85f64-5717-4562-b3fc-2c963f66afa6',
  billing_group_id: 'dc8e4d67-33a0-4cbb-af74-7b58f05bd494',
  connection_id: '1293384261075731499',
  customer_reference: 'MY REF 001',
  external_pin: '1234',
  hd_voice_enabled: false,
  tags: ['a', 'b,c'],
};

export const phoneNumbers: Contract = {
  differences: {
    'phoneNumbers.list filter[country_iso_alpha2]':
      'One country alone: how several are written in a query is not documented. The official client joins them by commas.',
  },
  same: {
    'phoneNumbers.list': [
      (ours) =>
        ours.phoneNumbers
          .list({
            filter,
            handle_messaging_profile_error: 'true',
            page: { number: 3, size: 250 },
            sort: 'phone_number',
          })
          .page(),
      (official) =>
        official.phoneNumbers.list({
          filter,
          handle_messaging_profile_error: 'true',
          'page[number]': 3,
          'page[size]': 250,
          sort: 'phone_number',
        }),
    ],
    'phoneNumbers.get': [
      (ours) => ours.phoneNumbers.get('1293384261075731499'),
      (official) => official.phoneNumbers.retrieve('1293384261075731499'),
    ],
    'phoneNumbers.update': [
      (ours) => ours.phoneNumbers.update('12/3', change),
      (official) => official.phoneNumbers.update('12/3', change),
    ],
  },
};
