import { describe, expect, it } from 'vitest';
import { response } from '../document/builder.js';
import { flow } from '../flow/flow.js';
import { simulate } from './simulate.js';

const agents = '+12025550190';

/** A support line: callers wait, agents call another number and take whoever is first. */
const support = flow(
  { start: 'voice', hold: 'wait', left: 'enqueue', served: 'dial' },
  {
    start: (call) =>
      call.To === agents
        ? response().dial({ action: call.url.served }, (dial) => dial.queue('support'))
        : response().say('Welcome.').enqueue('support', { waitUrl: call.url.hold, action: call.url.left }),
    hold: (call) => response().say(`You are number ${call.QueuePosition}.`).pause({ length: 10 }),
    left: (call) => response().say(`Bye, ${call.QueueResult}.`).hangup(),
    served: (call) => response().say(`That took ${call.DialCallDuration} seconds.`).hangup(),
  },
);

describe('a queue of a simulated application', () => {
  it('has callers wait until agents take them, in order', async () => {
    const line = simulate(support);
    const ann = await line.ring({ from: '+12025550101' });
    await ann.hears('You are number 1.');
    const ben = await line.ring({ from: '+12025550102' });
    await ben.hears('You are number 2.');

    const agent = await line.ring({ from: '+12025550120', to: agents });
    await agent.says('How can I help?');
    await ann.hears('How can I help?');
    await ben.hears('You are number 1.');
    await agent.waits(28);
    await ann.hangsUp();
    await agent.hears(/That took \d+ seconds\./);

    const next = await line.ring({ from: '+12025550121', to: agents });
    expect(next.state.bridgedTo).toBe(ben.sid);
    await next.hangsUp();
    await ben.hears('Bye, bridged.');
    await ben.ends();
    expect([ann.status, ben.status]).toEqual(['completed', 'completed']);
    expect(ben.heard.filter((text) => text.startsWith('You are'))).toContain('You are number 2.');
  });

  it('says what a call waits for while nobody takes it', async () => {
    const line = simulate(async () => new Response('<Response><Enqueue>support</Enqueue></Response>'));
    const ann = await line.ring();
    await expect(ann.hears('anything')).rejects.toThrow(/waits for somebody to take the call/);
  });
});
