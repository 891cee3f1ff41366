import { afterEach, describe, expect, it } from 'vitest';
import { generateKeyPair } from '../../src/callbacks/index.js';
import { response } from '../../src/document/index.js';
import { type Ledger, type LogEntry, memoryLedger } from '../../src/flow/index.js';
import { type Listening, listen } from '../node.js';
import { answerBin, type BinHost } from './answer-bin.js';
import { type BinSource, binSource } from './bin-source.js';
import { binLimits } from './limits.js';

const keys = await generateKeyPair();
const open: Listening[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

const bins = {
  hello: '<Response><Say>Hello {{name}}, {{From}}.</Say></Response>',
  code: '<Response><Say>{{#secret}}door{{/secret}}</Say></Response>',
  broken: '<Response>{{#if Digits == 1}}<Say>{{/if}}</Response>',
};

interface Hosting {
  readonly options?: BinHost['options'];
  readonly ledger?: Ledger;
  readonly source?: BinSource;
}

/** Bins behind a real socket, and what was logged. */
async function host({ options, ledger = memoryLedger(), source = binSource({ own: bins }) }: Hosting = {}) {
  const logged: LogEntry[] = [];
  const settings = { publicKey: keys.publicKey, ...options };
  const server = await listen(
    async (request) => {
      const name = new URL(request.url).pathname.slice(1);
      const log = (entry: LogEntry) => logged.push(entry);
      const { body, ...rest } = await answerBin(request, name, {
        source,
        ledger,
        options: settings,
        env: {},
        log,
      });
      return new Response(body, rest);
    },
    { port: 0 },
  );
  open.push(server);
  const post = async (path: string, body = form(), headers?: Readonly<Record<string, string>>) => {
    const signed = headers ?? (await keys.sign(body, Math.floor(Date.now() / 1000)));
    const reply = await fetch(`${server.url}${path}`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...signed },
    });
    return { status: reply.status, type: reply.headers.get('content-type'), text: await reply.text() };
  };
  return { url: server.url, post, logged };
}

const form = (more: Readonly<Record<string, string>> = {}): string =>
  new URLSearchParams({ CallSid: 'v3:one', From: '+12025550100', To: '+12025550199', ...more }).toString();

const sorry =
  '<Response><Say>We are sorry, something went wrong. Please call again later.</Say><Hangup/></Response>';

describe('a bin', () => {
  it("is filled in with the address's query and the form", async () => {
    const { post, logged } = await host();
    expect(await post('hello?name=Ann&From=somebody')).toEqual({
      status: 200,
      type: 'application/xml; charset=utf-8',
      text: '<Response><Say>Hello Ann, +12025550100.</Say></Response>',
    });
    expect(logged).toMatchObject([
      { level: 'info', event: 'answered', step: 'bin:hello', callSid: 'v3:one', verified: true, status: 200 },
    ]);
  });

  it('leaves a secret to Telnyx, whatever was sent', async () => {
    const { post } = await host();
    expect((await post('code?door=1', form({ door: '2', secret: '3' }))).text).toBe(bins.code);
  });

  it('is for Telnyx alone', async () => {
    const { post, url, logged } = await host();
    const at = Math.floor(Date.now() / 1000);
    expect((await post('hello', form(), {})).status).toBe(403);
    expect((await post('hello', `${form()}&x=1`, await keys.sign(form(), at))).status).toBe(403);
    expect((await post('hello', form(), await keys.sign(form(), at - 400))).status).toBe(403);
    expect((await post('hello', form(), await (await generateKeyPair()).sign(form(), at))).status).toBe(403);
    const get = await fetch(`${url}hello?${form()}`);
    expect([get.status, get.headers.get('allow')]).toEqual([405, 'POST']);
    expect((await post('hello', 'x'.repeat(300_000))).status).toBe(413);
    expect(logged.every(({ level, verified }) => level === 'warn' && verified === false)).toBe(true);
  });

  it('does not say whether it exists to those who are not let in', async () => {
    const { post } = await host();
    expect((await post('nothing', form(), {})).status).toBe(403);
    expect((await post('nothing')).status).toBe(404);
  });

  it('answers GET where that is allowed', async () => {
    const { url } = await host({ options: { insecure: true, allowGet: true } });
    const reply = await fetch(`${url}hello?${form({ name: 'Bo' })}`);
    expect(await reply.text()).toContain('Hello Bo, +12025550100.');
  });

  it('gives a repeated delivery the reply that the first one got', async () => {
    let word = 'one';
    const source: BinSource = {
      find: (name) => binSource({ own: { changes: `<Response><Say>${word}</Say></Response>` } }).find(name),
    };
    const { post, logged } = await host({ source });
    const at = Math.floor(Date.now() / 1000);
    const headers = await keys.sign(form(), at);
    const first = await post('changes', form(), headers);
    word = 'two';
    const again = await Promise.all(Array.from({ length: 20 }, () => post('changes', form(), headers)));
    expect(new Set([first, ...again].map(({ text }) => text)).size).toBe(1);
    expect((await post('changes', form(), await keys.sign(form(), at - 1))).text).toContain('two');
    expect(logged.filter(({ event }) => event === 'repeated')).toHaveLength(20);
  });

  it('gives the fallback document where it makes none', async () => {
    const { post, logged } = await host();
    expect(await post('broken', form({ Digits: '1' }))).toMatchObject({ status: 200, text: sorry });
    expect(logged).toMatchObject([{ level: 'error', event: 'invalid-document', status: 200 }]);
    const own = await host({ options: { fallback: response().hangup() } });
    expect((await own.post('broken', form({ Digits: '1' }))).text).toBe('<Response><Hangup/></Response>');
  });

  it('gives the fallback document where the store never told of it', async () => {
    const source = binSource({ store: { get: () => Promise.reject(new Error('disk full')) } });
    const { post, logged } = await host({ source });
    expect(await post('any')).toMatchObject({ status: 200, text: sorry });
    expect(logged).toMatchObject([
      { level: 'error', event: 'store-failed', message: 'Error: disk full' },
      { level: 'error', event: 'store-unavailable', status: 200 },
    ]);
  });

  it.each([
    ['fails', () => Promise.reject(new Error('database is locked'))],
    ['hangs', () => new Promise<never>(() => {})],
  ])('is heard also while the ledger %s', async (_what, run) => {
    const { post, logged } = await host({ ledger: { run }, options: { deadlineMs: 100 } });
    expect((await post('hello?name=Ann')).text).toContain('Hello Ann');
    expect(logged).toMatchObject([{ level: 'warn', event: 'ledger-failed', status: 200 }]);
  });

  it('refuses an address that is longer than any that Telnyx calls', async () => {
    const { post } = await host();
    expect((await post(`hello?name=${'x'.repeat(binLimits.queryLength)}`)).status).toBe(414);
  });

  it('logs no number', async () => {
    const { post, logged } = await host();
    await post('hello?name=%2B12025550123');
    await post('broken?Digits=1&x=%2B12025550123', form({ Digits: '1' }));
    expect(JSON.stringify(logged)).not.toMatch(/20255501/);
  });
});
