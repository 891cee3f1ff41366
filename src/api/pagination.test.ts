import { describe, expect, it } from 'vitest';
import { callBody, clientOf, failure, json } from './scripted.test-kit.js';

const application = (id: string) => ({ id, friendly_name: id });
const call = (sid: string) => ({ ...callBody, sid });
const queries = (requests: Request[]) =>
  requests.map((request) => Object.fromEntries(new URL(request.url).searchParams));
const sids = (items: readonly { sid: string }[]) => items.map((item) => item.sid);

describe('a list with numbered pages', () => {
  const pages = (total: number) => (request: Request) => {
    const number = Number(new URL(request.url).searchParams.get('page[number]') ?? 1);
    const data = number <= total ? [application(`${number}a`), application(`${number}b`)] : [];
    return json({
      data,
      meta: { page_number: number, total_pages: total, page_size: 2, total_results: total * 2 },
    });
  };

  it('is read to its end, and keeps its filters', async () => {
    const { telnyx, requests } = clientOf([pages(3)]);
    const ids: string[] = [];
    for await (const { id } of telnyx.texml.applications.list({
      filter: { friendly_name: 'abc' },
      page: { size: 2 },
    }))
      ids.push(id);
    expect(ids).toEqual(['1a', '1b', '2a', '2b', '3a', '3b']);
    expect(queries(requests)).toEqual([
      { 'filter[friendly_name]': 'abc', 'page[size]': '2' },
      { 'filter[friendly_name]': 'abc', 'page[size]': '2', 'page[number]': '2' },
      { 'filter[friendly_name]': 'abc', 'page[size]': '2', 'page[number]': '3' },
    ]);
  });

  it('asks for no more pages than are read', async () => {
    const { telnyx, requests } = clientOf([pages(3)]);
    const list = telnyx.texml.applications.list();
    expect(requests).toHaveLength(0);
    for await (const { id } of list) if (id === '1b') break;
    expect(requests).toHaveLength(1);
  });

  it('can begin anywhere', async () => {
    const { telnyx } = clientOf([pages(3)]);
    const all = await telnyx.texml.applications.list({ page: { number: 3 } }).all();
    expect(all.map(({ id }) => id)).toEqual(['3a', '3b']);
  });

  it('gives its first page with the reply it came in', async () => {
    const { telnyx, requests } = clientOf([pages(3)]);
    const { items, reply } = await telnyx.texml.applications.list().page();
    expect(items).toHaveLength(2);
    expect(reply.meta).toMatchObject({ total_pages: 3, total_results: 6 });
    expect(requests).toHaveLength(1);
  });

  it('gives its pages', async () => {
    const { telnyx } = clientOf([pages(2)]);
    const numbers: number[] = [];
    for await (const { reply } of telnyx.texml.applications.list().pages())
      numbers.push(reply.meta.page_number);
    expect(numbers).toEqual([1, 2]);
  });

  it('ends where a server pays no heed to the number', async () => {
    const same = { data: [application('a')], meta: { page_number: 1, total_pages: 5 } };
    const { telnyx, requests } = clientOf([json(same)]);
    expect(await telnyx.texml.applications.list().all()).toHaveLength(1);
    expect(requests).toHaveLength(2);
  });

  it('ends at an empty page where no total is told', async () => {
    const { telnyx } = clientOf([
      json({ data: [application('a')], meta: {} }),
      json({ data: [application('b')], meta: {} }),
      json({ data: [], meta: {} }),
    ]);
    expect(await telnyx.texml.applications.list().all()).toHaveLength(2);
  });

  it('may be empty', async () => {
    const { telnyx, requests } = clientOf([pages(0)]);
    expect(await telnyx.texml.applications.list().all()).toEqual([]);
    expect(requests).toHaveLength(1);
  });
});

describe('a list with cursors', () => {
  const active = (id: string) => ({
    call_control_id: id,
    call_leg_id: id,
    call_session_id: id,
    call_duration: 1,
    client_state: null,
    record_type: 'call',
  });
  const next = (after: string) => `/v2/connections/1/active_calls?page[after]=${after}`;
  const page = (id: string, meta: object) => json({ data: [active(id)], meta });
  const ids = (items: readonly { call_control_id: string }[]) => items.map((item) => item.call_control_id);

  it('is read to its end by the cursors that its pages tell', async () => {
    const { telnyx, requests } = clientOf([
      page('1', { next: next('v1:a+/='), previous: null, cursors: { after: 'v1:a+/=', before: 'v1:z' } }),
      page('2', { next: next('v1:b'), previous: next('v1:z'), cursors: { after: 'v1:b', before: 'v1:y' } }),
      page('3', { next: null, previous: next('v1:y'), cursors: { after: 'v1:c', before: 'v1:x' } }),
    ]);
    const list = telnyx.connections.activeCalls.list('1', { page: { limit: 1, before: 'v1:0' } });
    expect(ids(await list.all())).toEqual(['1', '2', '3']);
    expect(queries(requests)).toEqual([
      { 'page[limit]': '1', 'page[before]': 'v1:0' },
      { 'page[limit]': '1', 'page[after]': 'v1:a+/=' },
      { 'page[limit]': '1', 'page[after]': 'v1:b' },
    ]);
  });

  it('takes the cursor from the address of the next page where it stands nowhere else', async () => {
    const { telnyx, requests } = clientOf([page('1', { next: next('v1:a+/=') }), page('2', { next: '' })]);
    expect(ids(await telnyx.connections.activeCalls.list('1').all())).toEqual(['1', '2']);
    expect(queries(requests)).toEqual([{}, { 'page[after]': 'v1:a+/=' }]);
  });

  it('never asks for the same page twice', async () => {
    const { telnyx, requests } = clientOf([
      page('1', { cursors: { after: 'a' } }),
      page('2', { cursors: { after: 'b' } }),
      page('3', { cursors: { after: 'a' } }),
    ]);
    expect(ids(await telnyx.connections.activeCalls.list('1').all())).toEqual(['1', '2', '3']);
    expect(requests).toHaveLength(3);
  });

  it('ends where there is a next page but no cursor to it', async () => {
    const { telnyx, requests } = clientOf([page('1', { next: next('v1:a'), cursors: { after: null } })]);
    expect(await telnyx.connections.activeCalls.list('1').all()).toHaveLength(1);
    expect(requests).toHaveLength(1);
  });

  it('goes by numbers where a server counts its pages', async () => {
    const { telnyx, requests } = clientOf([
      page('1', { page_number: 1, total_pages: 2 }),
      page('2', { page_number: 2, total_pages: 2 }),
    ]);
    expect(ids(await telnyx.connections.activeCalls.list('1').all())).toEqual(['1', '2']);
    expect(queries(requests)).toEqual([{}, { 'page[number]': '2' }]);
  });
});

