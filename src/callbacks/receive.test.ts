import fc from 'fast-check';
import { Telnyx } from 'telnyx';
import { describe, expect, it } from 'vitest';
import { callbackKinds, callbackNames, isCallbackName } from './kinds.js';
import { receive } from './receive.js';
import type { ReceiveOptions } from './received.js';
import { generateKeyPair, type SignatureHeaders } from './sign.js';
import { genuine } from './webhooks/arbitrary.test-kit.js';
import { isWebhookName, webhookNames } from './webhooks/parse.js';

const keys = await generateKeyPair();
const AT = 1_800_000_000;
const options: ReceiveOptions = { publicKey: keys.publicKey, now: () => AT * 1000 };
const FORM = 'application/x-www-form-urlencoded';

const ids = 'AccountSid=a&CallSid=v3%3Ae&CallSidLegacy=v3%3Ae';
const call = `${ids}&From=%2B12025550123&To=%2B12025550100&ConnectionId=1`;

const request = (body: BodyInit | null, type: string, headers: SignatureHeaders | object = {}): Request =>
  new Request('https://example.com/calls', {
    method: 'POST',
    body,
    headers: { ...headers, ...(type !== '' && { 'content-type': type }) },
  });

const signed = async (body: string, type: string): Promise<Request> =>
  request(body, type, await keys.sign(body, AT));

