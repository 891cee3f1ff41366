import { describe, expect, it } from 'vitest';
import { NotFoundError, UnprocessableEntityError } from '../api/index.js';
import { emulated } from './testing.test-kit.js';

const voice_url = 'http://127.0.0.1:9/voice';

describe('TeXML applications', () => {
  it('are made with Telnyx’s defaults, read, changed and deleted by our client', async () => {
    const { ours } = await emulated({ now: () => Date.UTC(2026, 0, 2, 3, 4, 5, 6) });
    const { applications } = ours.texml;
    const { data: made } = await applications.create({ friendly_name: 'menu', voice_url });
    expect(made).toEqual({
      id: expect.stringMatching(/^\d{19}$/),
      record_type: 'texml_application',
      friendly_name: 'menu',
      voice_url,
      active: true,
      anchorsite_override: 'Latency',
      call_cost_in_webhooks: false,
      dtmf_type: 'RFC 2833',
      first_command_timeout: false,
      first_command_timeout_secs: 30,
      inbound: {
        channel_limit: null,
        shaken_stir_enabled: false,
        sip_subdomain: null,
        sip_subdomain_receive_settings: 'from_anyone',
      },
      outbound: { channel_limit: null, outbound_voice_profile_id: null },
      status_callback: null,
      status_callback_method: 'post',
      tags: [],
      voice_fallback_url: null,
      voice_method: 'post',
      created_at: '2026-01-02T03:04:05.006Z',
      updated_at: '2026-01-02T03:04:05.006Z',
    });
    expect(await applications.get(made.id)).toEqual({ data: made });
    const changes = { friendly_name: 'desk', voice_url, inbound: { channel_limit: 3 }, tags: ['a', 'b'] };
    const { data: changed } = await applications.update(made.id, changes);
    expect(changed).toEqual({ ...made, ...changes, inbound: { ...made.inbound, channel_limit: 3 } });
    expect(await applications.delete(made.id)).toEqual({ data: changed });
    await expect(applications.get(made.id)).rejects.toThrow(NotFoundError);
  });

  it('are made, read, changed and deleted by the official client', async () => {
    const { official } = await emulated();
    const applications = official.texmlApplications;
    const made = await applications.create({ friendly_name: 'menu', voice_url, voice_method: 'get' });
    const id = made.data?.id ?? '';
    expect((await applications.retrieve(id)).data).toEqual(made.data);
    const changed = await applications.update(id, { friendly_name: 'desk', voice_url });
    expect(changed.data).toMatchObject({ id, friendly_name: 'desk', voice_method: 'get' });
    expect((await applications.delete(id)).data?.id).toBe(id);
    await expect(applications.retrieve(id)).rejects.toMatchObject({
      status: 404,
      error: { errors: [{ code: '10005', title: 'Resource not found', source: { pointer: '/' } }] },
    });
  });

  it('are listed page by page, the newest first, by both clients', async () => {
    const { ours, official } = await emulated();
    const names = ['one', 'two', 'three', 'four', 'five'];
    for (const friendly_name of names) await ours.texml.applications.create({ friendly_name, voice_url });
    const newest = names.toReversed();
    const own = ours.texml.applications.list({ page: { size: 2 } });
    expect((await own.all()).map(({ friendly_name }) => friendly_name)).toEqual(newest);
    expect((await own.page()).reply.meta).toEqual({
      page_number: 1,
      total_pages: 3,
      page_size: 2,
      total_results: 5,
    });
    const seen: (string | undefined)[] = [];
    for await (const { friendly_name } of official.texmlApplications.list({ 'page[size]': 2 }))
      seen.push(friendly_name);
    expect(seen).toEqual(newest);
    const last = await official.texmlApplications.list({ 'page[size]': 2, 'page[number]': 3 });
    expect(last.data?.map(({ friendly_name }) => friendly_name)).toEqual(['one']);
    expect(last.hasNextPage()).toBe(false);
  });

  it('are 250 to a page unless told otherwise', async () => {
    const { ours } = await emulated();
    const { reply } = await ours.texml.applications.list().page();
    expect(reply.meta).toEqual({ page_number: 1, total_pages: 0, page_size: 250, total_results: 0 });
  });

  it('are filtered and sorted', async () => {
    const { ours, official } = await emulated();
    const { applications } = ours.texml;
    await applications.create({
      friendly_name: 'Sales desk',
      voice_url,
      outbound: { outbound_voice_profile_id: '7' },
    });
    await applications.create({ friendly_name: 'help DESK', voice_url, active: false });
    await applications.create({ friendly_name: 'lobby', voice_url });
    const names = async (query: Parameters<typeof applications.list>[0]) =>
      (await applications.list(query).all()).map(({ friendly_name }) => friendly_name);
    expect(await names({ filter: { friendly_name: 'desk' } })).toEqual(['help DESK', 'Sales desk']);
    expect(await names({ filter: { outbound_voice_profile_id: '7' } })).toEqual(['Sales desk']);
    expect(await names({ sort: 'created_at' })).toEqual(['Sales desk', 'help DESK', 'lobby']);
    expect(await names({ sort: '-friendly_name' })).toEqual(['lobby', 'help DESK', 'Sales desk']);
    expect((await names({ sort: 'active' }))[0]).toBe('help DESK');
    const filtered = await official.texmlApplications.list({
      filter: { friendly_name: 'desk' },
      sort: 'friendly_name',
    });
    expect(filtered.data?.map(({ friendly_name }) => friendly_name)).toEqual(['Sales desk', 'help DESK']);
  });

  it.each([
    [{ voice_url }, { code: '10004', pointer: '/friendly_name' }],
    [
      { friendly_name: 'a', voice_url, active: 'yes' },
      { code: '10026', pointer: '/active' },
    ],
    [
      { friendly_name: 'a', voice_url, voice_method: 'PUT' },
      { code: '10032', pointer: '/voice_method' },
    ],
    [
      { friendly_name: 'a', voice_url: 'nowhere' },
      { code: '10015', pointer: '/voice_url' },
    ],
    [
      { friendly_name: 'a', voice_url, inbound: { channel_limit: 'x' } },
      { code: '10026', pointer: '/inbound/channel_limit' },
    ],
    [[], { code: '10026', pointer: '/' }],
  ])('are refused when they are wrong: %j', async (body, { code, pointer }) => {
    const { post } = await emulated();
    const response = await post('/texml_applications', body);
    expect(response.status).toBe(422);
    expect(await response.json()).toEqual({
      errors: [{ code, title: expect.any(String), detail: expect.any(String), source: { pointer } }],
    });
  });

  it('have a query that is checked too', async () => {
    const { ask, official } = await emulated();
    const response = await ask('/texml_applications?page[size]=300&page[number]=two&sort=size');
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      errors: [
        { code: '10026', source: { parameter: 'page[number]' } },
        { code: '10033', source: { parameter: 'page[size]' } },
        { code: '10032', source: { parameter: 'sort' } },
      ],
    });
    await expect(official.texmlApplications.list({ 'page[size]': 0 })).rejects.toMatchObject({
      status: 422,
      error: { errors: [{ code: '10033' }] },
    });
  });

  it('that do not exist are not found, whatever is asked of them', async () => {
    const { ours } = await emulated();
    const { applications } = ours.texml;
    const fields = { friendly_name: 'a', voice_url };
    await expect(applications.get('1')).rejects.toThrow(NotFoundError);
    await expect(applications.update('1', fields)).rejects.toThrow(NotFoundError);
    await expect(applications.delete('1')).rejects.toThrow(NotFoundError);
  });

  it('say what is wrong in a way that our client shows', async () => {
    const { ours } = await emulated();
    const unknown = ours.texml.calls.create({
      ApplicationSid: '1',
      To: '+12025550123',
      From: '+12025550100',
    });
    await expect(unknown).rejects.toThrow(UnprocessableEntityError);
    await expect(unknown).rejects.toThrow(/10015.*no TeXML application/);
  });
});
