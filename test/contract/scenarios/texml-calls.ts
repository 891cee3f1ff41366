import { expect, it } from 'vitest';
import { doc, elsewhere, eventually, here, type Scenario, there } from '../stage.js';
import { followed, placedCall, texmlApplication } from '../texml-call.js';

export const texmlCalls: Scenario = (open) => {
  it('run the application’s documents, and are found in the list', async () => {
    const { client, account_sid, emulator, app } = await open({
      answers: ({ path, form }) =>
        path === '/voice'
          ? doc('<Gather action="/menu" numDigits="1"><Say>Press 1 for sales</Say></Gather>')
          : doc(`<Say>You pressed ${form.Digits}</Say>`),
    });
    const callee = emulator.phone(there);
    const { status } = await client.texml.accounts.calls.calls(account_sid, {
      body: {
        ApplicationSid: await texmlApplication({ client, app }),
        To: there,
        From: here,
        StatusCallback: `${app.url}/status`,
        StatusCallbackEvent: 'initiated ringing answered completed',
      },
    });
    expect(status).toBe('queued');
    await callee.answers();
    await callee.hears('Press 1 for sales');
    await callee.press('1');
    await callee.hears('You pressed 1');
    await callee.ends();
    expect(app.received.every(({ isSigned }) => isSigned)).toBe(true);
    expect(app.at('/status').map(({ form }) => form.CallStatus)).toEqual([
      'initiated',
      'ringing',
      'in-progress',
      'completed',
    ]);
    const { calls } = await client.texml.accounts.calls.retrieveCalls(account_sid, { To: there });
    expect(calls).toMatchObject([{ from: here, to: there, status: 'completed', direction: 'outbound' }]);
    const [call] = calls ?? [];
    expect(await client.texml.accounts.calls.retrieve(call?.sid ?? '', { account_sid })).toEqual(call);
  });

  it('are listed page by page, by the addresses of the pages', async () => {
    const { client, account_sid, emulator, app } = await open({ answers: () => doc('<Hangup/>') });
    const ApplicationSid = await texmlApplication({ client, app });
    const numbers = ['+12025550111', '+12025550112', '+12025550113', '+12025550114', '+12025550115'];
    for (const To of numbers) {
      const callee = emulator.phone(To);
      await client.texml.accounts.calls.calls(account_sid, { body: { ApplicationSid, To, From: here } });
      await callee.isBusy();
    }
    const first = await client.texml.accounts.calls.retrieveCalls(account_sid, {
      Status: 'busy',
      PageSize: 2,
      StartTime_gt: '2020-01-01',
    });
    const calls = await followed(client, first, ({ calls }) => calls);
    expect(calls.map(({ to }) => to)).toEqual(numbers.toReversed());
  });

  it('get other instructions while they run, and are hung up', async () => {
    const { client, account_sid, app, call_sid, callee } = await placedCall(open, {
      answers: ({ path }) =>
        doc(path === '/other' ? '<Say>Other</Say><Pause length="60"/>' : '<Pause length="60"/>'),
    });
    await client.texml.accounts.calls.update(call_sid, {
      account_sid,
      Url: `${app.url}/other?a=1`,
      Method: 'GET',
      StatusCallback: `${app.url}/status`,
      StatusCallbackMethod: 'GET',
    });
    await callee.hears('Other');
    expect(app.at('/other')).toMatchObject([{ method: 'GET', isSigned: true }]);
    await client.texml.accounts.calls.update(call_sid, {
      account_sid,
      Texml: doc('<Say>And &amp; another</Say><Pause length="60"/>'),
    });
    await callee.hears('And & another');
    await client.texml.accounts.calls.update(call_sid, { account_sid, Status: 'completed' });
    await callee.ends();
    const after = await client.texml.accounts.calls.retrieve(call_sid, { account_sid });
    expect(after).toMatchObject({ sid: call_sid, status: 'completed' });
    await eventually(() => app.at('/status').length > 0);
    expect(app.at('/status')).toMatchObject([{ method: 'GET', isSigned: true }]);
  });

  it('are placed on a connection, without the account', async () => {
    const { client, emulator, app } = await open();
    const callee = emulator.phone(elsewhere);
    const placed = await client.texml.calls.create(await texmlApplication({ client, app }), {
      To: elsewhere,
      From: here,
      Texml: doc('<Say>Hello from the connection</Say>'),
    });
    expect(placed).toEqual({
      call_sid: expect.stringMatching(/^v3:/),
      to: elsewhere,
      from: here,
      status: 'queued',
    });
    await callee.answers();
    await callee.hears('Hello from the connection');
    expect(app.received).toEqual([]);
  });
};
