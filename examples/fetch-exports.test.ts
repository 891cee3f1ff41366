import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { actionIn, type Telnyx, telnyx } from './telnyx.test-kit.js';

// What Bun and Deno serve is a module with `fetch`, which Node can ask as well; `npm run test:runtimes` has them do it.
let folder: string;
let caller: Telnyx;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'texml-example-'));
  caller = await telnyx();
  vi.stubEnv('TELNYX_PUBLIC_KEY', caller.publicKey);
  vi.stubEnv('TEXML_STORE', `file:${join(folder, 'calls.db')}`);
  vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
});
afterAll(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

it.each([
  ['Bun', () => import('./bun.js')],
  ['Deno', () => import('./deno.js')],
])('what %s serves answers a call with all its steps', async (_name, load) => {
  const { default: served } = await load();
  const address = 'http://127.0.0.1/menu';
  const start = await served.fetch(await caller.request(address));
  const action = actionIn(await start.text(), address);
  const pressed = await served.fetch(await caller.request(action, { Digits: '1' }));
  expect(await pressed.text()).toContain('<Number>+12025550123</Number>');
  expect((await served.fetch(await caller.request(address, {}, '&x=1'))).status).toBe(403);
});
