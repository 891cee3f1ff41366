import Telnyx from 'telnyx';
import { expect, it } from 'vitest';
import { failure, here, type Scenario } from '../stage.js';
import { texmlApplication } from '../texml-call.js';

const { AuthenticationError, NotFoundError, RateLimitError, UnprocessableEntityError } = Telnyx;

export const errors: Scenario = (open) => {
  it('tell that a key is wrong', async () => {
    const { clientWith } = await open();
    const error = await failure(clientWith({ apiKey: 'KEYwrong' }).texmlApplications.list());
    expect(error).toBeInstanceOf(AuthenticationError);
    expect(error).toMatchObject({
      status: 401,
      error: { errors: [{ code: '10009', meta: { url: expect.any(String) } }] },
    });
  });

  it('tell that something does not exist, in the form of each half of the API', async () => {
    const { client, account_sid } = await open();
    const application = await failure(client.texmlApplications.retrieve('1293384261075731499'));
    expect(application).toBeInstanceOf(NotFoundError);
    expect(application).toMatchObject({
      error: { errors: [{ code: '10005', title: 'Resource not found' }] },
    });
    const call = await failure(client.texml.accounts.calls.retrieve('v3:none', { account_sid }));
    expect(call).toBeInstanceOf(NotFoundError);
    expect(call).toMatchObject({ error: { errors: [{ detail: 'Resource not found' }] } });
  });

  it('point at the parameter that is wrong', async () => {
    const { client, account_sid, app, emulator } = await open();
    const ApplicationSid = await texmlApplication({ client, app });
    const error = await failure(
      client.texml.accounts.calls.calls(account_sid, { body: { ApplicationSid, To: '5550123', From: here } }),
    );
    expect(error).toBeInstanceOf(UnprocessableEntityError);
    expect(error).toMatchObject({
      status: 422,
      error: { errors: [{ code: '10016', source: { pointer: '/To' } }] },
    });
    expect(emulator.calls()).toEqual([]);
  });

  it('of a rate limit are not seen where trying again helps', async () => {
    const { client, app, log } = await open({
      client: { maxRetries: 2 },
      emulator: {
        faults: [
          {
            on: 'operation',
            operation: 'texml.applications.create',
            does: 'rate-limit',
            times: 2,
            retryAfterSeconds: 0,
          },
        ],
      },
    });
    expect(await texmlApplication({ client, app })).toMatch(/^\d+$/);
    expect(log.filter(({ event }) => event === 'request-in').map(({ status }) => status)).toEqual([
      429, 429, 201,
    ]);
  });

  it('of a rate limit that does not end are seen', async () => {
    const { clientWith, emulator } = await open();
    emulator.faults.add({ on: 'operation', does: 'rate-limit', retryAfterSeconds: 0 });
    const error = await failure(clientWith({ maxRetries: 1 }).texmlApplications.list());
    expect(error).toBeInstanceOf(RateLimitError);
    expect(error).toMatchObject({ error: { errors: [{ code: '10011', title: 'Too many requests' }] } });
  });
};
