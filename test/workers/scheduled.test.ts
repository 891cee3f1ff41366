import { afterAll, beforeAll, expect, it } from 'vitest';
import { timelineOf } from '../runtimes/checks/timeline.js';
import { type StartedHost, startHost } from '../runtimes/start-host.js';
import { admin, callForm, newCallSid, post } from '../runtimes/telnyx.js';
import { workerd } from '../runtimes/workerd.js';

let host: StartedHost;
beforeAll(async () => {
  host = await startHost({
    ...workerd,
    entry: 'retention-worker.ts',
    command: (place) => {
      const { args, ...command } = workerd.command(place);
      return { ...command, args: [...args, '--test-scheduled'] };
    },
  });
}, 180_000);
afterAll(() => host?.end(), 60_000);

it('what is older than the retention goes when the cron trigger fires', { timeout: 60_000 }, async () => {
  const sid = newCallSid();
  expect((await post(host, '/menu', callForm(sid))).status).toBe(200);
  expect(await timelineOf(host, sid)).toHaveLength(1);
  const fired = await fetch(`${host.address()}/__scheduled?cron=15+4+*+*+*`);
  expect(await fired.text()).toBe('Ran scheduled event');
  expect((await admin(host, `/calls/${encodeURIComponent(sid)}`)).status).toBe(404);
  expect((await admin(host, '/export')).text).toBe('');
});
