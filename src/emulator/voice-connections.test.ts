import { describe, expect, it } from 'vitest';
import { elsewhere, here, there, voiced } from './voice.test-kit.js';

const third = '+12025550125';

describe('a bridge', () => {
  it('connects two calls, and ends with either', async () => {
    const { ours, reached, told } = await voiced();
    const [ann, ben] = [await reached(), await reached(elsewhere)];
    await ours.calls.bridge(ann.id, { call_control_id: ben.id });
    await told('call.bridged', ann.id);
    await told('call.bridged', ben.id);
    await ann.person.says('Hello Ben.');
    expect(ben.person.heard).toEqual(['Hello Ben.']);
    await ben.person.hangsUp();
    expect(await told('call.hangup', ann.id)).toMatchObject({ hangup_cause: 'normal_clearing' });
  });

  it('leaves a call parked where that is asked for', async () => {
    const { ours, reached } = await voiced();
    const [ann, ben] = [await reached(), await reached(elsewhere)];
    await ours.calls.bridge(ann.id, { call_control_id: ben.id, park_after_unbridge: 'self' });
    await ben.person.hangsUp();
    expect(ann.person.status).toBe('in-progress');
    await ours.calls.hangup(ann.id, {});
    expect(ann.person.status).toBe('completed');
  });

  it('with a queue takes its first call', async () => {
    const { ours, reached, told } = await voiced();
    const [ann, agent] = [await reached(), await reached(elsewhere)];
    await ours.calls.enqueue(ann.id, { queue_name: 'support' });
    await ours.calls.bridge(agent.id, { queue: 'support' });
    expect(await told('call.dequeued', ann.id)).toMatchObject({ reason: 'bridged', queue: 'support' });
    await agent.person.says('Hello.');
    expect(ann.person.heard).toEqual(['Hello.']);
  });

  it('is refused with nobody, with itself, with a second one, and with a video room', async () => {
    const { ours, reached, refused } = await voiced();
    const [ann, ben, cleo] = [await reached(), await reached(elsewhere), await reached(third)];
    await ours.calls.bridge(ann.id, { call_control_id: ben.id });
    const wrong = (body: Parameters<typeof ours.calls.bridge>[1]) =>
      refused(ours.calls.bridge(cleo.id, body));
    expect(await wrong({ call_control_id: 'v3:none' })).toMatchObject({ code: '90015' });
    expect(await wrong({ call_control_id: cleo.id })).toMatchObject({ code: '90015' });
    expect(await wrong({ queue: 'support' })).toMatchObject({ code: '10015', pointer: '/queue' });
    expect(await wrong({ call_control_id: ben.id, prevent_double_bridge: true })).toMatchObject({
      code: '10015',
      pointer: '/call_control_id',
    });
    expect(await wrong({ video_room_id: '0ccc7b54-4df3-4bca-a65a-3da1ecc777f0' })).toMatchObject({
      pointer: '/video_room_id',
    });
    expect(ann.person.status).toBe('in-progress');
  });

  it('with a queue is refused where the first call is over, and only its place was kept', async () => {
    const { ours, reached, refused } = await voiced();
    const [ann, agent] = [await reached(), await reached(elsewhere)];
    await ours.calls.enqueue(ann.id, { queue_name: 'support', keep_after_hangup: true });
    await ann.person.hangsUp();
    const bridge = ours.calls.bridge(agent.id, { queue: 'support' });
    expect(await refused(bridge)).toMatchObject({ status: 422, code: '90018' });
  });
});

describe('a transfer', () => {
  it('calls somebody from the number that was called, and connects the two', async () => {
    const { ours, emulator, answered, told } = await voiced();
    const ann = await answered();
    const ben = emulator.phone(there);
    await ours.calls.transfer(ann.id, { to: there, target_leg_client_state: 'YmVu' });
    await ben.answers();
    await told('call.bridged', ann.id);
    const [target] = emulator.calls()[0]?.legs.slice(1) ?? [];
    expect(target).toMatchObject({ from: here, to: there });
    expect(await told('call.answered', target?.sid)).toMatchObject({ client_state: 'YmVu' });
    await ben.says('Ben here.');
    expect(ann.person.heard).toEqual(['Ben here.']);
  });

  it('leaves the call where nobody answers', async () => {
    const { ours, emulator, answered, told } = await voiced();
    const ann = await answered();
    const ben = emulator.phone(there);
    await ours.calls.transfer(ann.id, { to: there, timeout_secs: 5 });
    await ben.doesNotAnswer();
    expect(await told('call.hangup')).toMatchObject({ to: there, hangup_cause: 'timeout' });
    expect(ann.person.status).toBe('in-progress');
  });

  it('is refused to what is no number', async () => {
    const { ours, answered, refused } = await voiced();
    const { id } = await answered();
    expect(await refused(ours.calls.transfer(id, { to: '123' }))).toEqual({
      status: 422,
      code: '10016',
      pointer: '/to',
    });
  });
});

describe('a queue that a call is put into', () => {
  it('tells of its coming and going', async () => {
    const { ours, reached, told } = await voiced();
    const { id, person } = await reached();
    await ours.calls.enqueue(id, { queue_name: 'support' });
    expect(await told('call.enqueued', id)).toMatchObject({ queue: 'support', current_position: 1 });
    await person.waits(5);
    await ours.calls.leaveQueue(id, {});
    expect(await told('call.dequeued', id)).toMatchObject({ reason: 'leave', wait_time_secs: 5 });
  });

  it('is refused to one that waits already, and by one that is full', async () => {
    const { ours, reached, refused } = await voiced();
    const [ann, ben] = [await reached(), await reached(elsewhere)];
    await ours.calls.enqueue(ann.id, { queue_name: 'support', max_size: 1 });
    const again = ours.calls.enqueue(ann.id, { queue_name: 'sales' });
    expect(await refused(again)).toMatchObject({ status: 422, code: '90038' });
    const second = ours.calls.enqueue(ben.id, { queue_name: 'support' });
    expect(await refused(second)).toMatchObject({ status: 422, code: '90036' });
    expect(await refused(ours.calls.leaveQueue(ben.id, {}))).toMatchObject({ status: 422, code: '10015' });
  });

  it('lets a call go after its longest wait', async () => {
    const { ours, reached, told } = await voiced();
    const { id, person } = await reached();
    await ours.calls.enqueue(id, { queue_name: 'support', max_wait_time_secs: 10 });
    await person.waits(10);
    expect(await told('call.dequeued', id)).toMatchObject({ reason: 'timeout' });
    expect(person.status).toBe('in-progress');
  });
});
