import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import {
  ConfigurationError,
  clientOver,
  InvalidReplyError,
  operations,
  RedirectError,
  TelnyxClient,
} from './index.js';
import { apiKey, callBody, clientOf, failure, json, scripted } from './scripted.test-kit.js';

const numbers = { ApplicationSid: 'app', To: '+12025550123', From: '+12025550100' };
const queued = { from: '+12025550100', to: '+12025550123', status: 'queued' };

const own = operations({
  calls: {
    hangup: {
      method: 'POST',
      path: '/calls/{call_control_id}/actions/hangup',
      body: () =>
        z.strictObject({ command_id: z.optional(z.string()), client_state: z.optional(z.string()) }),
      commandId: true,
      reply: () => z.looseObject({ data: z.looseObject({ result: z.string() }) }),
      success: 200,
      idempotent: false,
      errors: [422],
      source: 'https://example.com',
    },
    park: {
      method: 'POST',
      path: '/calls/{call_control_id}/park',
      body: () => z.strictObject({ reason: z.optional(z.string()) }),
      success: 204,
      idempotent: false,
      errors: [],
      source: 'https://example.com',
    },
    invite: {
      method: 'POST',
      path: '/calls/{call_control_id}/invite',
      body: () =>
        z.strictObject({
          CustomHeaders: z.array(z.strictObject({ name: z.string(), value: z.string() })),
          Muted: z.boolean(),
          Note: z.nullable(z.string()),
        }),
      encoding: 'form',
      success: 204,
      idempotent: false,
      errors: [],
      source: 'https://example.com',
    },
  },
});

describe('a request', () => {
  it('goes to the account with the parameters under Telnyx’s own names', async () => {
    const { telnyx, requests } = clientOf([json(queued)]);
    const call = await telnyx.texml.calls.create({ ...numbers, Timeout: 20, CallerId: undefined });
    expect(call).toEqual(queued);
    const [request] = requests;
    expect(request?.method).toBe('POST');
    expect(request?.url).toBe('https://api.telnyx.com/v2/texml/Accounts/acc/Calls');
    expect(request?.headers.get('authorization')).toBe(`Bearer ${apiKey}`);
    expect(request?.headers.get('content-type')).toBe('application/json');
    expect(request?.headers.get('accept')).toBe('application/json');
    expect(await request?.json()).toEqual({ ...numbers, Timeout: 20 });
  });

  it('has a form body where the operation is documented with one', async () => {
    const { telnyx, requests } = clientOf([json(callBody)]);
    await telnyx.texml.calls.update('v3:a b', { Url: 'https://example.com/a?b=c&d=é', Method: 'POST' });
    expect(requests[0]?.url).toBe('https://api.telnyx.com/v2/texml/Accounts/acc/Calls/v3:a%20b');
    expect(requests[0]?.headers.get('content-type')).toBe('application/x-www-form-urlencoded');
    const form = new URLSearchParams(await requests[0]?.text());
    expect(Object.fromEntries(form)).toEqual({ Url: 'https://example.com/a?b=c&d=é', Method: 'POST' });
  });

  it('percent-encodes the names and values of a query', async () => {
    const { telnyx, requests } = clientOf([json({ calls: [] })]);
    await telnyx.texml.calls.list({ 'StartTime>': '2026-01-01', From: '+12025550100' }).all();
    expect(new URL(requests[0]?.url ?? '').search).toBe('?StartTime%3E=2026-01-01&From=%2B12025550100');
  });

  it('writes the fields of an inner object in brackets', async () => {
    const { telnyx, requests } = clientOf([json({ data: [], meta: { page_number: 1, total_pages: 0 } })]);
    await telnyx.texml.applications.list({ filter: { friendly_name: 'acme' }, page: { size: 5 } }).all();
    expect(new URL(requests[0]?.url ?? '').searchParams.toString()).toBe(
      new URLSearchParams({ 'filter[friendly_name]': 'acme', 'page[size]': '5' }).toString(),
    );
  });

  it('without a body sends no content type', async () => {
    const { fetch, requests } = scripted(new Response(null, { status: 204 }));
    const telnyx = new (clientOver(own))({ apiKey, fetch });
    expect(await telnyx.calls.park('v3:a')).toBeUndefined();
    expect(requests[0]?.headers.get('content-type')).toBeNull();
    expect(await requests[0]?.text()).toBe('');
  });

  it('keeps every field of a list of objects apart in a form', async () => {
    const { fetch, requests } = scripted(new Response(null, { status: 204 }));
    const telnyx = new (clientOver(own))({ apiKey, fetch });
    const CustomHeaders = [
      { name: 'X-A', value: '1,2' },
      { name: 'X-B', value: '' },
    ];
    await telnyx.calls.invite('v3:a', { CustomHeaders, Muted: false, Note: null });
    expect([...new URLSearchParams(await requests[0]?.text())]).toEqual([
      ['CustomHeaders[0][name]', 'X-A'],
      ['CustomHeaders[0][value]', '1,2'],
      ['CustomHeaders[1][name]', 'X-B'],
      ['CustomHeaders[1][value]', ''],
      ['Muted', 'false'],
      ['Note', ''],
    ]);
  });

  it('gets a command_id where the operation knows one, the caller’s own if given', async () => {
    const { fetch, requests } = scripted(json({ data: { result: 'ok' } }));
    const telnyx = new (clientOver(own))({ apiKey, fetch, newId: () => 'id-1' });
    await telnyx.calls.hangup('v3:a');
    await telnyx.calls.hangup('v3:a', { command_id: 'mine' });
    expect(await Promise.all(requests.map((request) => request.json()))).toEqual([
      { command_id: 'id-1' },
      { command_id: 'mine' },
    ]);
  });

  it('carries the client’s headers and its own, and never another key', async () => {
    const { telnyx, requests } = clientOf([json(callBody)], { headers: { 'X-One': '1', 'X-Two': 'client' } });
    await telnyx.texml.calls.get('v3:a', { headers: { 'X-Two': 'request', Authorization: 'Bearer other' } });
    expect(requests[0]?.headers.get('x-one')).toBe('1');
    expect(requests[0]?.headers.get('x-two')).toBe('request');
    expect(requests[0]?.headers.get('authorization')).toBe(`Bearer ${apiKey}`);
  });

  it('is not redirected: the key stays with its host', async () => {
    const redirect = new Response(null, { status: 302, headers: { location: 'https://elsewhere.example' } });
    const { telnyx, requests } = clientOf([redirect]);
    const error = await failure(telnyx.whoami());
    expect(error).toBeInstanceOf(RedirectError);
    expect(requests).toHaveLength(1);
    expect(requests[0]?.redirect).toBe('manual');
  });
});

