import assert from 'node:assert/strict';
import { callForm, delivery, newCallSid, post, present, send } from '../telnyx.js';
import type { Check } from './check.js';

/** What is delivered more than once. */
export const repeats: readonly Check[] = [
  {
    name: 'a delivery that comes again gets the reply that it got, and nothing runs',
    async run(host) {
      const first = await delivery(host, '/menu', callForm(newCallSid()));
      const { text } = await send(host, first);
      assert.match(text, /Visit 1, run 1\./);
      assert.equal((await send(host, first)).text, text);
    },
  },
  {
    name: 'a delivery that comes a hundred times at once runs once, and all get its reply',
    async run(host) {
      const form = callForm(newCallSid());
      const one = await delivery(host, '/menu', form);
      const all = await Promise.all(Array.from({ length: 100 }, () => send(host, one)));
      assert.deepEqual([...new Set(all.map(({ status }) => status))], [200]);
      assert.equal(new Set(all.map(({ text }) => text)).size, 1);
      const next = await post(host, '/menu', { ...form, Visit: 'next' });
      assert.match(next.text, /Visit 2, run 2\./);
    },
  },
  {
    name: 'twenty visits of one call at once are counted one by one',
    async run(host) {
      const form = callForm(newCallSid());
      const all = await Promise.all(
        Array.from({ length: 20 }, (_, visit) => post(host, '/menu', { ...form, Visit: String(visit) })),
      );
      const visits = all.map(({ text }) => Number(/Visit (\d+)/.exec(text)?.[1]));
      assert.deepEqual(
        visits.sort((one, other) => one - other),
        Array.from({ length: 20 }, (_, index) => index + 1),
      );
    },
  },
  {
    name: 'an equal body at another time is another visit',
    async run(host) {
      const form = callForm(newCallSid());
      assert.match((await post(host, '/menu', form, { at: present() - 5 })).text, /Visit 1, run 1\./);
      assert.match((await post(host, '/menu', form, { at: present() - 2 })).text, /Visit 2, run 2\./);
    },
  },
];
