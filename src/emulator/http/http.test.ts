import { request } from 'node:http';
import { connect } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachOperation, operationsTable } from '../../api/index.js';
import { resources } from '../resources/index.js';
import { emulated } from '../testing.test-kit.js';

const application = { friendly_name: 'a', voice_url: 'http://127.0.0.1:9/' };
const json = { 'content-type': 'application/json' };
const form = { 'content-type': 'application/x-www-form-urlencoded' };

const raw = (port: number, text: string): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text, 'latin1'));
    let reply = '';
    socket.on('data', (data) => {
      reply += data;
      socket.end();
    });
    socket.on('error', () => resolve(reply));
    socket.on('close', () => resolve(reply));
  });

describe('the API', () => {
  it.each([
    ['no key', {}],
    ['another key', { authorization: 'Bearer KEYwrong' }],
    ['another scheme', { authorization: 'Basic eA==' }],
    ['an empty key', { authorization: 'Bearer ' }],
  ])('lets nobody in with %s', async (_what, headers) => {
    const { emulator } = await emulated();
    for (const path of ['/whoami', '/nothing', '/texml_applications/1']) {
      const response = await fetch(emulator.baseUrl + path, { headers });
      expect(response.status).toBe(401);
      expect(await response.json()).toEqual({
        errors: [
          {
            code: '10009',
            title: 'Authentication failed',
            detail: expect.any(String),
            meta: { url: expect.stringMatching(/^https:/) },
          },
        ],
      });
    }
  });

  it('tells both clients whose key it is', async () => {
    const { emulator, ours, ask } = await emulated();
    expect((await ours.whoami()).data.organization_id).toBe(emulator.accountSid);
    expect((await ask('/whoami')).status).toBe(200);
  });

  it('finds nothing at an unknown address, nor in another account', async () => {
    const { ask, official } = await emulated();
    for (const path of ['/nothing', '/texml/Accounts/other/Calls', '/texml_applications/1/more']) {
      const response = await ask(path);
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({
        errors: [{ code: '10005', title: 'Resource not found' }],
      });
    }
    await expect(official.texml.accounts.calls.retrieveCalls('other')).rejects.toMatchObject({
      status: 404,
      error: { errors: [{ code: '10005' }] },
    });
  });

  it('names the methods that an address takes', async () => {
    const { ask } = await emulated();
    const response = await ask('/texml_applications/1', { method: 'PUT' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')?.split(', ').toSorted()).toEqual(['DELETE', 'GET', 'PATCH']);
    expect(await response.json()).toMatchObject({ errors: [{ code: '10015' }] });
  });

  it.each([
    ['text that is no JSON', '{"friendly_name":', json],
    ['text that is no UTF-8', new Uint8Array([0x7b, 0xff, 0x7d]), json],
    ['a form where JSON is documented', 'friendly_name=a', form],
    ['another type', JSON.stringify(application), { 'content-type': 'text/plain' }],
  ])('can’t decode %s', async (_what, body, headers) => {
    const { ask } = await emulated();
    const response = await ask('/texml_applications', { method: 'POST', headers, body });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ code: '10028', title: expect.any(String) }] });
  });

  it('takes an empty body for one without parameters', async () => {
    const { ask } = await emulated();
    for (const headers of [json, form, {}]) {
      const response = await ask('/texml_applications', { method: 'POST', headers });
      expect(response.status).toBe(422);
      expect(await response.json()).toMatchObject({
        errors: [
          { code: '10004', source: { pointer: '/friendly_name' } },
          { code: '10004', source: { pointer: '/voice_url' } },
        ],
      });
    }
  });

  it('takes an update that changes nothing, as Telnyx’s own examples have it', async () => {
    const { ours, ask, emulator } = await emulated();
    const { sid } = await ours.texml.queues.create({ FriendlyName: 'support', MaxSize: 7 });
    const path = `/texml/Accounts/${emulator.accountSid}/Queues/${sid}`;
    const response = await ask(path, { method: 'POST', headers: form });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ sid, max_size: 7 });
  });

  it('refuses a body of more than a megabyte, also one of unknown length', async () => {
    const { ask, emulator } = await emulated();
    const body = JSON.stringify({ ...application, friendly_name: 'a'.repeat(1_100_000) });
    const whole = await ask('/texml_applications', { method: 'POST', headers: json, body });
    expect(whole.status).toBe(413);
    expect(await whole.json()).toMatchObject({ errors: [{ code: '10015' }] });
    const { hostname, port } = new URL(emulator.baseUrl);
    const status = await new Promise((resolve, reject) => {
      const outgoing = request(
        {
          hostname,
          port,
          path: '/v2/texml_applications',
          method: 'POST',
          headers: { ...json, authorization: `Bearer ${emulator.apiKey}`, 'transfer-encoding': 'chunked' },
        },
        (incoming) => {
          resolve(incoming.statusCode);
          incoming.resume();
        },
      );
      outgoing.on('error', reject);
      outgoing.end(body);
    });
    expect(status).toBe(413);
  });

  it('does without parameters that Telnyx does not know, and says so', async () => {
    const { post, log } = await emulated();
    const response = await post('/texml_applications', {
      ...application,
      frendly_name: 'b',
      inbound: { chanel_limit: 1 },
    });
    expect(response.status).toBe(201);
    expect(log.filter(({ event }) => event === 'unknown-parameter')).toEqual([
      {
        level: 'warn',
        event: 'unknown-parameter',
        operation: 'texml.applications.create',
        message: expect.stringMatching(/has no (?=.*\bfrendly_name)(?=.*\binbound\.chanel_limit)/),
      },
    ]);
  });

  it('refuses such parameters when it is told to', async () => {
    const { post } = await emulated({ unknownParameters: 'refused' });
    const response = await post('/texml_applications', { ...application, frendly_name: 'b' });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ errors: [{ code: '10015' }] });
  });

  it('says that a name is in the wrong case where it is missing', async () => {
    const { post } = await emulated();
    const response = await post('/texml_applications', {
      ...application,
      voice_url: undefined,
      Voice_Url: 'x',
    });
    expect(await response.json()).toMatchObject({
      errors: [{ code: '10004', detail: expect.stringContaining('Voice_Url') }],
    });
  });

  it('answers whatever comes, and goes on', async () => {
    const { emulator, ask } = await emulated();
    const port = Number(new URL(emulator.baseUrl).port);
    for (const text of [
      'nonsense\r\n\r\n',
      'GET /v2/whoami HTTP/1.1\r\nHost: a b\r\n\r\n',
      'GET /v2/%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
      'GET // HTTP/1.1\r\nHost: [\r\nConnection: close\r\n\r\n',
      'POST /v2/texml_applications HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n{',
    ]) {
      expect(
        await Promise.race([raw(port, text), new Promise((resolve) => setTimeout(resolve, 200, ''))]),
      ).toMatch(/^(?:HTTP\/1.1 4|$)/);
    }
    expect((await ask('/whoami')).status).toBe(200);
  });

  it('answers to every operation of the table, and says which it does not play yet', async () => {
    const { emulator, ask } = await emulated();
    for (const [name, { method, path }] of eachOperation(operationsTable)) {
      const filled = path.replace('{account_sid}', emulator.accountSid).replace(/\{\w+\}/g, '1');
      const { status } = await ask(filled, { method });
      expect([name, status === 501]).toEqual([name, !Object.hasOwn(resources, name)]);
      expect([name, status === 405 || status === 500]).toEqual([name, false]);
    }
  });

  it('never fails on a query or a body, whatever stands in it', async () => {
    const { ask } = await emulated();
    const pair = fc.tuple(
      fc.constantFrom('page', 'page[number]', 'filter[x][]', 'sort', '__proto__', '[', 'a[b'),
      fc.string({ unit: 'binary' }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(pair), fc.jsonValue(), async (pairs, body) => {
        const query = pairs.map(([name, text]) => `${name}=${encodeURIComponent(text.toString())}`).join('&');
        expect((await ask(`/texml_applications?${query}`)).status).toBeLessThan(500);
        const sent = await ask('/texml_applications', {
          method: 'POST',
          headers: json,
          body: JSON.stringify(body),
        });
        expect(sent.status).toBeLessThan(500);
      }),
      { numRuns: 60 },
    );
  });
});