describe('receive', () => {
  it('reads a form as the callback that its parameters tell', async () => {
    const received = await receive(
      await signed(`${call}&DialCallStatus=busy&DialCallSid=v3%3Af`, FORM),
      options,
    );
    expect(received).toMatchObject({
      ok: true,
      verified: true,
      encoding: 'form',
      name: 'dial-action',
      payload: { DialCallStatus: 'busy', DialCallSid: 'v3:f', CallSid: 'v3:e' },
      issues: [{ code: 'missing-parameter', path: 'DialCallSidLegacy' }],
      raw: { From: '+12025550123' },
    });
  });

  it('reads a callback by its name also where that is the name of a kind as well', async () => {
    const received = await receive(await signed(`${ids}&ConnectionId=1&AnsweredBy=human`, FORM), options);
    expect(received).toMatchObject({
      name: 'amd-status',
      issues: [{ code: 'missing-parameter', path: 'MachineDetectionDuration' }],
    });
  });

  it('reads JSON as the webhook of its event type', async () => {
    const body = {
      data: { event_type: 'call.hangup', id: 'e', payload: { hangup_cause: 'user_busy', brand_new: 1 } },
      meta: { attempt: 2 },
    };
    const received = await receive(
      await signed(JSON.stringify(body), 'application/json; charset=utf-8'),
      options,
    );
    expect(received).toEqual({
      ok: true,
      verified: true,
      encoding: 'json',
      name: 'call.hangup',
      event: { event_type: 'call.hangup', id: 'e' },
      meta: { attempt: 2 },
      payload: body.data.payload,
      issues: [],
      raw: body,
    });
  });

  it('calls unknown what no table knows, and gives all of it', async () => {
    expect(await receive(await signed('Brand=new&CallSid=v3%3Ae', FORM), options)).toMatchObject({
      ok: true,
      name: 'unknown',
      encoding: 'form',
      raw: { Brand: 'new', CallSid: 'v3:e' },
    });
    const body = { data: { event_type: 'call.brand.new', payload: { a: 1 } } };
    expect(await receive(await signed(JSON.stringify(body), 'application/json'), options)).toMatchObject({
      ok: true,
      name: 'unknown',
      encoding: 'json',
      event: { event_type: 'call.brand.new' },
      payload: { a: 1 },
      raw: body,
    });
  });

  it('reads what looks the same as the kind that it is said to be', async () => {
    const body = `${call}&RecordingStatus=completed&RecordingChannels=1&RecordingSource=RecordVerb`;
    expect(await receive(await signed(body, FORM), options)).toMatchObject({ name: 'recording-completed' });
    expect(await receive(await signed(body, FORM), { ...options, as: 'record' })).toMatchObject({
      ok: true,
      name: 'record',
      encoding: 'form',
      payload: { RecordingStatus: 'completed', RecordingChannels: 1, From: '+12025550123' },
      issues: [],
    });
  });

  it('reads JSON as a kind too, for the callback of which Telnyx does not say what it is', async () => {
    const body = JSON.stringify({ event: 'conversation_ended', attempt: 1, more: {} });
    const received = await receive(await signed(body, 'application/json'), {
      ...options,
      as: 'ai-conversation',
    });
    expect(received).toMatchObject({ name: 'ai-conversation', encoding: 'json', issues: [] });
    if (!received.ok) throw new Error(received.message);
    expect(received.payload.event).toBe('conversation_ended');
    expect({ ...received.raw }).toEqual({ event: 'conversation_ended', attempt: '1' });
  });

  it('refuses a kind that there is not, before it looks at a request', async () => {
    // @ts-expect-error: no such kind
    const received = receive(request('', FORM), { ...options, as: 'gathering' });
    await expect(received).rejects.toMatchObject({ code: 'unknown-callback' });
  });

  it.each([
    ['unsigned', 403, 'missing-header', () => request(call, FORM)],
    ['altered', 403, 'wrong-signature', async () => request(`${call}&x=1`, FORM, await keys.sign(call, AT))],
    [
      're-encoded',
      403,
      'wrong-signature',
      async () => request(JSON.stringify({ a: 1 }), 'application/json', await keys.sign('{ "a": 1 }', AT)),
    ],
    ['old', 403, 'too-old', async () => request(call, FORM, await keys.sign(call, AT - 301))],
    ['of the future', 403, 'too-new', async () => request(call, FORM, await keys.sign(call, AT + 301))],
    ['of XML', 415, 'wrong-content-type', () => signed('<a/>', 'application/xml')],
    ['of broken JSON', 400, 'bad-json', () => signed('{"data":', 'application/json')],
    ['of JSON that is no object', 400, 'bad-json', () => signed('["call.hangup"]', 'application/json')],
    [
      'with PUT',
      405,
      'wrong-method',
      () => new Request('https://example.com/', { method: 'PUT', body: call }),
    ],
    ['with GET', 405, 'wrong-method', () => new Request(`https://example.com/?${call}`)],
    ['too large', 413, 'too-large', () => signed('x'.repeat(262_145), FORM)],
    ['of too many parameters', 413, 'too-many-parameters', () => signed('&'.repeat(1000), FORM)],
    [
      'that breaks off',
      400,
      'unreadable-body',
      async () => {
        const read = await signed(call, FORM);
        await read.text();
        return read;
      },
    ],
  ] as const)('refuses a request %s with %i', async (_, status, reason, make) => {
    const received = await receive(await make(), options);
    expect(received).toEqual({ ok: false, status, reason, message: expect.stringMatching(/\.$/) });
    expect(JSON.stringify(received)).not.toContain('2025550123');
  });

  it('refuses JSON that is no UTF-8, although it was signed', async () => {
    const body = Uint8Array.of(0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d);
    const sent = request(body, 'application/json', await keys.sign(body, AT));
    expect(await receive(sent, options)).toMatchObject({ status: 400, reason: 'bad-json' });
  });

  it('counts a body without a length, and stops reading', async () => {
    let pulled = 0;
    const endless = new ReadableStream({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(1000));
      },
    });
    const init: RequestInit & { duplex: 'half' } = { method: 'POST', body: endless, duplex: 'half' };
    const sent = new Request('https://example.com/', init);
    expect(await receive(sent, { ...options, maxBodyBytes: 5000 })).toMatchObject({ status: 413 });
    expect(pulled).toBeLessThan(10);
  });

  it('says that a missing or wrong key is its own fault, and takes all when told to', async () => {
    for (const publicKey of [undefined, '', 'wrong']) {
      const refused = await receive(await signed(call, FORM), { now: () => AT * 1000, publicKey });
      expect(refused).toMatchObject({ ok: false, status: 500, reason: 'bad-key' });
    }
    expect(await receive(request(call, FORM), { insecure: true })).toMatchObject({
      ok: true,
      verified: false,
    });
  });

  it('takes GET when told to, and does not call its parameters verified', async () => {
    const headers = { ...(await keys.sign('', AT)) };
    const sent = new Request(`https://example.com/?${call}`, { headers });
    expect(await receive(sent, { ...options, allowGet: true })).toMatchObject({
      ok: true,
      verified: false,
      name: 'voice-request-inbound',
      payload: { From: '+12025550123' },
    });
    expect(await receive(new Request(sent, { headers: {} }), { ...options, allowGet: true })).toMatchObject({
      status: 403,
    });
  });

  it('takes a wider tolerance and a smaller body where it is told so', async () => {
    const old = await keys.sign(call, AT - 500);
    expect((await receive(request(call, FORM, old), { ...options, toleranceSeconds: 500 })).ok).toBe(true);
    expect(await receive(await signed(call, FORM), { ...options, maxBodyBytes: 10 })).toMatchObject({
      status: 413,
    });
  });
});

