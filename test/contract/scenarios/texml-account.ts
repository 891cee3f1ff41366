import { expect, it } from 'vitest';
import { doc, type Scenario } from '../stage.js';
import { placedCall } from '../texml-call.js';

export const texmlAccount: Scenario = (open) => {
  it('is told by its key', async () => {
    const { client, account_sid } = await open();
    // The official client has no method for it.
    expect(await client.get('/whoami')).toMatchObject({ data: { organization_id: account_sid } });
  });

  it('keeps secrets, which documents use', async () => {
    const { client, account_sid, callee, call_sid } = await placedCall(open);
    const value = 'a value that nobody sees';
    expect(await client.texml.secrets({ name: 'DOOR', value })).toEqual({
      data: { name: 'DOOR', value: 'REDACTED' },
    });
    const Texml = doc('<Say>The code is {{#secret}}DOOR{{/secret}}</Say><Pause length="60"/>');
    await client.texml.accounts.calls.update(call_sid, { account_sid, Texml });
    await callee.hears('The code is [secret DOOR]');
  });
};
