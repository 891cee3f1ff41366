import { afterEach, expect, it, vi } from 'vitest';
import { app } from './hono.js';
import { actionIn, telnyx } from './telnyx.test-kit.js';

const address = 'https://app.example';
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

it('a route behind the signature answers with a document', async () => {
  const { publicKey, request } = await telnyx();
  vi.stubEnv('TELNYX_PUBLIC_KEY', publicKey);
  const reply = await app.fetch(await request(`${address}/greeting`));
  expect(reply.headers.get('content-type')).toBe('application/xml; charset=utf-8');
  expect(await reply.text()).toBe('<Response><Say>You called from +12025550100.</Say><Hangup/></Response>');
  expect((await app.fetch(await request(`${address}/greeting`, {}, '&From=x'))).status).toBe(403);
});

it('a flow beside it answers with all its steps', async () => {
  const { publicKey, request } = await telnyx();
  vi.stubEnv('TELNYX_PUBLIC_KEY', publicKey);
  const start = await app.fetch(await request(`${address}/voice`));
  const action = actionIn(await start.text(), `${address}/voice`);
  const pressed = await app.fetch(await request(action, { Digits: '1' }));
  expect(await pressed.text()).toContain('<Number>+12025550123</Number>');
  vi.spyOn(console, 'error').mockImplementationOnce(() => {});
  expect((await app.fetch(await request(`${address}/voice`, {}, '&x=1'))).status).toBe(403);
  expect(await (await app.fetch(new Request(address))).text()).toBe('Acme');
});
