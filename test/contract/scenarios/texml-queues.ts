import Telnyx from 'telnyx';
import { expect, it } from 'vitest';
import { allOf, doc, failure, type Scenario } from '../stage.js';
import { answeredCall, placedCall } from '../texml-call.js';

export const texmlQueues: Scenario = (open) => {
  it('are made, read, changed and deleted', async () => {
    const { client, account_sid } = await open();
    const { queues } = client.texml.accounts;
    const made = await queues.create(account_sid, { FriendlyName: 'support', MaxSize: 5 });
    expect(made).toMatchObject({ account_sid, current_size: 0, max_size: 5 });
    const sid = made.sid ?? '';
    expect(await queues.update(sid, { account_sid, MaxSize: 9 })).toMatchObject({ sid, max_size: 9 });
    expect(await queues.retrieve(sid, { account_sid })).toMatchObject({ sid, max_size: 9 });
    await queues.delete(sid, { account_sid });
    expect(await failure(queues.retrieve(sid, { account_sid }))).toBeInstanceOf(Telnyx.NotFoundError);
  });

  it('are listed across pages', async () => {
    const { client, account_sid } = await open();
    const { queues } = client.texml.accounts;
    const sids: (string | undefined)[] = [];
    for (const FriendlyName of ['a', 'b', 'c', 'd', 'e']) {
      sids.push((await queues.create(account_sid, { FriendlyName })).sid);
    }
    // The client takes a list that names no page to be at page 1, and asks for page 2 next: it has to begin at 0.
    const found = await allOf(queues.list(account_sid, { Page: 0, PageSize: 2 }));
    expect(found.map(({ sid }) => sid).sort()).toEqual(sids.sort());
  });

  it('tell how many calls wait in them', async () => {
    const { client, account_sid, applicationSid, callee, ...stage } = await placedCall(open, {
      answers: ({ path }) =>
        path === '/voice' ? doc('<Enqueue waitUrl="/wait">support</Enqueue>') : doc('<Pause length="60"/>'),
    });
    await answeredCall({ client, account_sid, ...stage }, applicationSid, '+12025550124');
    const size = async () =>
      (await allOf(client.texml.accounts.queues.list(account_sid, { Page: 0 }))).map(
        ({ current_size }) => current_size,
      );
    expect(await size()).toEqual([2]);
    await callee.hangsUp();
    expect(await size()).toEqual([1]);
  });
};
