import { simulate } from 'texml/simulate';
import { texmlMatchers } from 'texml/vitest';
import { describe, expect, it } from 'vitest';
import support from './support.js';

expect.extend(texmlMatchers);

const agents = { target: { url: 'https://flow.test/agent', method: 'POST' } } as const;

describe('the support line', () => {
  it('connects the caller who has waited longest with the agent who is free', async () => {
    const { ring, dialled } = simulate(support);
    const first = await ring({ from: '+12025550111' });
    const second = await ring({ from: '+12025550112' });
    await first.hears('You are number 1');
    await second.hears('You are number 2');

    const agent = await dialled({ to: '+12025550123', opening: agents });
    await agent.answers();
    await agent.hears('Connecting you');
    await first.says('My parcel is late');
    await agent.hears('My parcel is late');
    await agent.hangsUp();

    await first.hears('Thank you for calling.');
    await second.waits(10); // nothing is pressed, so the wait document comes again
    await second.hears('You are number 1');
    expect(agent).toHaveRecorded();
    expect(first).not.toHaveWarning();
  });

  it('takes a message from who does not want to wait', async () => {
    const call = await simulate(support).ring();
    await call.hears('Press 1 to leave a message');
    await call.press('1');
    await call.hears('speak after the beep');
    await call.says('Please call me back');
    await call.waits(4); // silence ends the message
    await call.hears('We will call you back');
    await call.ends();
    expect(call).toHaveRequested('enqueue-action', { QueueResult: 'leave' });
    expect(call).toHaveRecorded();
  });

  it('tells an agent when nobody is waiting', async () => {
    const agent = await simulate(support).dialled({ to: '+12025550123', opening: agents });
    await agent.answers();
    await agent.hears('Nobody is waiting.');
  });
});
