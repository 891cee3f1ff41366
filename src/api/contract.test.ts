import Telnyx from 'telnyx';
import { describe, expect, it } from 'vitest';
import { listOperations, TelnyxClient } from './index.js';
import { apiKey, json, scripted } from './scripted.test-kit.js';

/** Where this client sends something else than the official one, and why. */
const differences: Readonly<Record<string, string>> = {
  whoami: 'The official client has no such call: its users look the account up by hand.',
};

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
const page = { calls: [], data: [], meta: { page_number: 1, total_pages: 1 } };

type Calls = readonly [
  ours: (client: TelnyxClient) => Promise<unknown>,
  official: (client: Telnyx) => PromiseLike<unknown>,
];

const same: Readonly<Record<string, Calls>> = {
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
};

async function seen(request: Request | undefined) {
  const { pathname, searchParams } = new URL(request?.url ?? '');
  const type = request?.headers.get('content-type') ?? null;
  const text = (await request?.text()) ?? '';
  const body = type?.startsWith('application/json')
    ? JSON.parse(text)
    : [...new URLSearchParams(text)].sort();
  return { method: request?.method, pathname, query: [...searchParams].sort(), type, body };
}

describe('beside the official client', () => {
  it('every operation is compared, or its difference is written down', () => {
    const names = [...Object.keys(same), ...Object.keys(differences)].sort();
    expect(names).toEqual(
      listOperations()
        .map(({ operation }) => operation)
        .sort(),
    );
  });

  it.each(Object.entries(same))('%s is the same request', async (_, [ours, theirs]) => {
    const mine = scripted(json(page));
    const other = scripted(json(page));
    const baseUrl = 'http://127.0.0.1:9/v2';
    await ours(new TelnyxClient({ apiKey, accountSid: 'acc', baseUrl, fetch: mine.fetch }));
    await theirs(
      new Telnyx({ apiKey, baseURL: baseUrl, fetch: other.fetch, clientID: null, clientSecret: null }),
    );
    expect(other.requests).toHaveLength(1);
    expect(await seen(mine.requests[0])).toEqual(await seen(other.requests[0]));
  });
});
