import { describe, expect, it } from 'vitest';
import { application, doc, emulated } from './testing.test-kit.js';
import { elsewhere, here, there, voiced } from './voice.test-kit.js';

describe('queues of the Voice API', () => {
  it('are made, read, changed and deleted', async () => {
    const { ours } = await emulated();
    const { data } = await ours.queues.create({ queue_name: 'support' });
    expect(data).toMatchObject({ name: 'support', record_type: 'queue', max_size: 300, current_size: 0 });
    expect((await ours.queues.update('support', { max_size: 2 })).data).toMatchObject({
      id: data.id,
      max_size: 2,
    });
    expect((await ours.queues.get('support')).data.max_size).toBe(2);
    await ours.queues.delete('support');
    for (const asked of [() => ours.queues.get('support'), () => ours.queues.delete('support')]) {
      await expect(asked()).rejects.toMatchObject({ status: 404 });
    }
    await expect(ours.queues.update('support', { max_size: 1 })).rejects.toMatchObject({ status: 404 });
  });

  it('are not made twice', async () => {
    const { ours, refused } = await voiced();
    await ours.queues.create({ queue_name: 'support', max_size: 5 });
    const again = ours.queues.create({ queue_name: 'support' });
    expect(await refused(again)).toMatchObject({ status: 422, pointer: '/queue_name' });
    expect((await ours.queues.get('support')).data.max_size).toBe(5);
  });

  it('are listed page by page', async () => {
    const { ours } = await emulated();
    for (const queue_name of ['a', 'b', 'c']) await ours.queues.create({ queue_name });
    const found = await ours.queues.list({ page: { size: 2 } }).all();
    expect(found.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
  });

  it('have calls, which are listed, read and let go', async () => {
    const { ours, reached, refused } = await voiced();
    const [ann, ben] = [await reached(), await reached(elsewhere)];
    for (const { id } of [ann, ben]) await ours.calls.enqueue(id, { queue_name: 'support' });
    await ann.person.waits(4);
    expect((await ours.queues.get('support')).data).toMatchObject({
      current_size: 2,
      max_size: 100,
      average_wait_time_secs: 4,
    });
    const listed = await ours.queues.calls.list('support', { page: { limit: 1 } }).all();
    expect(listed.map(({ call_control_id }) => call_control_id)).toEqual([ann.id, ben.id]);
    expect((await ours.queues.calls.get('support', ben.id)).data).toMatchObject({
      record_type: 'queue_call',
      from: here,
      to: elsewhere,
      queue_position: 2,
      wait_time_secs: 4,
      is_alive: true,
    });
    expect(await refused(ours.queues.delete('support'))).toMatchObject({ status: 400, code: '90050' });
    expect(await refused(ours.queues.calls.remove('support', ben.id))).toMatchObject({ status: 422 });
    await ours.calls.leaveQueue(ben.id, {});
    await expect(ours.queues.calls.get('support', ben.id)).rejects.toMatchObject({ status: 404 });
    await expect(ours.queues.calls.list('sales').page()).rejects.toMatchObject({ status: 404 });
  });

  it('keep the place of a call that is over, where that is asked for, until it is removed', async () => {
    const { ours, reached, names, told } = await voiced();
    const { id, person } = await reached();
    await ours.calls.enqueue(id, { queue_name: 'support' });
    await ours.queues.calls.update('support', id, { keep_after_hangup: true });
    await person.hangsUp();
    await told('call.hangup');
    expect(names()).not.toContain('call.dequeued');
    expect(await ours.queues.calls.list('support').all()).toMatchObject([
      { call_control_id: id, queue_position: 1, is_alive: false },
    ]);
    await ours.queues.calls.remove('support', id);
    expect(await ours.queues.calls.list('support').all()).toEqual([]);
    await expect(ours.queues.calls.update('support', id, {})).rejects.toMatchObject({ status: 404 });
  });
});

describe('queues of TeXML', () => {
  /** Somebody waits in a queue that a document has put them into. */
  async function waiting() {
    const stage = await emulated();
    const app = await application(stage.emulator.publicKey, () => doc('<Enqueue>support</Enqueue>'));
    const { data } = await stage.ours.texml.applications.create({ friendly_name: 'a', voice_url: app.url });
    const person = stage.emulator.phone(there);
    person.calls(here, data.id);
    await person.waits(6);
    return { ...stage, person };
  }

  it('are made, read, changed and deleted', async () => {
    const { ours, emulator } = await emulated();
    const made = await ours.texml.queues.create({ FriendlyName: 'support', MaxSize: 5 });
    expect(made).toMatchObject({
      sid: 'support',
      account_sid: emulator.accountSid,
      current_size: 0,
      max_size: 5,
      average_wait_time: 0,
      date_created: expect.stringMatching(/^\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} \+0000$/),
      uri: `/v2/texml/Accounts/${emulator.accountSid}/Queues/support`,
    });
    expect(await ours.texml.queues.update('support', { MaxSize: 9 })).toMatchObject({ max_size: 9 });
    expect(await ours.texml.queues.get('support')).toMatchObject({ max_size: 9 });
    await ours.texml.queues.delete('support');
    for (const asked of [
      () => ours.texml.queues.get('support'),
      () => ours.texml.queues.update('support', { MaxSize: 1 }),
      () => ours.texml.queues.delete('support'),
    ]) {
      await expect(asked()).rejects.toMatchObject({ status: 404 });
    }
  });

  it('have a name made up where none is given, and are named by their id where the setting says so', async () => {
    const { ours } = await emulated({ settings: { queueSidIs: 'sid' } });
    const made = await ours.texml.queues.create({});
    expect(made).toMatchObject({ sid: expect.stringMatching(/^[\da-f-]{36}$/), max_size: 100 });
    expect(await ours.texml.queues.get(made.sid)).toMatchObject({ sid: made.sid });
  });

  it('have the calls that documents put into them, and are not deleted then', async () => {
    const { ours, person } = await waiting();
    expect(await ours.texml.queues.get('support')).toMatchObject({ current_size: 1, average_wait_time: 6 });
    await expect(ours.texml.queues.delete('support')).rejects.toMatchObject({ status: 400 });
    await person.hangsUp();
    await ours.texml.queues.delete('support');
  });

  it('are the queues of the Voice API', async () => {
    const { ours } = await waiting();
    expect((await ours.queues.get('support')).data).toMatchObject({ current_size: 1 });
    expect(await ours.queues.calls.list('support').all()).toMatchObject([{ from: there, is_alive: true }]);
  });

  it('are listed page by page, those that were made last first, and by days', async () => {
    const { ours } = await emulated({ now: () => Date.UTC(2026, 4, 1) });
    for (const FriendlyName of ['a', 'b', 'c']) await ours.texml.queues.create({ FriendlyName });
    const sids = async (query: Parameters<typeof ours.texml.queues.list>[0]) =>
      (await ours.texml.queues.list(query).all()).map(({ sid }) => sid);
    expect(await sids({ PageSize: 2 })).toEqual(['c', 'b', 'a']);
    expect(await sids({ DateCreated: '2026-05-01' })).toHaveLength(3);
    expect(await sids({ 'DateCreated>': '2026-05-02' })).toEqual([]);
  });
});
