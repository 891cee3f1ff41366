import assert from 'node:assert/strict';
import { admin, callForm, delivery, newCallSid, post, send } from '../telnyx.js';
import type { Check } from './check.js';
import { timelineOf } from './timeline.js';

/** What outlives the process, and what it leaves in its log. */
export const lasting: readonly Check[] = [
  {
    name: 'state, replies, journal and bins outlive the process',
    async run(host) {
      const form = callForm(newCallSid());
      const first = await delivery(host, '/menu', form);
      const { text } = await send(host, first);
      const bin = '<Response><Say>Still here.</Say></Response>';
      assert.equal((await admin(host, '/bins/lasting', { method: 'PUT', body: bin })).status, 201);

      await host.restart();

      assert.equal((await send(host, first)).text, text);
      // The state goes on; the process has not seen this call.
      assert.match((await post(host, '/menu', { ...form, Visit: 'next' })).text, /Visit 2, run 1\./);
      assert.deepEqual(
        (await timelineOf(host, String(form.CallSid))).map(({ status }) => status),
        [200, 200],
      );
      assert.equal((await post(host, '/bins/lasting', callForm(newCallSid()))).text, bin);
    },
  },
  {
    name: 'the log has JSON lines, and no number, key, token or signature in them',
    async run(host) {
      const probe = callForm(newCallSid(), { From: '+12025550187', Digits: '918273645546' });
      await post(host, '/menu', probe);
      await post(host, '/troubled', probe);
      await post(host, '/callbacks', probe, { forged: true });
      await admin(host, '/calls?number=%2B12025550187', { token: 'a-token-of-somebody-else' });
      const signed = await delivery(host, '/menu/menu?phone=%2B12025550187', probe);
      await send(host, signed);
      const output = host.output();
      const lines = output.split('\n').filter((line) => line.startsWith('{'));
      const events = new Set(lines.map((line): string => JSON.parse(line).event));
      for (const event of ['answered', 'handler-failed', 'handler-late', 'wrong-signature'])
        assert.ok(events.has(event), `${event} stands among ${[...events].join(', ')}`);
      for (const secret of [
        '2025550187',
        '2025550100',
        '2025550199',
        '918273645546',
        host.adminToken,
        'a-token-of-somebody-else',
        String(signed.headers['telnyx-signature-ed25519']),
      ]) {
        assert.ok(!output.includes(secret), `the log has ${secret}`);
      }
    },
  },
];
