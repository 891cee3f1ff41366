import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { start } from './server.js';
import { actionIn, type Telnyx, telnyx } from './telnyx.test-kit.js';

let folder: string;
let caller: Telnyx;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'texml-example-'));
  caller = await telnyx();
  vi.stubEnv('TELNYX_PUBLIC_KEY', caller.publicKey);
  vi.stubEnv('TEXML_ADMIN_TOKEN', 'a-token-that-is-long-enough');
  vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

it('the server on Node answers a call, takes its callbacks, and has them in its journal after a restart', async () => {
  const options = { port: 0, url: `file:${join(folder, 'calls.db')}` };
  const first = await start(options);
  const menu = await fetch(await caller.request(`${first.url}menu`));
  const action = actionIn(await menu.text(), `${first.url}menu`);
  const pressed = await fetch(await caller.request(action, { Digits: '1' }));
  expect(await pressed.text()).toContain('<Number>+12025550123</Number>');
  const hours = await fetch(await caller.request(`${first.url}bins/hours`));
  expect(await hours.text()).toContain('nine to five');
  const over = { CallStatus: 'completed', CallDuration: '7', CallbackSource: 'call-progress-events' };
  expect((await fetch(await caller.request(`${first.url}callbacks`, over))).status).toBe(200);
  await first.end();

  const second = await start(options);
  const headers = { authorization: 'Bearer a-token-that-is-long-enough' };
  const { calls } = JSON.parse(await (await fetch(`${second.url}admin/calls`, { headers })).text());
  expect(calls).toMatchObject([{ CallStatus: 'completed', From: '+12025550100' }]);
  await second.end();
});
