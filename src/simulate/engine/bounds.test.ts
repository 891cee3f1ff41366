import { describe, expect, it } from 'vitest';
import { doc, world } from './world.test-kit.js';

describe('the bounds of a call', () => {
  it('stop a loop of redirects, and show it', () => {
    const call = world({ '/start': doc('<Redirect>/start</Redirect>') });
    call.rings();
    expect(call.requests).toHaveLength(100);
    expect(call.leg().status).toBe('completed');
    expect(call.messages('error')).toEqual([
      'The flow fetched 100 documents without an end: … → /start → /start → /start → /start → /start → /start → /start → …',
    ]);
  });

  it('stop a menu that nobody answers', () => {
    const call = world(
      { '/start': doc('<Gather action="/x"><Say>menu</Say></Gather><Redirect>/start</Redirect>') },
      { settings: { maxDocuments: 5 } },
    );
    call.rings();
    call.ends();
    expect(call.requests).toHaveLength(5);
    expect(call.messages('error')[0]).toContain('The flow fetched 5 documents without an end: /start →');
  });

  it('end a call that lasts too long, and say so', () => {
    const call = world({ '/start': doc('<Say loop="0">x</Say>') });
    call.rings();
    expect(call.ends()).toMatchObject({
      endedAt: 14_400_000,
      status: 'completed',
      hangup: { cause: 'time_limit' },
    });
    expect(call.messages('error')).toEqual([
      'The call has lasted 4 h without an end (the setting maxVirtualMs), so it is ended.',
    ]);
  });

  it('let an hour of waiting pass in a moment', () => {
    const start = performance.now();
    const call = world({ '/start': doc('<Pause length="180"/>'.repeat(20)) });
    call.rings();
    expect(call.ends().endedAt).toBe(3_600_000);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
