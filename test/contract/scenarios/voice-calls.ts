import Telnyx from 'telnyx';
import { expect, it } from 'vitest';
import { elsewhere, eventually, failure, here, type Scenario, there } from '../stage.js';
import { caller, dialled, voiceStage, webhook, webhooks } from '../voice-call.js';

export const voiceCalls: Scenario = (open) => {
  it('are dialled, read and hung up, and webhooks tell of it', async () => {
    const stage = await voiceStage(open);
    const { client, connection_id, emulator } = stage;
    const callee = emulator.phone(there);
    const { data } = await client.calls.dial({
      connection_id,
      from: here,
      to: there,
      client_state: 'aGVsbG8=',
      command_id: 'dial-1',
    });
    const id = data?.call_control_id ?? '';
    await callee.answers();
    const answered = await webhook(stage, 'call.answered', { call_control_id: id });
    expect(answered).toMatchObject({
      call_leg_id: data?.call_leg_id,
      call_session_id: data?.call_session_id,
      client_state: 'aGVsbG8=',
      connection_id,
      from: here,
      to: there,
    });
    expect(await client.calls.retrieveStatus(id)).toMatchObject({
      data: { call_control_id: id, is_alive: true },
    });
    expect(await client.calls.actions.hangup(id, {})).toMatchObject({ data: { result: 'ok' } });
    await callee.ends();
    await webhook(stage, 'call.hangup', { call_control_id: id });
    expect((await webhooks(stage)).map(({ event_type }) => event_type)).toEqual([
      'call.initiated',
      'call.answered',
      'call.hangup',
    ]);
    expect(await client.calls.retrieveStatus(id)).toMatchObject({ data: { is_alive: false } });
    expect(await failure(client.calls.actions.hangup(id, {}))).toMatchObject({
      status: 422,
      error: { errors: [{ code: '90018' }] },
    });
  });

  it('that come in are answered, or turned away', async () => {
    const stage = await voiceStage(open);
    const { client } = stage;
    const first = await caller(stage);
    expect(first.person.status).toBe('ringing');
    await client.calls.actions.answer(first.id, {});
    await webhook(stage, 'call.answered', { call_control_id: first.id });
    expect(first.person.status).toBe('in-progress');
    const second = await caller(stage, elsewhere);
    await client.calls.actions.reject(second.id, { cause: 'USER_BUSY' });
    const hangup = await webhook(stage, 'call.hangup', { call_control_id: second.id });
    expect(hangup).toMatchObject({ hangup_cause: 'user_busy' });
    expect(second.person.status).toBe('busy');
    expect(first.person.status).toBe('in-progress');
  });

  it('are bridged with one another', async () => {
    const stage = await voiceStage(open);
    const [ann, ben] = [await dialled(stage), await dialled(stage, elsewhere)];
    await stage.client.calls.actions.bridge(ann.id, { call_control_id_to_bridge_with: ben.id });
    await webhook(stage, 'call.bridged', { call_control_id: ann.id });
    await webhook(stage, 'call.bridged', { call_control_id: ben.id });
    await ann.person.says('Hello Ben');
    expect(ben.person.heard).toEqual(['Hello Ben']);
    await ben.person.hangsUp();
    await webhook(stage, 'call.hangup', { call_control_id: ann.id });
  });

  it('are transferred', async () => {
    const stage = await voiceStage(open);
    const ann = await caller(stage);
    await stage.client.calls.actions.answer(ann.id, {});
    const ben = stage.emulator.phone(elsewhere);
    await stage.client.calls.actions.transfer(ann.id, { to: elsewhere, target_leg_client_state: 'YmVu' });
    await ben.answers();
    await webhook(stage, 'call.bridged', { call_control_id: ann.id });
    expect(await webhook(stage, 'call.initiated', { to: elsewhere })).toMatchObject({ client_state: 'YmVu' });
    await ben.says('Ben speaking');
    expect(ann.person.heard).toEqual(['Ben speaking']);
  });

  it('are referred elsewhere, and told by SIP INFO', async () => {
    const stage = await voiceStage(open);
    const { client, emulator } = stage;
    const { id } = await dialled(stage);
    await client.calls.actions.sendSipInfo(id, { body: '{"key":"value"}', content_type: 'application/json' });
    await client.calls.actions.refer(id, { sip_address: 'sip:desk@sip.example.com' });
    expect(emulator.timeline(id)).toContainEqual(
      expect.objectContaining({ kind: 'refers', to: 'sip:desk@sip.example.com' }),
    );
  });

  it('that are no calls are refused', async () => {
    const { client, connection_id } = await voiceStage(open);
    expect(await failure(client.calls.actions.answer('v3:none', {}))).toMatchObject({
      status: 422,
      error: { errors: [{ code: '90015' }] },
    });
    const error = await failure(client.calls.dial({ connection_id, from: here, to: '5550123' }));
    expect(error).toBeInstanceOf(Telnyx.UnprocessableEntityError);
    expect(error).toMatchObject({ error: { errors: [{ code: '10016', source: { pointer: '/to' } }] } });
  });

  it('wait in queues, leave them, and are bridged from them', async () => {
    const stage = await voiceStage(open);
    const { client } = stage;
    const [ann, ben, cleo] = [
      await dialled(stage),
      await dialled(stage, elsewhere),
      await dialled(stage, '+12025550124'),
    ];
    await client.queues.create({ queue_name: 'support', max_size: 10 });
    await client.calls.actions.enqueue(ann.id, { queue_name: 'support' });
    await client.calls.actions.enqueue(ben.id, { queue_name: 'support', keep_after_hangup: true });
    await webhook(stage, 'call.enqueued', { call_control_id: ben.id });
    await client.calls.actions.leaveQueue(ann.id, {});
    expect(await webhook(stage, 'call.dequeued', { call_control_id: ann.id })).toMatchObject({
      reason: 'leave',
      queue: 'support',
    });
    // The client’s type asks for a call where the queue is meant: its first call is what is bridged.
    await client.post(`/calls/${encodeURIComponent(cleo.id)}/actions/bridge`, { body: { queue: 'support' } });
    await webhook(stage, 'call.bridged', { call_control_id: ben.id });
    await cleo.person.says('Support speaking');
    expect(ben.person.heard).toEqual(['Support speaking']);
    await eventually(async () => (await client.queues.retrieve('support')).data?.current_size === 0);
  });
};
