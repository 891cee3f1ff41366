import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ApiStatusError, TelnyxError } from './index.js';
import { apiKey, callBody, clientOf, failure, json } from './scripted.test-kit.js';

const place = { ApplicationSid: 'app', To: '+12025550123', From: '+12025550100' };
const answered = async (body: unknown, status: number, headers?: Record<string, string>) => {
  const { telnyx } = clientOf([json(body, status, headers)], { maxRetries: 0 });
  return failure(telnyx.texml.calls.create({ ...place, SipAuthPassword: 'pass-word-9' }));
};

describe('a status that is no success', () => {
  it.each([
    [400, 'BadRequestError', 'bad-request'],
    [401, 'AuthenticationError', 'authentication'],
    [403, 'PermissionDeniedError', 'permission-denied'],
    [404, 'NotFoundError', 'not-found'],
    [409, 'ConflictError', 'conflict'],
    [410, 'ApiStatusError', 'unexpected-status'],
    [422, 'UnprocessableEntityError', 'unprocessable-entity'],
    [429, 'RateLimitError', 'rate-limit'],
    [500, 'ServerError', 'server-error'],
    [503, 'ServerError', 'server-error'],
  ])('of %i is a %s', async (status, name, code) => {
    const error = await answered({}, status);
    expect(error).toBeInstanceOf(ApiStatusError);
    expect(error).toMatchObject({ name, code, status, operation: 'texml.calls.create', attempts: 1 });
    expect(error).toHaveProperty('message', `POST /texml/Accounts/…/Calls answered ${status}`);
  });

  it('is told in Telnyx’s words, with the place and the request’s id', async () => {
    const errors = [
      { code: '10004', title: 'Missing required parameter', source: { pointer: '/ApplicationSid' } },
      { code: 10015, title: 'Bad value', detail: 'Not a codec.', source: { parameter: 'Page' } },
      { detail: 'Resource not found' },
    ];
    const error = await answered({ errors }, 422, { 'x-request-id': 'req-1' });
    expect(error).toHaveProperty(
      'message',
      'POST /texml/Accounts/…/Calls answered 422: 10004 Missing required parameter (/ApplicationSid); 10015 Bad value: Not a codec. (Page); Resource not found',
    );
    expect(error).toMatchObject({
      errors: [{ code: '10004' }, { code: '10015' }, { code: undefined }],
      requestId: 'req-1',
    });
  });

  it('needs no body that can be read', async () => {
    const { telnyx } = clientOf([new Response('<html>502</html>', { status: 502 })], { maxRetries: 0 });
    expect(await failure(telnyx.whoami())).toMatchObject({
      status: 502,
      errors: [],
      message: 'GET /whoami answered 502',
    });
    for (const body of [null, [], 'no', { errors: 'no' }, { errors: [null, 3, { code: {} }] }]) {
      expect(await answered(body, 400)).toBeInstanceOf(ApiStatusError);
    }
  });
});

describe('no message or detail', () => {
  const everything = (error: unknown) => `${inspect(error, { depth: 9, showHidden: true })} ${String(error)}`;

  it('holds a password or the key, wherever Telnyx echoes it', async () => {
    const detail = `SipAuthPassword pass-word-9 of ${apiKey} is wrong`;
    const error = await answered(
      { errors: [{ title: detail, detail, source: { pointer: '/pass-word-9' } }] },
      422,
    );
    expect(everything(error)).not.toContain('pass-word-9');
    expect(everything(error)).not.toContain(apiKey);
    expect(error).toHaveProperty(
      'message',
      expect.stringContaining('SipAuthPassword [redacted] of [redacted] is wrong'),
    );
  });

  it('holds a secret’s value, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 8, unit: 'binary' }), async (value) => {
        const echo = { errors: [{ code: '1', detail: `before ${value} after` }] };
        const { telnyx } = clientOf([json(echo, 422)], { maxRetries: 0 });
        const error = await failure(telnyx.texml.secrets.create({ name: 'N', value }));
        expect(error).toBeInstanceOf(TelnyxError);
        expect(error).toHaveProperty('errors.0.detail', expect.not.stringContaining(value));
        expect(String(error)).not.toContain(value);
      }),
      { numRuns: 50 },
    );
  });

  it('holds a whole phone number', async () => {
    const detail =
      'To +12025550123, %2B12025550123, 12025550123, +1 (202) 555-0123 on 2026-01-31 for app 1293384261075731499';
    const error = await answered({ errors: [{ detail }] }, 422);
    expect(error).toHaveProperty(
      'errors.0.detail',
      'To +1•••••0123, +1•••••0123, •••••0123, +1•••••0123 on 2026-01-31 for app 1293384261075731499',
    );
  });

  it('holds a part of a secret, where one holds another or a long text is cut', async () => {
    const longer = `${apiKey}-and-more`;
    for (const detail of [`is ${longer}`, `${'x'.repeat(290)} ${longer}`]) {
      const { telnyx } = clientOf([json({ errors: [{ detail }] }, 422)]);
      const error = await failure(telnyx.texml.secrets.create({ name: 'N', value: longer }));
      expect(String(error)).not.toMatch(/KEY|and-more/);
    }
  });

  it('of a network holds the key', async () => {
    const { telnyx } = clientOf([new Error(`no route for ${apiKey}`)], { maxRetries: 0 });
    expect(await failure(telnyx.whoami())).toHaveProperty(
      'message',
      'GET /whoami got no reply: no route for [redacted]',
    );
  });

  it('is without end', async () => {
    const error = await answered({ errors: [{ detail: 'x'.repeat(10_000) }] }, 422);
    expect(String(error).length).toBeLessThan(500);
  });

  it('of a refused parameter holds its value', async () => {
    const { telnyx } = clientOf([json(callBody)]);
    const secret = { name: '', value: ['s3cret'] };
    // @ts-expect-error plain JavaScript can do this
    const error = await failure(telnyx.texml.secrets.create(secret));
    expect(everything(error)).not.toContain('s3cret');
  });
});
