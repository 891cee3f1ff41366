import assert from 'node:assert/strict';
import { callForm, newCallSid, post } from '../telnyx.js';
import type { Check } from './check.js';

/** What Telnyx gets that asks as it should. */
export const answers: readonly Check[] = [
  {
    name: 'a signed request gets its document',
    async run(host) {
      const { status, type, text } = await post(host, '/menu', callForm(newCallSid()));
      assert.equal(status, 200);
      assert.equal(type, 'application/xml; charset=utf-8');
      assert.match(
        text,
        /^<Response><Gather .*<Say>Visit 1, run 1\.<\/Say><\/Gather><Redirect>.*<\/Response>$/,
      );
    },
  },
  {
    name: "the addresses in a document lead to the flow's steps",
    async run(host) {
      const form = callForm(newCallSid());
      const { text } = await post(host, '/menu', form);
      const [, action = ''] = /action="([^"]+)"/.exec(text) ?? [];
      const [, redirect = ''] = /<Redirect>([^<]+)</.exec(text) ?? [];
      const step = (address: string) => new URL(address, `${host.address()}/menu`).pathname;
      const pressed = await post(host, step(action), { ...form, Digits: '4', CallStatus: 'in-progress' });
      assert.match(pressed.text, /<Say>4 · silence · 1<\/Say>/);
      const again = await post(host, step(redirect), { ...form, CallStatus: 'in-progress' });
      assert.match(again.text, /Visit 2, run 2\./);
    },
  },
  {
    name: 'the state of a call lasts from request to request, and is not that of another call',
    async run(host) {
      const form = callForm(newCallSid());
      for (const visit of [1, 2, 3]) {
        // The body differs, so that it is another visit also within one second.
        const { text } = await post(host, '/menu', { ...form, Visit: String(visit) });
        assert.match(text, new RegExp(`Visit ${visit}, run ${visit}\\.`));
      }
      const other = await post(host, '/menu', callForm(newCallSid()));
      assert.match(other.text, /Visit 1, run 1\./);
    },
  },
  {
    name: 'letters of every script come through, both ways',
    async run(host) {
      const said = 'Zürich, 東京, мир, 🙂 & "<so on>"';
      const { text } = await post(host, '/menu/menu', callForm(newCallSid(), { SpeechResult: said }));
      assert.match(text, /Zürich, 東京, мир, 🙂 &amp; "&lt;so on(>|&gt;)"/);
      assert.match(text, /Grüße, 您好, שלום, 👋 &amp; &lt;goodbye(>|&gt;)/);
    },
  },
  {
    name: 'a big document comes whole',
    async run(host) {
      const { status, text } = await post(host, '/menu/big', callForm(newCallSid()));
      assert.equal(status, 200);
      assert.equal(text.match(/<Say>Line /g)?.length, 2000);
      assert.ok(text.endsWith('<Say>Line 2000 of a long story.</Say><Hangup/></Response>'));
    },
  },
];
