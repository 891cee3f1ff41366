import { describe, expect, it } from 'vitest';
import { lines } from '../engine/queues/lines.test-kit.js';
import { doc } from '../engine/world.test-kit.js';

const leaving = { '/wait': doc('<Say>Nobody is in.</Say><Leave/><Say>never</Say>') };

describe('Leave', () => {
  it('takes the call out of the queue, and the verb behind the Enqueue runs', () => {
    const call = lines(leaving);
    const ann = call.waits({ enqueue: 'waitUrl="/wait"' });
    expect(call.waiting()).toEqual([ann]);
    call.after(2_000);
    expect(call.waiting()).toEqual([]);
    expect(call.heard(ann)).toEqual(['Nobody is in.', 'next']);
  });

  it('has the action of the Enqueue requested at once', () => {
    const call = lines({ ...leaving, '/after': doc('<Say>after</Say>') });
    const ann = call.waits({ enqueue: 'waitUrl="/wait" action="/after"' });
    call.after(2_000);
    expect(call.last('enqueue-action', ann)).toMatchObject({ QueueResult: 'leave', QueueTime: 1 });
    expect(call.heard(ann)).toEqual(['Nobody is in.', 'after']);
  });

  it('works in a document that the caller came to by a key', () => {
    const call = lines({
      '/wait': doc('<Gather action="/key" numDigits="1"/>'),
      '/key': doc('<Leave/>'),
    });
    const ann = call.waits({ enqueue: 'waitUrl="/wait"' });
    call.presses('2', ann);
    expect(call.waiting()).toEqual([]);
    expect(call.heard(ann)).toEqual(['next']);
  });

  it('does nothing outside of a queue, and says so', () => {
    const call = lines();
    const ann = call.calls(doc('<Leave/><Say>next</Say>'));
    expect(call.heard(ann)).toEqual(['next']);
    expect(call.messages('warning').some((message) => message.includes('<Leave> does nothing here'))).toBe(
      true,
    );
  });
});
