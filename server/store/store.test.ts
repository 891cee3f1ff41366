import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Kept } from '../../src/flow/index.js';
import { sleep } from './sleep.js';
import type { Store } from './store.js';
import {
  all,
  callback,
  counting,
  countOf,
  d1Place,
  delivery,
  filePlace,
  outcome,
  type Place,
} from './store.test-kit.js';

describe.each([
  ['a file', filePlace],
  ['D1', d1Place],
])('a store in %s', (_, makePlace) => {
  let place: Place;
  let store: Store;
  /** The same place, opened by another. */
  let other: Store;
  beforeAll(async () => {
    place = await makePlace();
    store = await place.open();
    other = await place.open();
  });
  afterAll(async () => {
    await store.close();
    await other.close();
    await place.remove();
  });

  it('does the work of a delivery once, and gives a repeat the same reply', async () => {
    const request = delivery();
    let runs = 0;
    const work = async () => outcome(`<Response><!-- ${++runs} --></Response>`);
    const first = await store.ledger.run(request, work);
    expect(first.repeated).toBe(false);
    for (const ledger of [store.ledger, other.ledger]) {
      const again = await ledger.run(request, work);
      expect(again).toMatchObject({
        repeated: true,
        answer: { status: 200, body: first.answer.body, entry: { event: 'answered' } },
      });
    }
    expect(runs).toBe(1);
  });

  it('does the work once for deliveries that come at the same time', async () => {
    const request = delivery();
    let runs = 0;
    const work = async () => {
      runs += 1;
      await sleep(30);
      return outcome('<Response>slow</Response>');
    };
    const kept = await Promise.all(
      Array.from({ length: 20 }, (_, n) => (n % 2 ? store : other).ledger.run(request, work)),
    );
    expect(runs).toBe(1);
    expect(new Set(kept.map(({ answer }) => answer.body))).toEqual(new Set(['<Response>slow</Response>']));
    expect(kept.filter(({ repeated }) => !repeated)).toHaveLength(1);
  });

  it('runs deliveries that nothing tells apart each time', async () => {
    let runs = 0;
    const work = async () => outcome(String(++runs));
    const request = delivery({ key: undefined });
    expect((await store.ledger.run(request, work)).answer.body).toBe('1');
    expect((await store.ledger.run(request, work)).answer.body).toBe('2');
  });

  it('lets a repeat run again after a reply that was not 200, and keeps both in the journal', async () => {
    const request = callback({ callSid: 'v3:refused' });
    let runs = 0;
    const work = async () => outcome('', { status: ++runs === 1 ? 500 : 200 });
    expect((await store.ledger.run(request, work)).answer.status).toBe(500);
    expect(await other.ledger.run(request, work)).toMatchObject({ repeated: false, answer: { status: 200 } });
    const found = await store.journal.call('v3:refused');
    expect(found?.timeline.map(({ status }) => status)).toEqual([500, 200]);
  });

  it('lets a repeat run again after work that threw', async () => {
    const request = delivery({ callSid: 'v3:threw', hasState: true });
    await expect(store.ledger.run(request, async () => Promise.reject(new Error('No.')))).rejects.toThrow(
      'No.',
    );
    expect(await other.ledger.run(request, counting)).toMatchObject({ repeated: false });
  });

  it('takes over where whoever began is gone, and not before', async () => {
    const gone = await place.open({ leaseMs: 300 });
    const request = callback({ callSid: 'v3:gone' });
    let done = (): void => {};
    const began = gone.ledger.run(request, async () => {
      await new Promise<void>((resolve) => {
        done = resolve;
      });
      return outcome('late');
    });
    await sleep(50);
    const startedAt = Date.now();
    const kept = await other.ledger.run(request, async () => outcome(''));
    expect(kept).toMatchObject({ repeated: false, answer: { status: 200 } });
    expect(Date.now() - startedAt).toBeGreaterThan(200);
    // The first one comes back, and must not write over what stands.
    done();
    expect((await began).answer).toMatchObject({ status: 503, entry: { event: 'taken-over' } });
    await gone.close();
  });

  it('gives up on a reply that does not come: 503 for what is told, an error for what is heard', async () => {
    const busy = await place.open();
    const waiting = await place.open({ waitMs: 50 });
    let done = (): void => {};
    const open = new Promise<void>((resolve) => {
      done = resolve;
    });
    const heard = delivery();
    const told = callback();
    const running = [heard, told].map((one) =>
      busy.ledger.run(one, async () => {
        await open;
        return outcome();
      }),
    );
    await sleep(50);
    const never = async () => outcome('twice');
    await expect(waiting.ledger.run(heard, never)).rejects.toMatchObject({ code: 'delivery-pending' });
    expect((await waiting.ledger.run(told, never)).answer).toMatchObject({
      status: 503,
      entry: { event: 'delivery-pending' },
    });
    done();
    await Promise.all(running);
    await busy.close();
    await waiting.close();
  });

  it('keeps the state of a call from request to request, also elsewhere', async () => {
    const facts = { callSid: 'v3:state', hasState: true };
    await store.ledger.run(delivery(facts), counting);
    await other.ledger.run(delivery(facts), counting);
    let seen: unknown;
    await store.ledger.run(delivery(facts), async (state) => {
      seen = state;
      return outcome();
    });
    expect(seen).toEqual({ n: 2 });
    // A request without a state of its own left it as it was.
    expect((await other.ledger.run(delivery(facts), counting)).answer.body).toContain('>3<');
  });

  it('loses no change of a state where requests of one call come at once', async () => {
    const facts = { callSid: 'v3:atomic', hasState: true };
    await Promise.all(
      Array.from({ length: 12 }, (_, n) => (n % 2 ? store : other).ledger.run(delivery(facts), counting)),
    );
    expect((await store.ledger.run(delivery(facts), counting)).answer.body).toContain('>13<');
  });

  it('does not read a state that expired, and sweeps it away', async () => {
    let now = 1_000_000;
    const timed = await place.open({ stateTtlMs: 5000, now: () => now });
    const facts = { callSid: 'v3:expires', hasState: true };
    await timed.ledger.run(delivery(facts), counting);
    now += 4000;
    expect((await timed.ledger.run(delivery(facts), counting)).answer.body).toContain('>2<');
    now += 5001;
    expect(await timed.sweep()).toBe(1);
    expect(await timed.sweep()).toBe(0);
    expect((await timed.ledger.run(delivery(facts), counting)).answer.body).toContain('>1<');
    await timed.close();
  });

  it('keeps apart what has an empty CallSid', async () => {
    const facts = { callSid: '', hasState: true };
    await store.ledger.run(delivery(facts), counting);
    expect((await store.ledger.run(delivery(facts), counting)).answer.body).toContain('>1<');
  });

  it('answers with what any text in a request or reply came to, and never fails on it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          key: fc.string({ unit: 'binary', minLength: 1 }),
          callSid: fc.string({ unit: 'binary', minLength: 1 }),
          value: fc.string({
            unit: fc.constantFrom('\0', '\ud800', '\udc00', '"', "'", '\\', 'é', '😀', 'a'),
          }),
        }),
        async ({ key, callSid, value }) => {
          const odd = key + value;
          const request = callback({
            key: odd,
            callSid,
            address: value,
            step: value,
            parameters: { value },
            hasState: true,
          });
          const kept = await store.ledger.run(request, async () => outcome(value, { state: { value } }));
          expect(kept.answer.status).toBe(200);
          const after = await store.ledger.run(delivery({ callSid, hasState: true }), async (state) =>
            outcome('', { state: { ...Object(state), last: true } }),
          );
          expect(after.answer.status).toBe(200);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('does what a simple model does, whatever comes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            id: fc.integer({ min: 0, max: 5 }),
            call: fc.integer({ min: 0, max: 1 }),
            isFirst: fc.boolean(),
            fails: fc.boolean(),
          }),
          { maxLength: 12 },
        ),
        fc.uuid(),
        async (steps, run) => {
          const replies = new Map<string, string>();
          const states = new Map<string, number>();
          for (const { id, call, isFirst, fails } of steps) {
            const callSid = `v3:${run}-${call}`;
            const key = `${run}\n${id}-${call}`;
            const status = fails ? 500 : 200;
            const known = replies.get(key);
            const n = (states.get(callSid) ?? 0) + 1;
            const kept: Kept = await (isFirst ? store : other).ledger.run(
              delivery({ key, callSid, hasState: true }),
              async (state) =>
                outcome(String(countOf(state) + 1), { status, state: { n: countOf(state) + 1 } }),
            );
            expect(kept.repeated).toBe(known !== undefined);
            expect(kept.answer.body).toBe(known ?? String(n));
            if (known !== undefined) continue;
            states.set(callSid, n);
            if (!fails) replies.set(key, String(n));
          }
        },
      ),
      { numRuns: 12 },
    );
  });

  it('tells a call with its requests in order', async () => {
    const facts = {
      callSid: 'v3:told',
      parameters: { From: '+12025550107', To: '+12025550108', CallStatus: 'ringing' },
    };
    await store.ledger.run(delivery(facts), async () => outcome('<Response><Hangup/></Response>'));
    await other.ledger.run(
      callback({ ...facts, address: '/callbacks', parameters: { CallStatus: 'completed' } }),
      async () => outcome(''),
    );
    const found = await store.journal.call('v3:told');
    expect(found?.call).toMatchObject({
      CallSid: 'v3:told',
      From: '+12025550107',
      To: '+12025550108',
      CallStatus: 'completed',
      requests: 2,
    });
    expect(found?.timeline).toMatchObject([
      {
        step: 'menu',
        kind: 'gather',
        verified: true,
        status: 200,
        body: '<Response><Hangup/></Response>',
        event: 'answered',
      },
      {
        address: '/callbacks',
        kind: 'call-status',
        parameters: { CallStatus: 'completed' },
        body: undefined,
      },
    ]);
    expect(await store.journal.call('v3:nobody')).toBeUndefined();
  });

  it('shows a request that is still being answered', async () => {
    let seen: unknown;
    await store.ledger.run(callback({ callSid: 'v3:now' }), async () => {
      seen = (await other.journal.call('v3:now'))?.timeline;
      return outcome('');
    });
    expect(seen).toMatchObject([{ status: undefined, event: undefined, durationMs: undefined }]);
  });

  it('pages through calls, those with the latest request first', async () => {
    let now = 5_000_000_000_000;
    const timed = await place.open({ now: () => now });
    for (let n = 0; n < 7; n++) {
      now += n % 2; // Some at the same time.
      const parameters = { From: n < 4 ? '+12025550110' : '+12025550111', To: '+12025550112' };
      await timed.ledger.run(delivery({ callSid: `v3:page-${n}`, parameters }), async () => outcome());
    }
    const pages = async (query: { number: string }) => {
      const sids: string[][] = [];
      for (let after: string | undefined; ; ) {
        const page = await timed.journal.calls({ ...query, limit: 3, after });
        sids.push(page.calls.map(({ CallSid }) => CallSid.slice(8)));
        after = page.next;
        if (after === undefined) return sids;
      }
    };
    expect(await pages({ number: '+12025550112' })).toEqual([['6', '5', '4'], ['3', '2', '1'], ['0']]);
    expect(await pages({ number: '+12025550110' })).toEqual([['3', '2', '1'], ['0']]);
    expect((await timed.journal.calls({ limit: 2 })).calls).toMatchObject([
      { CallSid: 'v3:page-6', requests: 1 },
      {},
    ]);
    expect((await timed.journal.calls({ CallStatus: 'busy' })).calls).toEqual([]);
    await expect(timed.journal.calls({ after: 'x' })).rejects.toMatchObject({ code: 'bad-page' });
    await timed.close();
  });

  it('gives every entry once, from any place on', async () => {
    const entries = await all(store.journal.entries());
    const ids = entries.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b));
    expect(await all(store.journal.entries(ids.at(-3)))).toEqual(entries.slice(-2));
  });

  it('keeps every version of a bin', async () => {
    expect(await store.bins.get('greeting')).toBeUndefined();
    expect(await store.bins.put('greeting', '<Response/>')).toMatchObject({ name: 'greeting', version: 1 });
    expect(await other.bins.put('greeting', '<Response/>')).toMatchObject({ version: 1 });
    expect(await other.bins.put('greeting', '<Response><Hangup/></Response>')).toMatchObject({ version: 2 });
    expect(await store.bins.get('greeting')).toMatchObject({
      version: 2,
      source: '<Response><Hangup/></Response>',
    });
    expect(await store.bins.get('greeting', 1)).toMatchObject({ version: 1, source: '<Response/>' });
    expect(await store.bins.get('greeting', 9)).toBeUndefined();
    // Back to what it was: a version of its own.
    expect(await store.bins.put('greeting', '<Response/>')).toMatchObject({ version: 3 });
    expect((await store.bins.versions('greeting')).map(({ version }) => version)).toEqual([3, 2, 1]);
    await store.bins.put('another', '<Response/>');
    expect((await store.bins.list()).map(({ name, version }) => `${name} ${version}`)).toEqual([
      'another 1',
      'greeting 3',
    ]);
    expect(await store.bins.remove('greeting')).toBe(true);
    expect(await store.bins.remove('greeting')).toBe(false);
    expect(await store.bins.versions('greeting')).toEqual([]);
  });

  it('makes two versions where two change a bin at once', async () => {
    const made = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        (n % 2 ? store : other).bins.put('race', `<Response><!--${n}--></Response>`),
      ),
    );
    expect(made.map(({ version }) => version).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('takes writes, and says so', async () => {
    const before = (await all(store.journal.entries())).length;
    await expect(store.check()).resolves.toBeUndefined();
    expect(await all(store.journal.entries())).toHaveLength(before);
  });

  it('removes what is older than the retention, and nothing else', async () => {
    const day = 24 * 60 * 60_000;
    const old = await place.open({ now: () => Date.now() - 40 * day });
    for (let n = 0; n < 3; n++) {
      await old.ledger.run(delivery({ callSid: 'v3:old' }), async () => outcome());
    }
    const kept = await place.open({ retentionDays: 30 });
    const fresh = (await all(kept.journal.entries())).filter(({ CallSid }) => CallSid === 'v3:told');
    expect(await kept.sweep()).toBeGreaterThanOrEqual(4);
    expect(await kept.journal.call('v3:old')).toBeUndefined();
    expect(await kept.journal.call('v3:told')).toMatchObject({ timeline: fresh });
    await kept.close();
    await old.close();
  });
});
