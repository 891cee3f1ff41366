import { once } from 'node:events';
import type { Server } from 'node:http';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { app } from './express.js';
import { actionIn, type Telnyx, telnyx } from './telnyx.test-kit.js';

let caller: Telnyx;
let server: Server;
let address: string;
beforeAll(async () => {
  caller = await telnyx();
  vi.stubEnv('TELNYX_PUBLIC_KEY', caller.publicKey);
  vi.spyOn(console, 'error').mockImplementation(() => {});
  server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  address = typeof bound === 'object' && bound ? `http://127.0.0.1:${bound.port}` : '';
});
afterAll(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  server.close();
});

it('a flow answers in Express, and its addresses lead to its steps', async () => {
  const start = await fetch(await caller.request(`${address}/voice`));
  expect(start.headers.get('content-type')).toBe('application/xml; charset=utf-8');
  const action = actionIn(await start.text(), `${address}/voice`);
  const pressed = await fetch(await caller.request(action, { Digits: '1' }));
  expect(await pressed.text()).toContain('<Number>+12025550123</Number>');
});

it('the signature is checked on the bytes as they came', async () => {
  const altered = await fetch(await caller.request(`${address}/voice`, {}, '&Digits=1'));
  expect(altered.status).toBe(403);
  const large = await fetch(await caller.request(`${address}/voice`, { Long: 'x'.repeat(300_000) }));
  expect(large.status).toBe(413);
  expect((await fetch(`${address}/voice`)).status).toBe(405);
});

it('the other routes are as they were', async () => {
  expect(await (await fetch(address)).text()).toBe('The menu answers POST at /voice.');
});
