import { afterEach, expect, it, vi } from 'vitest';
import { POST } from './next-route.js';
import { actionIn, telnyx } from './telnyx.test-kit.js';

afterEach(() => vi.unstubAllEnvs());

it('a route handler answers for the flow and its steps, and refuses what is altered', async () => {
  const { publicKey, request } = await telnyx();
  vi.stubEnv('TELNYX_PUBLIC_KEY', publicKey);
  const address = 'https://app.example/voice';
  const action = actionIn(await (await POST(await request(address))).text(), address);
  expect(action).toBe('https://app.example/voice/menu');
  const pressed = await POST(await request(action, { Digits: '1' }));
  expect(await pressed.text()).toContain('<Number>+12025550123</Number>');
  vi.spyOn(console, 'error').mockImplementationOnce(() => {});
  expect((await POST(await request(address, {}, '&Digits=1'))).status).toBe(403);
});
