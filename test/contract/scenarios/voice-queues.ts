import Telnyx from 'telnyx';
import { expect, it } from 'vitest';
import { allOf, elsewhere, failure, type Scenario } from '../stage.js';
import { dialled, voiceStage } from '../voice-call.js';

export const voiceQueues: Scenario = (open) => {
  it('are made, read, changed and deleted', async () => {
    const { client } = await open();
    const { data: made } = await client.queues.create({ queue_name: 'support', max_size: 10 });
    expect(made).toMatchObject({ name: 'support', max_size: 10, current_size: 0 });
    expect(await client.queues.update('support', { max_size: 20 })).toMatchObject({ data: { max_size: 20 } });
    expect(await client.queues.retrieve('support')).toMatchObject({ data: { id: made?.id, max_size: 20 } });
    expect(await client.queues.delete('support')).toBeNull();
    expect(await failure(client.queues.retrieve('support'))).toBeInstanceOf(Telnyx.NotFoundError);
  });

  it('are listed across pages', async () => {
    const { client } = await open();
    const names = ['a', 'b', 'c', 'd', 'e'];
    for (const queue_name of names) await client.queues.create({ queue_name });
    const found = await allOf(client.queues.list({ 'page[size]': 2 }));
    expect(found.map(({ name }) => name).sort()).toEqual(names);
  });

  it('have calls, which keep their place after their end where that is asked for', async () => {
    const stage = await voiceStage(open);
    const { client } = stage;
    const [ann, ben] = [await dialled(stage), await dialled(stage, elsewhere)];
    for (const { id } of [ann, ben]) await client.calls.actions.enqueue(id, { queue_name: 'support' });
    await ann.person.waits(3);
    const listed = await allOf(client.queues.calls.list('support', { 'page[size]': 1 }));
    expect(listed.map(({ call_control_id, queue_position }) => [call_control_id, queue_position])).toEqual([
      [ann.id, 1],
      [ben.id, 2],
    ]);
    const inQueue = { queue_name: 'support' };
    const { data } = await client.queues.calls.retrieve(ben.id, inQueue);
    expect(data).toMatchObject({ call_control_id: ben.id, wait_time_secs: 3, is_alive: true });
    expect(await failure(client.queues.delete('support'))).toMatchObject({
      status: 400,
      error: { errors: [{ code: '90050' }] },
    });
    await client.queues.calls.update(ben.id, { ...inQueue, keep_after_hangup: true });
    await ann.person.hangsUp();
    await ben.person.hangsUp();
    const kept = await allOf(client.queues.calls.list('support'));
    expect(kept).toMatchObject([{ call_control_id: ben.id, queue_position: 1, is_alive: false }]);
    await client.queues.calls.remove(ben.id, inQueue);
    expect(await allOf(client.queues.calls.list('support'))).toEqual([]);
  });
};
