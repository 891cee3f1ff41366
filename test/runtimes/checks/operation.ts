import assert from 'node:assert/strict';
import { admin, callForm, delivery, type Form, newCallSid, post, present, send } from '../telnyx.js';
import type { Check } from './check.js';
import { timelineOf } from './timeline.js';

/** What tells that a call is over. */
const ended = (callSid: string): Form =>
  callForm(callSid, {
    CallStatus: 'completed',
    CallDuration: '12',
    SequenceNumber: '3',
    CallbackSource: 'call-progress-events',
  });

/** What an operator has besides calls: callbacks, bins, probes and the journal. */
export const operation: readonly Check[] = [
  {
    name: 'a status callback is acknowledged, and stands in the journal of its call',
    async run(host) {
      const sid = newCallSid();
      const form = ended(sid);
      assert.equal((await post(host, '/callbacks', form)).status, 200);
      const [entry, ...more] = await timelineOf(host, sid);
      assert.deepEqual(more, []);
      assert.equal(entry?.kind, 'call-status-completed');
      assert.equal(entry?.verified, true);
      assert.equal(entry?.status, 200);
      assert.equal(entry?.parameters.CallDuration, '12');
    },
  },
  {
    name: 'an event that is told again, under a new signature too, stands there once',
    async run(host) {
      const sid = newCallSid();
      const form = ended(sid);
      for (const secondsAgo of [9, 6, 3])
        assert.equal((await post(host, '/callbacks', form, { at: present() - secondsAgo })).status, 200);
      assert.equal((await timelineOf(host, sid)).length, 1);
    },
  },
  {
    name: 'a JSON webhook is acknowledged, and stands in the journal',
    async run(host) {
      const sid = newCallSid();
      const webhook = JSON.stringify({
        data: {
          record_type: 'event',
          event_type: 'call.hangup',
          id: crypto.randomUUID(),
          occurred_at: new Date().toISOString(),
          payload: {
            call_control_id: sid,
            call_leg_id: crypto.randomUUID(),
            call_session_id: crypto.randomUUID(),
            connection_id: '1',
            client_state: null,
            hangup_cause: 'normal_clearing',
          },
        },
        meta: { attempt: 1, delivered_to: 'https://example.com/callbacks' },
      });
      assert.equal((await post(host, '/callbacks', webhook)).status, 200);
      const { text } = await admin(host, '/export');
      assert.ok(text.split('\n').some((line) => line.includes(sid) && line.includes('call.hangup')));
    },
  },
  {
    name: 'a handler of callbacks runs once for a delivery that comes thirty times at once',
    async run(host) {
      const RecordingSid = newCallSid();
      const form = callForm(newCallSid(), {
        RecordingSid,
        RecordingUrl: 'https://example.com/recording.mp3',
        RecordingStatus: 'completed',
        RecordingDuration: '4',
      });
      const one = await delivery(host, '/callbacks', form);
      const all = await Promise.all(Array.from({ length: 30 }, () => send(host, one)));
      assert.deepEqual([...new Set(all.map(({ status }) => status))], [200]);
      const { text } = await post(host, '/heard', callForm(newCallSid(), { Asked: RecordingSid }));
      assert.match(text, /<Say>1<\/Say>/);
    },
  },
  {
    name: 'a bin is served, filled in with what Telnyx sent',
    async run(host) {
      const { status, type, text } = await post(host, '/bins/welcome', callForm(newCallSid()));
      assert.equal(status, 200);
      assert.match(type, /^application\/xml/);
      assert.equal(text, '<Response><Say>Welcome, +12025550100.</Say></Response>');
    },
  },
  {
    name: 'a bin that is put is served at once, and its versions are kept',
    async run(host) {
      const name = `hours-${newCallSid().slice(9)}`;
      for (const [version, said] of ['Nine to five.', 'Nine to {{until}}.'].entries()) {
        const body = `<Response><Say>${said}</Say></Response>`;
        const put = await admin(host, `/bins/${name}`, { method: 'PUT', body });
        assert.equal(put.status, version === 0 ? 201 : 200, put.text);
      }
      const served = await post(host, `/bins/${name}?until=six`, callForm(newCallSid()));
      assert.equal(served.text, '<Response><Say>Nine to six.</Say></Response>');
      const { versions } = JSON.parse((await admin(host, `/bins/${name}/versions`)).text);
      assert.equal(versions.length, 2);
    },
  },
  {
    name: 'health, readiness and metrics answer whoever asks',
    async run(host) {
      for (const path of ['/healthz', '/readyz']) {
        const reply = await fetch(host.address() + path);
        assert.equal(reply.status, 200, `${path}: ${await reply.text()}`);
      }
      const reply = await fetch(`${host.address()}/metrics`);
      assert.match(reply.headers.get('content-type') ?? '', /^text\/plain/);
      assert.match(await reply.text(), /^# TYPE \w+ counter$/m);
    },
  },
  {
    name: 'the journal tells a call with its documents',
    async run(host) {
      const sid = newCallSid();
      const form = callForm(sid);
      const { text } = await post(host, '/menu', form);
      const pressed = await post(host, '/menu/menu', { ...form, Digits: '1' });
      const entries = await timelineOf(host, sid);
      assert.deepEqual(
        entries.map(({ step, kind, body }) => [step, kind, body]),
        [
          ['start', 'voice', text],
          ['menu', 'gather', pressed.text],
        ],
      );
      const { calls } = JSON.parse((await admin(host, '/calls')).text);
      assert.equal(calls[0].CallSid, sid);
    },
  },
  {
    name: 'the journal is exported as NDJSON, in order',
    async run(host) {
      const { status, type, text } = await admin(host, '/export');
      assert.equal(status, 200);
      assert.match(type, /^application\/x-ndjson/);
      assert.ok(text.endsWith('\n'));
      const ids = text
        .trim()
        .split('\n')
        .map((line): number => JSON.parse(line).id);
      assert.ok(ids.length > 20);
      assert.deepEqual(
        ids,
        [...ids].sort((one, other) => one - other),
      );
    },
  },
];
