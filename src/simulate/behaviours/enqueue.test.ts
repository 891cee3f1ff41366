import { describe, expect, it } from 'vitest';
import { lines } from '../engine/queues/lines.test-kit.js';
import { doc } from '../engine/world.test-kit.js';

const wait = { '/wait': doc('<Say>Please hold.</Say><Pause length="4"/>') };
const withWait = { enqueue: 'waitUrl="/wait"' };
const withAction = { enqueue: 'action="/after"' };
const after = { '/after': doc('<Say>after</Say>') };

describe('Enqueue', () => {
  it('answers the call, and puts it at the end of a queue that is made for it', () => {
    const call = lines();
    const [ann, ben] = [call.waits(), call.waits()];
    expect(call.leg(ann)).toMatchObject({ status: 'in-progress', queue: 'support' });
    expect(call.waiting()).toEqual([ann, ben]);
    expect(call.entries('queue')).toMatchObject([
      { callSid: ann, phase: 'enters', name: 'support', position: 1 },
      { callSid: ben, phase: 'enters', name: 'support', position: 2 },
    ]);
  });

  it('lets the caller hear the wait document again and again', () => {
    const call = lines(wait);
    const ann = call.waits(withWait);
    call.after(20_000);
    expect(call.heard(ann).length).toBeGreaterThan(3);
    expect(new Set(call.heard(ann))).toEqual(new Set(['Please hold.']));
    expect(call.leg(ann).queue).toBe('support');
  });

  it('asks for it with the place of the call, and how long it has waited', () => {
    const call = lines(wait);
    call.waits();
    const ben = call.waits(withWait);
    expect(call.sent('enqueue-wait-url')).toHaveLength(1);
    expect(call.last('enqueue-wait-url', ben)).toMatchObject({
      CallSid: ben,
      QueueSid: 'support',
      QueuePosition: 2,
      CurrentQueueSize: 2,
      QueueTime: 0,
      AvgQueueTime: 0,
    });
    call.after(6_000);
    expect(call.last('enqueue-wait-url', ben)).toMatchObject({ QueuePosition: 2, QueueTime: 5 });
  });

  it('tells in the next request that the caller has moved up', () => {
    const call = lines(wait);
    const ann = call.waits();
    const ben = call.waits(withWait);
    call.hangsUp(ann);
    call.after(6_000);
    expect(call.last('enqueue-wait-url', ben)).toMatchObject({ QueuePosition: 1, CurrentQueueSize: 1 });
  });

  it('names the queue by its id where the setting says so', () => {
    const call = lines(wait, { queueSidIs: 'sid' });
    call.waits(withWait);
    expect(call.last('enqueue-wait-url')).toMatchObject({ QueueSid: call.queue().sid });
  });

  it('waits in silence without a waitUrl', () => {
    const call = lines();
    const ann = call.waits();
    call.after(60_000);
    expect(call.heard(ann)).toEqual([]);
    expect(call.leg(ann).queue).toBe('support');
  });

  it('waits in silence where the wait document can’t be had, and asks once', () => {
    const call = lines({ '/wait': 500 });
    const ann = call.waits(withWait);
    call.after(60_000);
    expect(call.sent('enqueue-wait-url')).toHaveLength(1);
    expect(call.leg(ann).queue).toBe('support');
    expect(call.messages('warning').at(-1)).toContain('Nothing is heard instead');
  });

  it('plays a wait document that is a sound, and asks for it again', () => {
    const call = lines({ '/wait': { status: 200, body: '', contentType: 'audio/mpeg' } });
    const ann = call.waits(withWait);
    expect(call.entries('plays')).toMatchObject([{ callSid: ann, durationMs: 10_000, loop: 1 }]);
    call.after(25_000);
    expect(call.sent('enqueue-wait-url')).toHaveLength(3);
    expect(call.leg(ann).queue).toBe('support');
  });

  it('ends a call whose wait document takes no time', () => {
    const call = lines({ '/wait': doc('') });
    const ann = call.waits(withWait);
    expect(call.leg(ann).status).toBe('completed');
    expect(call.messages('error').at(-1)).toContain('without an end');
    expect(call.waiting()).toEqual([]);
  });

  it('skips in the wait document what may not stand there', () => {
    const call = lines({ '/wait': doc('<Dial>+12025550123</Dial><Say>Please hold.</Say>') });
    const ann = call.waits(withWait);
    expect(call.heard(ann)).toEqual(['Please hold.']);
    expect(call.messages('warning').at(-1)).toContain("<Dial> can't stand in a document at this place");
  });

  it('lets the caller press keys in the wait document, and stay in the queue', () => {
    const call = lines({
      '/wait': doc('<Gather action="/key" numDigits="1"><Say>Press 1 to be called back.</Say></Gather>'),
      '/key': doc('<Say>We will call you.</Say><Pause length="60"/>'),
    });
    const ann = call.waits(withWait);
    call.presses('1', ann);
    expect(call.last('gather-action', ann)).toMatchObject({ Digits: '1' });
    expect(call.heard(ann)).toEqual(['Press 1 to be called back.', 'We will call you.']);
    expect(call.leg(ann).queue).toBe('support');
    call.after(65_000);
    expect(call.sent('enqueue-wait-url')).toHaveLength(2);
  });

  it('goes on with a document that the wait document redirects to', () => {
    const call = lines({
      '/wait': doc('<Redirect>/other</Redirect>'),
      '/other': doc('<Say>Elsewhere.</Say><Pause length="10"/>'),
    });
    const ann = call.waits(withWait);
    expect(call.heard(ann)).toEqual(['Elsewhere.']);
    expect(call.leg(ann).queue).toBe('support');
  });

  it('ends the call where the wait document hangs up', () => {
    const call = lines({ '/wait': doc('<Hangup/>'), ...after });
    const ann = call.waits({ enqueue: 'waitUrl="/wait" action="/after"' });
    expect(call.leg(ann).status).toBe('completed');
    expect(call.waiting()).toEqual([]);
  });

  it('takes the call out after maxWaitTimeSecs, and requests its action', () => {
    const call = lines({ ...wait, ...after });
    const ann = call.waits({ enqueue: 'waitUrl="/wait" maxWaitTimeSecs="30" action="/after"' });
    call.after(29_999);
    expect(call.waiting()).toEqual([ann]);
    call.after(1);
    expect(call.waiting()).toEqual([]);
    expect(call.last('enqueue-action', ann)).toMatchObject({
      QueueResult: 'system-error',
      QueueSid: 'support',
      QueueTime: 30,
    });
    expect(call.heard(ann).at(-1)).toBe('after');
  });

  it('goes on with the next verb after maxWaitTimeSecs without an action', () => {
    const call = lines(wait);
    const ann = call.waits({ enqueue: 'waitUrl="/wait" maxWaitTimeSecs="5"' });
    call.after(5_000);
    expect(call.heard(ann).at(-1)).toBe('next');
  });

  it('takes no call into a queue that is full', () => {
    const call = lines(after, { queueSize: 1 });
    call.waits();
    const ben = call.waits(withAction);
    expect(call.leg(ben).queue).toBeUndefined();
    expect(call.last('enqueue-action', ben)).toMatchObject({ QueueResult: 'queue-full', QueueTime: 0 });
    expect(call.heard(ben)).toEqual(['after']);
  });

  it('tells its action that the caller hung up while waiting', () => {
    const call = lines({ ...wait, ...after });
    const ann = call.waits({ enqueue: 'waitUrl="/wait" action="/after"' });
    call.after(3_000);
    call.hangsUp(ann);
    expect(call.waiting()).toEqual([]);
    expect(call.last('enqueue-action', ann)).toMatchObject({ QueueResult: 'hangup', QueueTime: 3 });
  });

  it('tells nobody of that where the setting says so', () => {
    const call = lines(after, { enqueueActionAfterHangup: false });
    call.hangsUp(call.waits(withAction));
    expect(call.sent('enqueue-action')).toEqual([]);
  });

  it('gives way to the document of a REST update', () => {
    const call = lines({ ...wait, ...after });
    const ann = call.waits({ enqueue: 'waitUrl="/wait" action="/after"' });
    call.does({ type: 'update', callSid: ann, change: { texml: doc('<Say>Moved.</Say>') } });
    expect(call.waiting()).toEqual([]);
    expect(call.heard(ann)).toEqual(['Please hold.', 'Moved.']);
    expect(call.sent('enqueue-action')).toEqual([]);
    call.after(60_000);
    expect(call.leg(ann).status).toBe('completed');
  });
});
