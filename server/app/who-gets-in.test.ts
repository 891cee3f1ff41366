import { describe, expect, it } from 'vitest';
import { generateKeyPair } from '../../src/callbacks/index.js';
import { flow } from '../../src/flow/index.js';
import { form, formType, keys, nowSeconds, serving, signedForm, support } from './serving.test-kit.js';

const stranger = await generateKeyPair();
const body = form({ Digits: '1' });

/** Serves a flow and the callbacks, and counts what handlers see. */
const guarded = async (options = {}) => {
  const seen: string[] = [];
  const counting = flow({ start: 'call-status' }, { start: (call) => void seen.push(call.CallSid) });
  return { seen, ...(await serving({ flows: { '/voice': counting }, ...options })) };
};

const addresses = ['/voice', '/callbacks'] as const;

describe.each(addresses)('only Telnyx gets in at %s', (path) => {
  it.each([
    ['forged with another key', () => stranger.sign(body, nowSeconds()), 'wrong-signature'],
    ['signed over another body', () => keys.sign(`${body}1`, nowSeconds()), 'wrong-signature'],
    ['replayed after 300 seconds', () => keys.sign(body, nowSeconds() - 302), 'too-old'],
    ['signed more than 300 seconds ahead', () => keys.sign(body, nowSeconds() + 310), 'too-new'],
    [
      'replayed under a new timestamp',
      async () => ({ ...(await keys.sign(body, 1)), 'telnyx-timestamp': String(nowSeconds()) }),
      'wrong-signature',
    ],
    ['unsigned', async () => ({}), 'missing-header'],
    [
      'of a signature that is none',
      async () => ({ 'telnyx-timestamp': String(nowSeconds()), 'telnyx-signature-ed25519': 'AAAA' }),
      'bad-signature-encoding',
    ],
    [
      'of a timestamp that is none',
      async () => ({ ...(await keys.sign(body, nowSeconds())), 'telnyx-timestamp': '1e9' }),
      'bad-timestamp',
    ],
  ] as const)('a request %s gets 403 and is counted', async (_what, sign, reason) => {
    const { send, metric, seen, lines } = await guarded();
    const headers = { 'content-type': formType, ...(await sign()) };
    const reply = await send(path, { method: 'POST', body, headers });
    expect(reply.status).toBe(403);
    expect(await metric(`texml_refused_total{reason="${reason}"}`)).toBe(1);
    expect(seen).toEqual([]);
    expect(lines).toMatchObject([{ level: 'warn', event: reason, status: 403, method: 'POST', path }]);
  });

  it('every single altered byte is refused', async () => {
    const { send, metric, seen } = await guarded();
    const headers = await signedForm(body);
    const positions = Array.from({ length: body.length }, (_, index) => index).filter((at) => at % 7 === 0);
    for (const at of positions) {
      const altered = `${body.slice(0, at)}${body[at] === '1' ? '2' : '1'}${body.slice(at + 1)}`;
      expect((await send(path, { method: 'POST', body: altered, headers })).status).toBe(403);
    }
    expect(await metric('texml_refused_total{reason="wrong-signature"}')).toBe(positions.length);
    expect(seen).toEqual([]);
  });

  it('the same parameters in another encoding are refused', async () => {
    const { send, seen } = await guarded();
    const headers = await signedForm(body);
    const same = [
      body.replaceAll('%2B', '%2b'),
      body.replace('Digits=1', 'Digits=%31'),
      body.split('&').toReversed().join('&'),
      `${body}&`,
      ` ${body}`,
      `${body}\n`,
    ];
    for (const text of same) {
      expect((await send(path, { method: 'POST', body: text, headers })).status, text).toBe(403);
    }
    const json = JSON.stringify(Object.fromEntries(new URLSearchParams(body)));
    const asJson = { ...headers, 'content-type': 'application/json' };
    expect((await send('/callbacks', { method: 'POST', body: json, headers: asJson })).status).toBe(403);
    expect(seen).toEqual([]);
  });

  it('a genuine request passes up to the edge of the window, both ways', async () => {
    const { send } = await guarded();
    for (const at of [nowSeconds() - 298, nowSeconds() + 298]) {
      const headers = await signedForm(body, at);
      expect((await send(path, { method: 'POST', body, headers })).status).toBe(200);
    }
  });

  it('GET is off, and says what is taken', async () => {
    const { send, metric } = await guarded();
    const headers = await keys.sign('', nowSeconds());
    const reply = await send(`${path}?${body}`, { headers });
    expect(reply.status).toBe(405);
    expect(reply.headers.get('allow')).toBe('POST');
    expect(await metric('texml_refused_total{reason="wrong-method"}')).toBe(1);
  });

  it('GET is answered where it is allowed, if the empty body is signed', async () => {
    const { send } = await guarded({ allowGet: true });
    expect((await send(`${path}?${body}`, { headers: await keys.sign('', nowSeconds()) })).status).toBe(200);
    expect((await send(`${path}?${body}`, {})).status).toBe(403);
  });

  it('nothing is answered without a public key', async () => {
    const { post, metric, seen, lines } = await guarded({ publicKey: undefined });
    expect((await post(path, body)).status).toBe(500);
    const reasons = ['no-public-key', 'bad-key'].map((one) => metric(`texml_refused_total{reason="${one}"}`));
    expect((await Promise.all(reasons)).toSorted()).toEqual([0, 1]);
    expect(seen).toEqual([]);
    expect(lines[0]).toMatchObject({ level: 'error', status: 500 });
  });

  it('a request is let in with either of two keys while they are changed', async () => {
    const { post } = await guarded({ publicKey: [stranger.publicKey, keys.publicKey] });
    expect((await post(path, body)).status).toBe(200);
  });
});

describe('a refusal', () => {
  it('tells the sender and the log nothing that it should not know', async () => {
    const { send, lines } = await serving({ flows: { '/support': support } });
    const headers = { 'content-type': formType, ...(await stranger.sign(body, nowSeconds())) };
    const reply = await send('/support?To=%2B12025550123', { method: 'POST', body, headers });
    const told = `${await reply.text()}${JSON.stringify(lines)}`;
    expect(told).not.toContain('2025550123');
    expect(told).not.toContain(headers['telnyx-signature-ed25519']);
    expect(told).not.toContain(keys.publicKey);
  });
});
