import assert from 'node:assert/strict';
import { admin, callForm, newCallSid, post, present, type Twist } from '../telnyx.js';
import type { Check } from './check.js';

const twists: readonly (readonly [string, () => Twist])[] = [
  ['forged', () => ({ forged: true })],
  ['altered', () => ({ added: '&Digits=1' })],
  ['unsigned', () => ({ unsigned: true })],
  ['old', () => ({ at: present() - 310 })],
];

/** What is not let in. */
export const refusals: readonly Check[] = [
  ...twists.map(
    ([name, twist]): Check => ({
      name: `a request that is ${name} is refused, by a flow and by the callbacks`,
      async run(host) {
        for (const path of ['/menu', '/callbacks']) {
          const { status, text } = await post(host, path, callForm(newCallSid()), twist());
          assert.equal(status, 403, path);
          assert.doesNotMatch(text, /<Response/);
        }
      },
    }),
  ),
  {
    name: 'GET is refused, since nobody signs its parameters',
    async run(host) {
      const reply = await fetch(`${host.address()}/menu?${new URLSearchParams(callForm(newCallSid()))}`);
      await reply.body?.cancel();
      assert.equal(reply.status, 405);
    },
  },
  {
    name: 'a body that is too large is refused, and does not harm the next request',
    async run(host) {
      for (let round = 0; round < 10; round += 1) {
        for (const path of ['/menu', '/callbacks']) {
          const large = callForm(newCallSid(), { Long: 'x'.repeat(300_000) });
          assert.equal((await post(host, path, large)).status, 413, path);
          assert.equal((await post(host, path, callForm(newCallSid()))).status, 200, path);
        }
      }
    },
  },
  {
    name: 'an address where nothing stands is not found',
    async run(host) {
      for (const path of ['/nothing', '/menu/nothing', '/bins/nothing'])
        assert.equal((await post(host, path, callForm(newCallSid()))).status, 404, path);
    },
  },
  {
    name: 'the administration wants its token',
    async run(host) {
      for (const token of ['', 'wrong', `${host.adminToken}x`])
        for (const path of ['/calls', '/export'])
          assert.equal((await admin(host, path, { token })).status, 401);
      assert.equal((await admin(host, '/calls')).status, 200);
    },
  },
];