describe('receive beside the official package', () => {
  const telnyx = new Telnyx({ apiKey: 'KEY', publicKey: keys.publicKey });

  it('gives the same object for genuine JSON, and refuses what it refuses', { timeout: 60_000 }, async () => {
    const webhook = fc.constantFrom(...webhookNames()).chain(genuine);
    const alteration = fc.constantFrom('none', 'body', 'signature', 'old', 'no-signature');
    await fc.assert(
      fc.asyncProperty(webhook, alteration, async (json, altered) => {
        const text = JSON.stringify(json);
        const now = Math.floor(Date.now() / 1000);
        const genuineHeaders = await keys.sign(text, altered === 'old' ? now - 400 : now);
        const other = (await keys.sign(`${text} `, now))['telnyx-signature-ed25519'];
        const headers = {
          ...genuineHeaders,
          ...(altered === 'signature' && { 'telnyx-signature-ed25519': other }),
          ...(altered === 'no-signature' && { 'telnyx-signature-ed25519': '' }),
        };
        const body = altered === 'body' ? `${text} ` : text;
        const theirs = await telnyx.webhooks.unwrap(body, { headers }).then(
          (value) => ({ ok: true, value }),
          () => ({ ok: false, value: undefined }),
        );
        const mine = await receive(request(body, 'application/json', headers), { publicKey: keys.publicKey });
        expect(mine.ok).toBe(theirs.ok);
        expect(mine.ok).toBe(altered === 'none');
        if (mine.ok) expect(mine).toMatchObject({ raw: theirs.value, issues: [], encoding: 'json' });
      }),
      { numRuns: 150 },
    );
  });
});

describe('receive, whatever comes', () => {
  const known = [...callbackNames(), ...webhookNames(), 'unknown'];
  const bodies = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.string({ unit: 'binary' }),
    fc.webQueryParameters(),
    fc.json(),
    fc
      .constantFrom(...webhookNames())
      .map((event_type) => JSON.stringify({ data: { event_type, payload: 7 } })),
    fc
      .dictionary(
        fc.constantFrom(
          'CallSid',
          'From',
          'To',
          'Status',
          'Result',
          'CallStatus',
          'Confidence',
          '__proto__',
          'event',
        ),
        fc.string(),
      )
      .map((fields) => new URLSearchParams(Object.entries(fields)).toString()),
  );
  const types = fc.constantFrom(FORM, 'application/json', 'application/json;charset=x', 'text/plain', '');

  it('never throws, and names nothing that the tables do not know', async () => {
    await fc.assert(
      fc.asyncProperty(bodies, types, fc.boolean(), async (body, type, insecure) => {
        const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : Uint8Array.from(body);
        const headers = insecure ? {} : await keys.sign(bytes, AT);
        const received = await receive(request(bytes, type, headers), { ...options, insecure });
        if (!received.ok) expect([400, 413, 415]).toContain(received.status);
        else {
          expect(known).toContain(received.name);
          expect(
            received.encoding === 'json' ? isCallbackName(received.name) : isWebhookName(received.name),
          ).toBe(false);
          expect(received.verified).toBe(!insecure && bytes.length > 0);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('never throws for any kind', async () => {
    await fc.assert(
      fc.asyncProperty(bodies, types, fc.constantFrom(...callbackKinds()), async (body, type, kind) => {
        const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : Uint8Array.from(body);
        const received = await receive(request(bytes, type), { insecure: true, as: kind });
        if (received.ok) expect(received.name).toBe(kind);
      }),
      { numRuns: 500 },
    );
  });
});