describe('the account', () => {
  const who = (id: unknown) => json({ data: { organization_id: id } });

  it('is looked up once for all who need it', async () => {
    const { fetch, requests } = scripted((request) =>
      request.url.endsWith('/whoami') ? who('org') : json(callBody),
    );
    const telnyx = new TelnyxClient({ apiKey, fetch });
    await Promise.all([telnyx.texml.calls.get('v3:a'), telnyx.texml.calls.get('v3:b')]);
    await telnyx.texml.calls.get('v3:c');
    expect(requests.map((request) => new URL(request.url).pathname)).toEqual([
      '/v2/whoami',
      '/v2/texml/Accounts/org/Calls/v3:a',
      '/v2/texml/Accounts/org/Calls/v3:b',
      '/v2/texml/Accounts/org/Calls/v3:c',
    ]);
  });

  it('is asked for again after a failure', async () => {
    const { fetch } = scripted(json({}, 401), who('org'), json(callBody));
    const telnyx = new TelnyxClient({ apiKey, fetch });
    expect(await failure(telnyx.texml.calls.get('v3:a'))).toMatchObject({
      name: 'AuthenticationError',
      operation: 'whoami',
    });
    expect(await telnyx.texml.calls.get('v3:a')).toEqual(callBody);
  });

  it('is never guessed', async () => {
    const { fetch } = scripted(who(null));
    const error = await failure(new TelnyxClient({ apiKey, fetch }).texml.calls.get('v3:a'));
    expect(error).toBeInstanceOf(InvalidReplyError);
    expect(error).toHaveProperty('message', expect.stringContaining('pass accountSid'));
  });

  it('can’t be an empty one', async () => {
    const { telnyx, requests } = clientOf([json(callBody)], { accountSid: '' });
    expect(await failure(telnyx.texml.calls.get('v3:a'))).toMatchObject({
      issues: [{ path: 'account_sid' }],
    });
    expect(requests).toEqual([]);
  });

  it('is not asked for where the parameters are wrong', async () => {
    const { fetch, requests } = scripted(who('org'));
    const telnyx = new TelnyxClient({ apiKey, fetch });
    await failure(telnyx.texml.calls.update('v3:a', {}));
    await failure(telnyx.texml.calls.get(''));
    expect(requests).toEqual([]);
  });

  it('stays looked up for others when one of them gives up', async () => {
    let answer = (_reply: Response) => {};
    const slow = new Promise<Response>((resolve) => {
      answer = resolve;
    });
    const { fetch, requests } = scripted((request) =>
      request.url.endsWith('/whoami') ? slow : json(callBody),
    );
    const telnyx = new TelnyxClient({ apiKey, fetch });
    const controller = new AbortController();
    const first = failure(telnyx.texml.calls.get('v3:a', { signal: controller.signal }));
    const second = telnyx.texml.calls.get('v3:b');
    controller.abort();
    expect(await first).toMatchObject({ name: 'AbortedError', code: 'aborted' });
    answer(who('org'));
    expect(await second).toEqual(callBody);
    expect(requests).toHaveLength(2);
  });
});

