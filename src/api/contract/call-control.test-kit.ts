import type { Contract } from './contract.test-kit.js';

const filter = {
  application_name: { contains: 'a&b' },
  application_session_id: '3fa85f64-5717-4562-b3fc-2c963f66afa6',
  connection_id: '1293384261075731499',
  failed: true,
  from: '+12025550100',
  leg_id: '428c31b6-7af4-4bcb-b7f5-5013ef9657c1',
  name: 'call.hangup',
  occurred_at: { lt: '2026-01-01T00:00:00.000Z' },
  'outbound.outbound_voice_profile_id': '1293384261075731461',
  product: 'call_control',
  status: 'completed',
  to: '+12025550123',
  type: 'command',
} as const;
const page = { number: 2, size: 250 };
const theirPage = { 'page[number]': 2, 'page[size]': 250 };
const application = {
  application_name: 'call-router',
  webhook_event_url: 'https://example.com/events?a=1&b=2',
  active: false,
  anchorsite_override: 'Chennai, IN',
  call_cost_in_webhooks: true,
  dtmf_type: 'SIP INFO',
  first_command_timeout: true,
  first_command_timeout_secs: 10,
  inbound: {
    channel_limit: 10,
    shaken_stir_enabled: true,
    sip_subdomain: 'example',
    sip_subdomain_receive_settings: 'only_my_connections',
  },
  outbound: { channel_limit: 10, outbound_voice_profile_id: '1293384261075731499' },
  redact_dtmf_debug_logging: true,
  webhook_api_version: '2',
  webhook_event_failover_url: 'https://failover.example.com',
  webhook_timeout_secs: 25,
} as const;
const cleared = { ...application, webhook_event_failover_url: null, webhook_timeout_secs: null };
const noCursors =
  'The official client has no arguments for page[after], page[before] and page[limit], which Telnyx documents.';

export const callControl: Contract = {
  differences: {
    'callControlApplications.list page[after]': noCursors,
    'callEvents.list page[after]': noCursors,
    'connections.activeCalls.list page[after]': noCursors,
  },
  known: {
    'callControlApplications.list query sort values':
      'A leading "-" turns the order round, as the fact’s note says.',
    'connections.activeCalls.list pagination':
      'The meta that is documented has cursors: the client follows them, and numbers where a server counts pages.',
  },
  same: {
    'callControlApplications.list': [
      (ours) => ours.callControlApplications.list({ filter, page, sort: 'connection_name' }).page(),
      (official) => official.callControlApplications.list({ filter, ...theirPage, sort: 'connection_name' }),
    ],
    'callControlApplications.create': [
      (ours) => ours.callControlApplications.create(application),
      (official) => official.callControlApplications.create(application),
    ],
    'callControlApplications.get': [
      (ours) => ours.callControlApplications.get('1293384261075731499'),
      (official) => official.callControlApplications.retrieve('1293384261075731499'),
    ],
    'callControlApplications.update': [
      (ours) => ours.callControlApplications.update('12/3', { ...cleared, tags: ['a', 'b,c'] }),
      (official) => official.callControlApplications.update('12/3', { ...cleared, tags: ['a', 'b,c'] }),
    ],
    'callControlApplications.delete': [
      (ours) => ours.callControlApplications.delete('123'),
      (official) => official.callControlApplications.delete('123'),
    ],
    'callEvents.list': [
      (ours) => ours.callEvents.list({ filter, page }).page(),
      (official) => official.callEvents.list({ filter, ...theirPage }),
    ],
    'connections.activeCalls.list': [
      (ours) => ours.connections.activeCalls.list('12/3', { page }).page(),
      (official) => official.connections.listActiveCalls('12/3', theirPage),
    ],
  },
};
