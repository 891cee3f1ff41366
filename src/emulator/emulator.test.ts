import { createServer } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { TelnyxClient } from '../api/index.js';
import { startEmulator } from './index.js';
import { application, doc, emulated, eventually, listening } from './testing.test-kit.js';

const To = '+12025550123';
const From = '+12025550100';

describe('an emulator', () => {
  it('has a key, an account and a public key of its own, in Telnyx’s form', async () => {
    const [one, two] = [await startEmulator(), await startEmulator()];
    onTestFinished(async () => {
      await Promise.all([one.close(), two.close()]);
    });
    expect(one.baseUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/v2$/);
    expect(one.apiKey).toMatch(/^KEY[0-9A-F]{32}_[A-Za-z0-9]{22}$/);
    expect(one.accountSid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(one.publicKey).toMatch(/^[A-Za-z0-9+/]{43}=$/);
    for (const name of ['apiKey', 'accountSid', 'publicKey'] as const) expect(one[name]).not.toBe(two[name]);
  });

  it('has the same ones with the same seed, and those that it is given', async () => {
    const { emulator: one } = await emulated({ seed: 'a' });
    const { emulator: two } = await emulated({ seed: 'a', apiKey: 'KEY1', accountSid: 'mine' });
    const { emulator: three } = await emulated({ seed: 'b' });
    expect(two.publicKey).toBe(one.publicKey);
    expect(three.publicKey).not.toBe(one.publicKey);
    expect([two.apiKey, two.accountSid]).toEqual(['KEY1', 'mine']);
    expect((await new TelnyxClient({ apiKey: 'KEY1', baseUrl: two.baseUrl }).whoami()).data).toMatchObject({
      organization_id: 'mine',
    });
  });

  it('says so when the port is taken', async () => {
    const { emulator } = await emulated();
    const port = Number(new URL(emulator.baseUrl).port);
    await expect(startEmulator({ port })).rejects.toMatchObject({
      name: 'TexmlError',
      code: 'cannot-listen',
      message: expect.stringContaining(String(port)),
    });
  });

  it('logs every request in and out, without keys, signatures and whole numbers', async () => {
    const { emulator, ours, log } = await emulated();
    const app = await application(emulator.publicKey, () => doc('<Say>Hello</Say>'));
    const { data } = await ours.texml.applications.create({
      friendly_name: 'a',
      voice_url: `${app.url}/voice`,
    });
    const callee = emulator.phone(To);
    await ours.texml.calls.create({ ApplicationSid: data.id, To, From, StatusCallback: `${app.url}/status` });
    await callee.answers();
    await callee.ends();
    await ours.texml.calls.list({ To }).all();
    const of = (wanted: string) => log.filter(({ event }) => event === wanted);
    expect(of('request-in').map(({ operation, method, status }) => [operation, method, status])).toEqual([
      ['texml.applications.create', 'POST', 201],
      ['whoami', 'GET', 200],
      ['texml.calls.create', 'POST', 200],
      ['texml.calls.list', 'GET', 200],
    ]);
    expect(of('request-out').map(({ callback, url, status }) => [callback, url, status])).toEqual([
      ['voice-request-outbound', `${app.url}/voice`, 200],
      ['call-status-completed', `${app.url}/status`, 200],
    ]);
    const text = JSON.stringify(log);
    expect(text).toContain('1•••••••123');
    for (const secret of [emulator.apiKey, To, From, To.slice(1), From.slice(1)])
      expect(text).not.toContain(secret);
    for (const { headers } of app.received) {
      expect(text).not.toContain(headers['telnyx-signature-ed25519']);
      expect(JSON.stringify(headers)).not.toContain(emulator.apiKey);
    }
  });

  it('closes at once, whatever is under way, and ends the calls', async () => {
    const hanging = createServer(() => {});
    const url = await listening(hanging);
    onTestFinished(() => void hanging.close());
    for (const clock of ['automatic', 'real'] as const) {
      const { emulator, ours } = await emulated({ clock });
      const { data } = await ours.texml.applications.create({ friendly_name: 'a', voice_url: url });
      const callee = emulator.phone(To);
      const idle = emulator.phone('+12025550150');
      await ours.texml.calls.create({ ApplicationSid: data.id, To, From, StatusCallback: url });
      const answering = callee.answers();
      const never = idle.answers();
      await eventually(() => callee.status === 'in-progress');
      const began = performance.now();
      await emulator.close();
      expect(performance.now() - began).toBeLessThan(500);
      await expect(never).rejects.toThrow(/closed before the phone rang/);
      await answering;
      expect(emulator.calls()).toMatchObject([{ status: 'completed' }]);
      await expect(ours.whoami({ maxRetries: 0 })).rejects.toThrow();
    }
  });

  it('tells of a script that fails, where nobody waits for it', async () => {
    const { emulator, ours, log } = await emulated();
    const { data } = await ours.texml.applications.create({
      friendly_name: 'a',
      voice_url: 'http://127.0.0.1:9/',
    });
    void emulator.phone(To).answers((person) => person.hears('Something else'));
    const { call_sid } = await ours.texml.calls.create({
      ApplicationSid: data.id,
      To,
      From,
      Texml: doc('<Say>Hello</Say>'),
    });
    await eventually(() => log.some(({ event }) => event === 'script-failed'));
    expect(log.find(({ event }) => event === 'script-failed')?.message).toContain('Something else');
    expect((await ours.texml.calls.get(call_sid ?? '')).status).toBe('completed');
  });

  it('lets a call go on by itself once its script lets go', async () => {
    const { emulator, ours } = await emulated();
    const { data } = await ours.texml.applications.create({
      friendly_name: 'a',
      voice_url: 'http://127.0.0.1:9/',
    });
    const callee = emulator.phone(To);
    const Texml = doc('<Say>Hello</Say><Pause length="60"/>');
    const { call_sid } = await ours.texml.calls.create({ ApplicationSid: data.id, To, From, Texml });
    await callee.answers();
    await callee.hears('Hello');
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(callee.status).toBe('in-progress');
    callee.letsGo();
    await eventually(async () => (await ours.texml.calls.get(call_sid ?? '')).status === 'completed');
  });

  it('does not mind a listener that throws, and says so', async () => {
    const { emulator, ours, log } = await emulated();
    emulator.onTimeline(() => {
      throw new Error('not today');
    });
    const heard: string[] = [];
    const end = emulator.onTimeline(({ kind }) => heard.push(kind));
    const { data } = await ours.texml.applications.create({
      friendly_name: 'a',
      voice_url: 'http://127.0.0.1:9/',
    });
    const callee = emulator.phone(To);
    await ours.texml.calls.create({ ApplicationSid: data.id, To, From });
    expect(heard).toEqual(['call', 'call']);
    end();
    await callee.isBusy();
    expect(heard).toHaveLength(2);
    expect(log.find(({ event }) => event === 'listener-failed')).toMatchObject({
      level: 'error',
      message: expect.stringContaining('not today'),
    });
  });

  it('refuses to play a person who is in no call', async () => {
    const { emulator } = await emulated();
    const phone = emulator.phone(To);
    expect([phone.status, phone.heard]).toEqual([undefined, []]);
    await expect(phone.press('1')).rejects.toThrow(/has not been answered/);
    await expect(phone.hears('x')).rejects.toThrow(/has not been answered/);
  });
});
