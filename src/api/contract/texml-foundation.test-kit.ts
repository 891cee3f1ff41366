import type { Contract } from './contract.test-kit.js';

const application = {
  friendly_name: 'call-router',
  voice_url: 'https://example.com/voice?a=1&b=2',
  first_command_timeout_secs: 10,
  inbound: { channel_limit: 10, sip_subdomain: 'example' },
  tags: ['a', 'b,c'],
};
const place = {
  ApplicationSid: '1293384261075731499',
  To: '+12025550123',
  From: '+12025550100',
  Texml: '<Response><Say>Ünïcode & more</Say></Response>',
  CustomHeaders: [
    { name: 'X-A', value: '1' },
    { name: 'X-B', value: '2' },
  ],
  AsyncAmd: true,
  TimeLimit: 600,
};
const sid = 'v3:KBnLO0ZK3DhKM5s7bE9 /?#+@';

export const texmlFoundation: Contract = {
  differences: {
    whoami: 'The official client has no such call: its users look the account up by hand.',
  },
  known: {
    'texml.calls.create reply call_sid': 'The sister operations reply with it.',
    'texml.calls.list reply previous_page_uri': 'The other TeXML lists reply with it.',
    'texml.applications.list query sort values':
      'A leading "-" turns the order round, as the fact’s note says.',
    'texml.calls.update body Status values': 'An open list: the one value that is documented is offered.',
  },
  same: {
    'texml.applications.list': [
      (ours) =>
        ours.texml.applications
          .list({ filter: { friendly_name: 'a c&d' }, page: { number: 2, size: 5 }, sort: 'active' })
          .page(),
      (official) =>
        official.texmlApplications.list({
          filter: { friendly_name: 'a c&d' },
          'page[number]': 2,
          'page[size]': 5,
          sort: 'active',
        }),
    ],
    'texml.applications.create': [
      (ours) => ours.texml.applications.create(application),
      (official) => official.texmlApplications.create(application),
    ],
    'texml.applications.get': [
      (ours) => ours.texml.applications.get('1293384261075731499'),
      (official) => official.texmlApplications.retrieve('1293384261075731499'),
    ],
    'texml.applications.update': [
      (ours) => ours.texml.applications.update('12/3', application),
      (official) => official.texmlApplications.update('12/3', application),
    ],
    'texml.applications.delete': [
      (ours) => ours.texml.applications.delete('123'),
      (official) => official.texmlApplications.delete('123'),
    ],
    'texml.secrets.create': [
      (ours) => ours.texml.secrets.create({ name: 'My Secret', value: 'v&=+ %' }),
      (official) => official.texml.secrets({ name: 'My Secret', value: 'v&=+ %' }),
    ],
    'texml.calls.list': [
      (ours) =>
        ours.texml.calls
          .list({
            Status: 'completed',
            'StartTime>': '2026-01-01',
            'EndTime<': '2026-02-01',
            To: '+12025550123',
            PageSize: 2,
          })
          .page(),
      (official) =>
        official.texml.accounts.calls.retrieveCalls('acc', {
          Status: 'completed',
          StartTime_gt: '2026-01-01',
          EndTime_lt: '2026-02-01',
          To: '+12025550123',
          PageSize: 2,
        }),
    ],
    'texml.calls.create': [
      (ours) => ours.texml.calls.create(place),
      (official) => official.texml.accounts.calls.calls('acc', { body: place }),
    ],
    'texml.calls.get': [
      (ours) => ours.texml.calls.get(sid),
      (official) => official.texml.accounts.calls.retrieve(sid, { account_sid: 'acc' }),
    ],
    'texml.calls.update': [
      (ours) =>
        ours.texml.calls.update(sid, {
          Url: 'https://example.com/b?x=1&y=ü+%20',
          Method: 'GET',
          Status: 'completed',
        }),
      (official) =>
        official.texml.accounts.calls.update(sid, {
          account_sid: 'acc',
          Url: 'https://example.com/b?x=1&y=ü+%20',
          Method: 'GET',
          Status: 'completed',
        }),
    ],
  },
};
