import { describe, expect, it } from 'vitest';
import { emulated } from './testing.test-kit.js';
import { there, voiced } from './voice.test-kit.js';

const url = 'http://127.0.0.1:9/events';

describe('Voice API applications', () => {
  it('are made, read, changed and deleted', async () => {
    const { ours } = await emulated();
    const { data: made } = await ours.callControlApplications.create({
      application_name: 'router',
      webhook_event_url: url,
      inbound: { channel_limit: 10 },
    });
    expect(made).toMatchObject({
      id: expect.stringMatching(/^\d{19}$/),
      record_type: 'call_control_application',
      active: true,
      webhook_api_version: '1',
      first_command_timeout_secs: 30,
      inbound: { channel_limit: 10, sip_subdomain_receive_settings: 'from_anyone' },
      tags: [],
    });
    expect(await ours.callControlApplications.get(made.id)).toEqual({ data: made });
    const { data: changed } = await ours.callControlApplications.update(made.id, {
      application_name: 'desk',
      webhook_event_url: url,
      tags: ['one'],
      inbound: { shaken_stir_enabled: true },
    });
    expect(changed).toMatchObject({
      application_name: 'desk',
      tags: ['one'],
      inbound: { channel_limit: 10, shaken_stir_enabled: true },
    });
    expect(await ours.callControlApplications.delete(made.id)).toMatchObject({ data: { id: made.id } });
    await expect(ours.callControlApplications.get(made.id)).rejects.toMatchObject({ status: 404 });
    await expect(ours.callControlApplications.delete(made.id)).rejects.toMatchObject({ status: 404 });
  });

  it('are listed, filtered, sorted and paged', async () => {
    const { ours } = await emulated();
    for (const [application_name, active] of [
      ['b desk', true],
      ['a desk', false],
      ['menu', true],
    ] as const) {
      await ours.callControlApplications.create({ application_name, active, webhook_event_url: url });
    }
    const names = async (query: Parameters<typeof ours.callControlApplications.list>[0] = {}) =>
      (await ours.callControlApplications.list(query).all()).map((one) => one.application_name);
    expect(await names()).toEqual(['b desk', 'a desk', 'menu']);
    expect(await names({ sort: '-created_at' })).toEqual(['menu', 'a desk', 'b desk']);
    expect(await names({ sort: 'connection_name' })).toEqual(['a desk', 'b desk', 'menu']);
    expect(await names({ sort: '-active' })).toEqual(['menu', 'b desk', 'a desk']);
    expect(await names({ filter: { application_name: { contains: 'DESK' } } })).toEqual(['b desk', 'a desk']);
    const { reply } = await ours.callControlApplications.list({ page: { size: 2, number: 2 } }).page();
    expect(reply).toMatchObject({
      data: [{ application_name: 'menu' }],
      meta: { total_results: 3, total_pages: 2 },
    });
  });

  it('have ids apart from those of TeXML applications', async () => {
    const { ours } = await emulated({ now: () => 1_700_000_000_000 });
    const voice = await ours.callControlApplications.create({
      application_name: 'a',
      webhook_event_url: url,
    });
    const texml = await ours.texml.applications.create({ friendly_name: 'a', voice_url: url });
    expect(voice.data.id).not.toBe(texml.data.id);
  });

  it('say that version 1 of webhooks has another form, where version 2 is not asked for', async () => {
    const { ours, log } = await emulated();
    await ours.callControlApplications.create({ application_name: 'old', webhook_event_url: url });
    expect(log.find(({ event }) => event === 'webhook-version')).toMatchObject({
      level: 'warn',
      message: expect.stringContaining('webhook_api_version'),
    });
  });

  it('are refused without an address, and with one that is none', async () => {
    const { post } = await emulated();
    for (const body of [{ application_name: 'a' }, { application_name: 'a', webhook_event_url: 'nowhere' }]) {
      const reply = await post('/call_control_applications', body);
      expect(reply.status).toBe(422);
      expect(await reply.json()).toMatchObject({ errors: [{ source: { pointer: '/webhook_event_url' } }] });
    }
  });

  it('have webhooks that fail sent to their failover address', async () => {
    const { ours, app, emulator, connection_id, told } = await voiced();
    await ours.callControlApplications.update(connection_id, {
      application_name: 'calls',
      webhook_event_url: `${app.url.replace(/\d+$/, '9')}/events`,
      webhook_event_failover_url: `${app.url}/failover`,
    });
    emulator.phone(there).calls('+12025550199', connection_id);
    await told('call.initiated');
    expect(app.events[0]?.raw).toMatchObject({ meta: { attempt: 2, delivered_to: `${app.url}/failover` } });
  });

  it('outlast the emulator in what it saves', async () => {
    const first = await emulated({ numbers: ['+12025550141'] });
    const { data } = await first.ours.callControlApplications.create({
      application_name: 'kept',
      webhook_event_url: url,
    });
    const second = await emulated({ state: JSON.parse(JSON.stringify(first.emulator.save())) });
    expect(await second.ours.callControlApplications.get(data.id)).toEqual({ data });
    expect((await second.ours.phoneNumbers.list().all()).map((number) => number.phone_number)).toEqual([
      '+12025550141',
    ]);
  });
});
