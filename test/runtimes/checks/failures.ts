import assert from 'node:assert/strict';
import { callForm, newCallSid, post } from '../telnyx.js';
import type { Check } from './check.js';

const apology = /<Response><Say>.+<\/Say><Hangup\/><\/Response>/;

/** What a caller hears when a handler fails. */
export const failures: readonly Check[] = [
  {
    name: 'a handler that throws leaves no dead air',
    async run(host) {
      const { status, text } = await post(host, '/troubled', callForm(newCallSid()));
      assert.equal(status, 200);
      assert.match(text, apology);
    },
  },
  {
    name: 'nor does one that gives an invalid document',
    async run(host) {
      const { status, text } = await post(host, '/troubled/invalid', callForm(newCallSid()));
      assert.equal(status, 200);
      assert.match(text, apology);
    },
  },
  {
    name: 'nor does one that hangs, and the reply comes in time',
    async run(host) {
      const { status, text, ms } = await post(host, '/troubled/hangs', callForm(newCallSid()));
      assert.equal(status, 200);
      assert.match(text, apology);
      assert.ok(ms > 500 && ms < 5000, `${ms} ms`);
    },
  },
];