describe('a reply', () => {
  it('that is not as documented is delivered, and told of', async () => {
    const warnings: unknown[] = [];
    const { telnyx } = clientOf([json({ ...callBody, sid: 7 })], {
      onWarning: (warning) => warnings.push(warning),
    });
    expect(await telnyx.texml.calls.get('v3:a')).toEqual({ ...callBody, sid: 7 });
    expect(warnings).toEqual([
      {
        operation: 'texml.calls.get',
        issues: [
          {
            code: 'invalid-field',
            severity: 'error',
            path: 'sid',
            message: 'sid must be a string, not a number',
            expected: 'a string',
            received: 'a number',
          },
        ],
      },
    ]);
  });

  it('that is not as documented is refused under strict', async () => {
    const { telnyx } = clientOf([json({ ...callBody, sid: 7 })], { strict: true });
    const error = await failure(telnyx.texml.calls.get('v3:a'));
    expect(error).toMatchObject({ name: 'InvalidReplyError', status: 200, operation: 'texml.calls.get' });
  });

  it('may have more fields, nulls and new values', async () => {
    const { telnyx } = clientOf([json({ ...callBody, status: 'brand-new', end_time: null, extra: 1 })], {
      strict: true,
    });
    expect(await telnyx.texml.calls.get('v3:a')).toMatchObject({ status: 'brand-new', extra: 1 });
  });

  it('that is no JSON is refused', async () => {
    const page = new Response('<html>', { headers: { 'content-type': 'text/html' } });
    const { telnyx } = clientOf([page]);
    expect(await failure(telnyx.whoami())).toMatchObject({
      name: 'InvalidReplyError',
      message: 'GET /whoami answered 200 with something that is no JSON (text/html)',
    });
  });
});

describe('setting up a client', () => {
  const failed = (options: ConstructorParameters<typeof TelnyxClient>[0]) => {
    try {
      new TelnyxClient(options);
    } catch (error) {
      return error;
    }
    return undefined;
  };

  it('needs a key, and says where from', () => {
    for (const missing of ['', '  ']) {
      const error = failed({ apiKey: missing });
      expect(error).toBeInstanceOf(ConfigurationError);
      expect(error).toMatchObject({ code: 'no-api-key', message: expect.stringContaining('TELNYX_API_KEY') });
    }
  });

  it('takes key, address and account from an environment', async () => {
    const { fetch, requests } = scripted(json(callBody));
    const env = {
      TELNYX_API_KEY: apiKey,
      TELNYX_BASE_URL: 'http://127.0.0.1:4010/v2/',
      TELNYX_ACCOUNT_SID: 'org',
    };
    await TelnyxClient.fromEnv(env, { fetch }).texml.calls.get('v3:a');
    expect(requests[0]?.url).toBe('http://127.0.0.1:4010/v2/texml/Accounts/org/Calls/v3:a');
    expect(() => TelnyxClient.fromEnv({})).toThrow(/TELNYX_API_KEY/);
  });

  it.each([
    'http://127.0.0.1:1/v2',
    'http://localhost/v2/',
    'http://[::1]:8080/v2',
    'https://telnyx.example/v2//',
  ])('takes the address %s', (baseUrl) => expect(failed({ apiKey, baseUrl })).toBeUndefined());

  it.each(['http://telnyx.example/v2', 'http://127.0.0.1.example/', 'http://10.0.0.1/v2'])(
    'refuses plain http to %s unless told otherwise',
    (baseUrl) => {
      expect(failed({ apiKey, baseUrl })).toMatchObject({ code: 'insecure-base-url' });
      expect(failed({ apiKey, baseUrl, insecure: true })).toBeUndefined();
    },
  );

  it.each([
    'telnyx',
    '',
    'ftp://telnyx.example',
    'https://u:p@telnyx.example',
    'https://telnyx.example/?a=b',
  ])('refuses the address %s', (baseUrl) =>
    expect(failed({ apiKey, baseUrl })).toMatchObject({ code: 'invalid-base-url' }),
  );

  it.each([{ timeoutMs: 0 }, { timeoutMs: Number.NaN }, { deadlineMs: -1 }, { maxRetries: 1.5 }])(
    'refuses %o',
    (option) => expect(failed({ apiKey, ...option })).toMatchObject({ code: 'invalid-option' }),
  );

  it('refuses what is no request option', async () => {
    const { telnyx } = clientOf([json(callBody)]);
    const misplaced = { Status: 'completed' };
    // @ts-expect-error plain JavaScript can do this
    expect(await failure(telnyx.texml.calls.get('v3:a', misplaced))).toMatchObject({
      code: 'invalid-option',
      message:
        'texml.calls.get: Status is no request option; there are signal, timeoutMs, maxRetries and headers',
    });
  });

  it('lets a client be logged without its key', () => {
    const { telnyx } = clientOf([]);
    expect(inspect(telnyx, { depth: 10, showHidden: true })).not.toContain(apiKey);
    expect(JSON.stringify(telnyx)).not.toContain(apiKey);
  });

  it('shows no header’s value in an error', () => {
    const error = failed({ apiKey, headers: { 'X-Token': 'private\nvalue' } });
    expect(error).toMatchObject({ code: 'invalid-option', message: expect.stringContaining('X-Token') });
    expect(String(error)).not.toContain('private');
    expect(String(failed({ apiKey: `${apiKey}\nx` }))).not.toContain(apiKey);
  });
});
