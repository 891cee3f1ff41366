import { describe, expect, it } from 'vitest';
import { queueNamed } from '../queues/store.js';
import { commanded } from './commanded.test-kit.js';

const enqueue = { does: 'enqueue', queue: 'support', maxSize: 100, keepsPlace: false } as const;

const waiting = (call: ReturnType<typeof commanded>) =>
  queueNamed(call.state, 'support')?.members.map(({ callSid }) => callSid) ?? [];

describe('a commanded call in a queue', () => {
  it('is told of with its place, and how long calls wait on average', () => {
    const call = commanded();
    const [ann, ben] = [call.answered(), call.answered()];
    call.orders(ann, enqueue);
    call.after(20_000);
    call.orders(ann, { does: 'leave_queue' });
    call.orders(ben, enqueue);
    expect(call.payload('call.enqueued', ben)).toMatchObject({
      call_control_id: ben,
      connection_id: '7267',
      queue: 'support',
      current_position: 1,
      queue_avg_wait_time_secs: 20,
    });
  });

  it.each([
    ['leave', (call: ReturnType<typeof commanded>, sid: string) => call.orders(sid, { does: 'leave_queue' })],
    ['hangup', (call: ReturnType<typeof commanded>, sid: string) => call.hangsUp(sid)],
  ])('is told of when it leaves by %s', (reason, leaves) => {
    const call = commanded();
    const [ann, ben] = [call.answered(), call.answered()];
    for (const sid of [ann, ben]) call.orders(sid, enqueue);
    call.after(7_000);
    leaves(call, ben);
    expect(call.payload('call.dequeued', ben)).toMatchObject({
      queue: 'support',
      queue_position: 2,
      reason,
      wait_time_secs: 7,
    });
    expect(waiting(call)).toEqual([ann]);
  });

  it('waits no longer than max_wait_time_secs, and takes commands then', () => {
    const call = commanded();
    const ann = call.answered();
    call.orders(ann, { ...enqueue, longestSeconds: 30 });
    call.after(30_000);
    expect(call.payload('call.dequeued', ann)).toMatchObject({ reason: 'timeout', wait_time_secs: 30 });
    expect(call.leg(ann).status).toBe('in-progress');
    call.orders(ann, enqueue);
    expect(waiting(call)).toEqual([ann]);
  });

  it('leaves the bridge that it is in, which ends the other', () => {
    const call = commanded();
    const [ann, ben] = [call.answered(), call.reached()];
    call.orders(ann, { does: 'bridge', with: { callSid: ben } });
    call.orders(ann, enqueue);
    expect(call.leg(ann)).toMatchObject({ status: 'in-progress', bridgedTo: undefined, queue: 'support' });
    expect(call.leg(ben).status).toBe('completed');
  });

  it('is taken by a bridge with the queue', () => {
    const call = commanded();
    const [ann, ben, agent] = [call.answered(), call.answered(), call.reached()];
    for (const sid of [ann, ben]) call.orders(sid, enqueue);
    call.orders(agent, { does: 'bridge', with: { queue: 'support' } });
    expect(call.leg(agent).bridgedTo).toBe(ann);
    expect(call.told(ann).slice(-2)).toEqual(['call.dequeued', 'call.bridged']);
    expect(call.payload('call.dequeued', ann)).toMatchObject({ reason: 'bridged', queue_position: 1 });
    expect(waiting(call)).toEqual([ben]);
  });

  it('is taken by a document’s <Dial><Queue>, and its caller is heard there', () => {
    const call = commanded();
    const ann = call.answered();
    call.orders(ann, enqueue);
    const agent = call.runs('<Dial><Queue>support</Queue></Dial><Say>next</Say>');
    expect(call.leg(agent).bridgedTo).toBe(ann);
    call.says('Hello?', ann);
    expect(call.heard(agent)).toEqual(['Hello?']);
    call.hangsUp(ann);
    expect(call.heard(agent)).toEqual(['Hello?', 'next']);
  });

  it('is taken at once where a document waits for a call', () => {
    const call = commanded();
    const agent = call.runs('<Dial><Queue>support</Queue></Dial>');
    const ann = call.answered();
    call.orders(ann, enqueue);
    expect(call.leg(agent).bridgedTo).toBe(ann);
    expect(call.told(ann).slice(-3)).toEqual(['call.enqueued', 'call.dequeued', 'call.bridged']);
  });

  it('takes a call that a document has put into the queue', () => {
    const call = commanded();
    const ann = call.runs('<Enqueue>support</Enqueue><Say>next</Say>');
    const agent = call.answered();
    call.orders(agent, { does: 'bridge', with: { queue: 'support' }, afterBridge: 'park' });
    expect(call.leg(agent).bridgedTo).toBe(ann);
    expect(call.told(agent).at(-1)).toBe('call.bridged');
    call.orders(agent, { does: 'hangup' });
    expect(call.heard(ann)).toEqual(['next']);
  });

  it('keeps its place when it is over, where that is asked for, and is passed over', () => {
    const call = commanded();
    const [ann, ben, agent] = [call.answered(), call.answered(), call.reached()];
    call.orders(ann, { ...enqueue, keepsPlace: true });
    call.orders(ben, enqueue);
    call.hangsUp(ann);
    expect(waiting(call)).toEqual([ann, ben]);
    expect(call.told(ann)).not.toContain('call.dequeued');
    call.orders(agent, { does: 'bridge', with: { queue: 'support' } });
    expect(call.leg(agent).bridgedTo).toBe(ben);
  });
});