describe('a TeXML list', () => {
  const next = (query: string) => `https://elsewhere.example/v2/texml/Accounts/acc/Calls.json${query}`;

  it('follows the query of next_page_uri, on its own host, and keeps its filters', async () => {
    const { telnyx, requests } = clientOf([
      json({ calls: [call('1')], next_page_uri: next('?Page=1&PageSize=1&PageToken=t%2B1') }),
      json({ calls: [call('2')], next_page_uri: next('?PageSize=1&PageToken=t2') }),
      json({ calls: [call('3')], next_page_uri: null }),
    ]);
    expect(
      sids(await telnyx.texml.calls.list({ Status: 'completed', Page: 0, PageToken: 't0' }).all()),
    ).toEqual(['1', '2', '3']);
    expect(queries(requests)).toEqual([
      { Status: 'completed', Page: '0', PageToken: 't0' },
      { Status: 'completed', Page: '1', PageSize: '1', PageToken: 't+1' },
      { Status: 'completed', PageSize: '1', PageToken: 't2' },
    ]);
    expect(
      requests.every((request) =>
        request.url.startsWith('https://api.telnyx.com/v2/texml/Accounts/acc/Calls?'),
      ),
    ).toBe(true);
  });

  it('is read to its end also where it takes no parameters', async () => {
    const { telnyx, requests } = clientOf([
      json({ recordings: [{ sid: 'r1' }], next_page_uri: next('?Page=1&PageToken=t1') }),
      json({ recordings: [{ sid: 'r2' }], next_page_uri: null }),
    ]);
    expect(sids(await telnyx.texml.calls.recordings.list('v3:a').all())).toEqual(['r1', 'r2']);
    expect(queries(requests)).toEqual([{}, { Page: '1', PageToken: 't1' }]);
  });

  it('ends at an empty page, even one that names a next', async () => {
    const { telnyx, requests } = clientOf([
      json({ calls: [call('1')], next_page_uri: next('?Page=1') }),
      json({ calls: [], next_page_uri: next('?Page=2') }),
    ]);
    const pages: unknown[] = [];
    for await (const { items } of telnyx.texml.calls.list().pages()) pages.push(items);
    expect(pages).toEqual([[call('1')]]);
    expect(requests).toHaveLength(2);
  });

  it('never asks for the same page twice', async () => {
    const { telnyx, requests } = clientOf([
      json({ calls: [call('1')], next_page_uri: next('?Page=1') }),
      json({ calls: [call('2')], next_page_uri: next('?Page=2') }),
      json({ calls: [call('3')], next_page_uri: next('?Page=1') }),
    ]);
    expect(sids(await telnyx.texml.calls.list().all())).toEqual(['1', '2', '3']);
    expect(requests).toHaveLength(3);
  });

  it('tells a failure of a later page after the items before it', async () => {
    const { telnyx } = clientOf([
      json({ calls: [call('1')], next_page_uri: next('?Page=1') }),
      json({}, 404),
    ]);
    const seen: string[] = [];
    const reading = (async () => {
      for await (const { sid } of telnyx.texml.calls.list()) seen.push(sid);
    })();
    expect(await failure(reading)).toMatchObject({ name: 'NotFoundError' });
    expect(seen).toEqual(['1']);
  });

  it('is refused where the reply has no list: no items would look like none there', async () => {
    const { telnyx } = clientOf([json({})]);
    expect(await failure(telnyx.texml.calls.list().all())).toMatchObject({
      name: 'InvalidReplyError',
      message: 'texml.calls.list was answered with a page that has no list calls',
    });
  });

  it('checks its parameters when it is read', async () => {
    const { telnyx, requests } = clientOf([json({ calls: [] })]);
    expect(await failure(telnyx.texml.calls.list({ StartTime: 'yesterday' }).page())).toMatchObject({
      issues: [{ path: 'StartTime', message: 'StartTime must be a day as YYYY-MM-DD' }],
    });
    expect(requests).toEqual([]);
  });
});
