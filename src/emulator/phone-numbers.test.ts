import { describe, expect, it } from 'vitest';
import { application, doc, emulated } from './testing.test-kit.js';
import { there, voiced } from './voice.test-kit.js';

const [one, two, three] = ['+12025550141', '+12025550142', '+12025550143'] as const;

describe('phone numbers of the account', () => {
  it('are listed, those that were made last first, and read', async () => {
    const { ours } = await emulated({ numbers: [one, { phone_number: two, tags: ['desk'] }] });
    const all = await ours.phoneNumbers.list().all();
    expect(all.map(({ phone_number }) => phone_number)).toEqual([two, one]);
    expect(all[0]).toMatchObject({
      record_type: 'phone_number',
      status: 'active',
      country_iso_alpha2: 'US',
      tags: ['desk'],
      connection_id: null,
    });
    expect(await ours.phoneNumbers.get(all[0]?.id ?? '')).toEqual({ data: all[0] });
    await expect(ours.phoneNumbers.get('1')).rejects.toMatchObject({ status: 404 });
  });

  it('are changed, and say the name of their application', async () => {
    const { ours, connection_id } = await voiced({ numbers: [one] });
    const [number] = await ours.phoneNumbers.list().all();
    const { data } = await ours.phoneNumbers.update(number?.id ?? '', {
      connection_id,
      customer_reference: 'a',
    });
    expect(data).toMatchObject({
      connection_id,
      connection_name: 'calls',
      customer_reference: 'a',
      tags: [],
    });
    const cleared = await ours.phoneNumbers.update(data.id, { connection_id: '' });
    expect(cleared.data.connection_name).toBeNull();
  });

  it('take no application that there is not', async () => {
    const { ours, refused } = await voiced({ numbers: [one] });
    const [number] = await ours.phoneNumbers.list().all();
    const update = ours.phoneNumbers.update(number?.id ?? '', { connection_id: '123' });
    expect(await refused(update)).toEqual({ status: 422, code: '10015', pointer: '/connection_id' });
    await expect(ours.phoneNumbers.update('1', { tags: [] })).rejects.toMatchObject({ status: 404 });
  });

  it('are filtered, sorted and paged', async () => {
    const { ours, connection_id } = await voiced({
      numbers: [{ phone_number: two, tags: ['desk'] }, { phone_number: three, customer_reference: 'x' }, one],
    });
    const ids = new Map((await ours.phoneNumbers.list().all()).map((each) => [each.phone_number, each.id]));
    await ours.phoneNumbers.update(ids.get(two) ?? '', { connection_id });
    const numbers = async (query: Parameters<typeof ours.phoneNumbers.list>[0]) =>
      (await ours.phoneNumbers.list(query).all()).map(({ phone_number }) => phone_number);
    expect(await numbers({ sort: 'phone_number' })).toEqual([one, two, three]);
    expect(await numbers({ filter: { phone_number: '0143' } })).toEqual([three]);
    expect(await numbers({ filter: { connection_id } })).toEqual([two]);
    expect(await numbers({ filter: { tag: 'desk' } })).toEqual([two]);
    expect(await numbers({ filter: { without_tags: 'true' } })).toEqual([one, three]);
    expect(await numbers({ filter: { customer_reference: 'x' } })).toEqual([three]);
    expect(await numbers({ filter: { billing_group_id: 'null' } })).toHaveLength(3);
    expect(await numbers({ filter: { 'voice.connection_name': { starts_with: 'cal' } } })).toEqual([two]);
    expect(await numbers({ filter: { source: 'ported' } })).toEqual([]);
    expect(await numbers({ filter: { 'voice.usage_payment_method': 'channel' } })).toEqual([]);
    const { reply } = await ours.phoneNumbers.list({ page: { size: 2, number: 2 } }).page();
    expect(reply).toMatchObject({ data: [{ phone_number: two }], meta: { total_results: 3 } });
  });
});

describe('a call to a number of the account', () => {
  it('comes to the TeXML application that the number belongs to', async () => {
    const { ours, emulator } = await emulated({ numbers: [one] });
    const app = await application(emulator.publicKey, () => doc('<Say>Welcome.</Say>'));
    const { data } = await ours.texml.applications.create({ friendly_name: 'menu', voice_url: app.url });
    const [number] = await ours.phoneNumbers.list().all();
    await ours.phoneNumbers.update(number?.id ?? '', { connection_id: data.id });
    const caller = emulator.phone(there);
    caller.calls(one);
    await caller.hears('Welcome.');
  });

  it('comes to the Voice API application that the number belongs to, with its tags', async () => {
    const { ours, emulator, connection_id, told } = await voiced({
      numbers: [{ phone_number: one, tags: ['desk'] }],
    });
    const [number] = await ours.phoneNumbers.list().all();
    await ours.phoneNumbers.update(number?.id ?? '', { connection_id });
    const id = emulator.phone(there).calls(one);
    expect(await told('call.initiated')).toMatchObject({ call_control_id: id, to: one, tags: ['desk'] });
    const { call } = await emulator.ring({ from: '+12025550150', to: one });
    expect(call.legs[0]).toMatchObject({ to: one, status: 'ringing' });
  });

  it('fails for a number that the account does not have, or that belongs to no application', async () => {
    const { emulator } = await emulated({ numbers: [one] });
    const caller = emulator.phone(there);
    const failure = (deed: () => unknown) => {
      try {
        deed();
      } catch (error) {
        return error;
      }
      return undefined;
    };
    const unknown = failure(() => caller.calls(two));
    expect(unknown).toMatchObject({ code: 'no-such-number', message: expect.not.stringContaining(two) });
    expect(failure(() => caller.calls(one))).toMatchObject({ code: 'no-application' });
    expect(failure(() => caller.calls(one, '1'))).toMatchObject({ code: 'no-such-application' });
  });

  it('comes to the application that the options say', async () => {
    const { emulator, ours } = await emulated({
      callControlApplications: [
        { id: '7267', application_name: 'calls', webhook_event_url: 'http://127.0.0.1:9/' },
      ],
      numbers: [{ phone_number: one, connection_id: '7267' }],
    });
    const caller = emulator.phone(there);
    const id = caller.calls(one);
    await ours.calls.answer(id, {});
    expect(caller.status).toBe('in-progress');
  });

  it('is not there where an option is no number', async () => {
    await expect(emulated({ numbers: ['5550141'] }, () => {})).rejects.toMatchObject({
      code: 'bad-config',
      issues: [{ path: 'numbers[0]' }],
    });
  });
});
