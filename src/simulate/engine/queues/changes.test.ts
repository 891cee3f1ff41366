import { describe, expect, it } from 'vitest';
import { lines } from './lines.test-kit.js';
import { queuesOf } from './store.js';

const names = (call: ReturnType<typeof lines>) => queuesOf(call.state).map(({ name }) => name);

describe('a queue that the API changes', () => {
  it('is made with a size, once', () => {
    const call = lines();
    call.does({ type: 'queue', does: 'create', name: 'support', maxSize: 2 });
    const { sid } = call.queue();
    call.does({ type: 'queue', does: 'create', name: 'support', maxSize: 9 });
    expect(call.queue()).toMatchObject({ sid, maxSize: 2, members: [] });
  });

  it('takes as many calls as the setting says where it is made without a size', () => {
    const call = lines({}, { queueSize: 7 });
    call.does({ type: 'queue', does: 'create', name: 'support', maxSize: undefined });
    expect(call.queue().maxSize).toBe(7);
  });

  it('keeps the calls that it has when it is made smaller', () => {
    const call = lines();
    const [ann, ben] = [call.waits(), call.waits()];
    call.does({ type: 'queue', does: 'resize', name: 'support', maxSize: 1 });
    const cleo = call.waits();
    expect(call.waiting()).toEqual([ann, ben]);
    expect(call.heard(cleo)).toEqual(['next']);
  });

  it('is not deleted while calls wait in it', () => {
    const call = lines();
    const ann = call.waits();
    call.does({ type: 'queue', does: 'delete', name: 'support' });
    expect(names(call)).toEqual(['support']);
    call.hangsUp(ann);
    call.does({ type: 'queue', does: 'delete', name: 'support' });
    expect(names(call)).toEqual([]);
  });

  it('keeps the place of a call that is over, until it is removed', () => {
    const call = lines();
    const [ann, ben] = [call.waits(), call.waits()];
    call.does({ type: 'queue', does: 'keep-place', name: 'support', callSid: ann, keepsPlace: true });
    call.hangsUp(ann);
    expect(call.waiting()).toEqual([ann, ben]);
    const agent = call.serves();
    expect(call.leg(agent).bridgedTo).toBe(ben);
    call.does({ type: 'queue', does: 'remove', name: 'support', callSid: ann });
    expect(call.waiting()).toEqual([]);
  });

  it('knows how long calls have waited in it on average', () => {
    const call = lines({ '/wait': '<Response><Pause length="60"/></Response>' });
    const ann = call.waits();
    call.after(10_000);
    call.hangsUp(ann);
    const ben = call.waits();
    call.after(20_000);
    call.hangsUp(ben);
    call.waits({ enqueue: 'waitUrl="/wait"' });
    expect(call.last('enqueue-wait-url')).toMatchObject({ AvgQueueTime: 15 });
  });
});
