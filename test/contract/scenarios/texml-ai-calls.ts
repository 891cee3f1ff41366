import { expect, it } from 'vitest';
import { eventually, here, type Scenario, there } from '../stage.js';
import { texmlApplication } from '../texml-call.js';

export const texmlAiCalls: Scenario = (open) => {
  it('connect somebody with an assistant, and are hung up like any other', async () => {
    const { client, account_sid, app, emulator } = await open();
    const callee = emulator.phone(there);
    const placed = await client.texml.initiateAICall(await texmlApplication({ client, app }), {
      AIAssistantId: 'assistant-1',
      AIAssistantDynamicVariables: { name: 'Ada' },
      To: there,
      From: here,
      StatusCallback: `${app.url}/status`,
      StatusCallbackEvent: 'answered completed',
      timeout_seconds: 20,
    });
    expect(placed).toMatchObject({ to: there, from: here, status: 'queued' });
    const call_sid = placed.call_sid ?? '';
    await callee.answers();
    expect(await client.texml.accounts.calls.retrieve(call_sid, { account_sid })).toMatchObject({
      to: there,
      status: 'in-progress',
    });
    await client.texml.accounts.calls.update(call_sid, { account_sid, Status: 'completed' });
    await callee.ends();
    await eventually(() => app.at('/status').length === 2);
    // The assistant is the account’s own: no document is asked for.
    expect(app.at('/voice')).toEqual([]);
    expect(app.at('/status').map(({ form }) => form.CallStatus)).toEqual(['in-progress', 'completed']);
  });
};
