import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod/mini';
import { callbackKinds, generateKeyPair, isDocumentKind } from '../callbacks/index.js';
import { response } from '../document/index.js';
import { type Flow, type FlowOptions, flow, type LogEntry, memoryState } from './index.js';

const keys = await generateKeyPair();
const now = 1_800_000_000_000;

interface Delivery {
  readonly path?: string;
  readonly body?: Record<string, string>;
  readonly at?: number;
  readonly tamper?: (text: string) => string;
  readonly signed?: boolean;
  readonly method?: string;
}

const identity = {
  AccountSid: 'a',
  CallSid: 'v3:one',
  CallSidLegacy: 'v3:one',
  From: '+12025550100',
  To: '+12025550199',
  ConnectionId: '1',
};

async function deliver(
  target: Flow,
  {
    path = '/voice',
    body = {},
    at = now / 1000,
    tamper = (t) => t,
    signed = true,
    method = 'POST',
  }: Delivery = {},
) {
  const text = new URLSearchParams({ ...identity, ...body }).toString();
  const headers = signed ? await keys.sign(text, at) : {};
  const url = `https://example.com${path}${method === 'GET' ? `?${text}` : ''}`;
  const reply = await target(
    new Request(url, {
      method,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      ...(method === 'POST' && { body: tamper(text) }),
    }),
  );
  return { status: reply.status, type: reply.headers.get('content-type'), text: await reply.text() };
}

const hosted = (target: Flow, options: FlowOptions = {}) => {
  const log: LogEntry[] = [];
  return {
    log,
    app: target.with({
      publicKey: keys.publicKey,
      now: () => now,
      log: (entry) => log.push(entry),
      ...options,
    }),
  };
};

const menu = flow(
  { start: 'voice', menu: 'gather', after: 'dial', note: 'recording-status' },
  {
    start: (call) =>
      response()
        .gather({ action: call.url.menu, numDigits: 1 }, (g) => g.say(`Hello ${call.From}`))
        .redirect(call.url.start),
    menu: (call) =>
      call.Digits === '1'
        ? response().dial({ action: call.url.after }, (d) => d.number('+12025550123'))
        : response().redirect(call.url.start),
    after: (call) =>
      response()
        .say(call.DialCallStatus === 'completed' ? 'Goodbye.' : 'Nobody is in.')
        .hangup(),
    note: () => {},
  },
);

describe('a flow', () => {
  it('answers each step with its document', async () => {
    const { app } = hosted(menu);
    const start = await deliver(app);
    expect(start).toEqual({
      status: 200,
      type: 'application/xml; charset=utf-8',
      text: '<Response><Gather action="voice/menu" numDigits="1"><Say>Hello +12025550100</Say></Gather><Redirect>voice</Redirect></Response>',
    });
    expect((await deliver(app, { path: '/voice/menu', body: { Digits: '1' } })).text).toBe(
      '<Response><Dial action="after"><Number>+12025550123</Number></Dial></Response>',
    );
    expect((await deliver(app, { path: '/voice/menu', body: { Digits: '9' } })).text).toContain(
      '<Redirect>../voice</Redirect>',
    );
    expect((await deliver(app, { path: '/voice/after', body: { DialCallStatus: 'busy' } })).text).toContain(
      'Nobody is in.',
    );
  });

  it('writes addresses that lead back to its steps, wherever it stands', async () => {
    const { app } = hosted(menu);
    for (const entry of ['/', '/voice', '/voice/', '/a/b/voice', '/with:colon']) {
      for (const path of [entry, `${entry.replace(/\/$/, '')}/menu`]) {
        const { text } = await deliver(app, { path, body: { Digits: '9' } });
        const back = /<Redirect>(.*?)<\/Redirect>/.exec(text)?.[1];
        expect(
          new URL(back ?? 'none', `https://example.com${path}`).pathname.replace(/(.)\/$/, '$1'),
          `${path} -> ${back}`,
        ).toBe(entry.replace(/(.)\/$/, '$1'));
        const action = /action="(.*?)"/.exec((await deliver(app, { path: entry })).text)?.[1];
        expect(new URL(action ?? 'none', `https://example.com${entry}`).pathname).toBe(
          `${entry.replace(/\/$/, '')}/menu`,
        );
      }
    }
  });

  it('writes absolute addresses where it knows its own', async () => {
    const { app } = hosted(menu, { publicUrl: 'https://calls.example.com/ivr' });
    const { text } = await deliver(app, { path: '/inside' });
    expect(text).toContain('action="https://calls.example.com/ivr/menu"');
    expect(text).toContain('<Redirect>https://calls.example.com/ivr</Redirect>');
  });

  it('answers a status callback with an empty 200', async () => {
    const { app } = hosted(menu);
    const body = { ConnectionId: '1', RecordingStatus: 'completed' };
    expect(await deliver(app, { path: '/voice/note', body })).toEqual({ status: 200, type: null, text: '' });
  });

  it('answers a call that waits in a queue, and one that left it', async () => {
    const support = flow(
      { start: 'voice', waiting: 'wait', left: 'enqueue' },
      {
        start: (call) => response().enqueue('support', { waitUrl: call.url.waiting, action: call.url.left }),
        waiting: (call) =>
          response().say(`You are number ${call.QueuePosition + 1} of ${call.CurrentQueueSize}.`),
        left: (call) =>
          response()
            .say(call.QueueResult === 'bridged' ? 'Goodbye.' : 'Nobody was free.')
            .hangup(),
      },
    );
    const { app, log } = hosted(support);
    expect((await deliver(app)).text).toBe(
      '<Response><Enqueue waitUrl="voice/waiting" action="voice/left">support</Enqueue></Response>',
    );
    const body = {
      QueueSid: 's',
      QueuePosition: '1',
      CurrentQueueSize: '3',
      QueueTime: '0',
      AvgQueueTime: '9',
    };
    expect((await deliver(app, { path: '/voice/waiting', body })).text).toContain('number 2 of 3.');
    expect((await deliver(app, { path: '/voice/left', body: { QueueResult: 'leave' } })).text).toContain(
      'Nobody was free.',
    );
    expect(log.every(({ event }) => event === 'answered')).toBe(true);
  });

  it.each(callbackKinds())('can have a step that answers %s', async (kind) => {
    const target = flow(
      { start: 'voice', step: kind },
      {
        start: () => response().hangup(),
        step: () => response().hangup(),
      },
    );
    const { text } = await deliver(hosted(target).app, { path: '/voice/step' });
    expect(text).toBe(isDocumentKind(kind) ? '<Response><Hangup/></Response>' : '');
  });

  it('keeps 404 for paths that are not its own, once it knows its path', async () => {
    const { app } = hosted(menu, { path: '/voice' });
    expect((await deliver(app, { path: '/voice/menu', body: { Digits: '1' } })).status).toBe(200);
    expect((await deliver(app, { path: '/voice/nope' })).status).toBe(404);
    expect((await deliver(app, { path: '/other' })).status).toBe(404);
  });

  it('may stand at the name of one of its steps, once it knows its path', async () => {
    const { app } = hosted(menu, { path: '/menu' });
    const { text } = await deliver(app, { path: '/menu' });
    expect(text).toContain('action="menu/menu"');
    expect(text).toContain('<Redirect>menu</Redirect>');
    const pressed = await deliver(app, { path: '/menu/menu', body: { Digits: '1' } });
    expect(pressed.text).toContain('<Number>+12025550123</Number>');
  });

  it('is a fetch handler under that name, and takes its key from the environment', async () => {
    const at = Math.floor(Date.now() / 1000);
    const body = new URLSearchParams(identity).toString();
    const request = () => new Request('https://example.com/', { method: 'POST', body, headers: {} });
    const signed = new Request(request(), { headers: await keys.sign(body, at) });
    const reply = await menu.fetch(signed, {
      TELNYX_PUBLIC_KEY: `unused, ${keys.publicKey}`.replace('unused', keys.publicKey),
    });
    expect(reply.status).toBe(200);
  });

  it('refuses a table that types would have refused', () => {
    const plain = (steps: object, handlers: object) => () =>
      Reflect.apply(flow, undefined, [steps, handlers]);
    const answer = () => response().hangup();
    expect(plain({}, {})).toThrow('A flow needs a step');
    expect(plain({ start: 'redirect' }, { start: answer })).toThrow(
      "'redirect', which is no kind of callback. There are: ",
    );
    expect(plain({ start: { query: {} } }, { start: answer })).toThrow("'undefined', which is no kind");
    expect(plain({ constructor: 'voice' }, {})).toThrow("Step 'constructor' has no handler");
    expect(plain({ start: 'voice', menu: 'gather' }, { start: answer })).toThrow(
      "Step 'menu' has no handler",
    );
  });

  it('refuses a step name that can not stand in an address', () => {
    expect(() => flow({ 'a/b': 'voice' }, { 'a/b': () => response().hangup() })).toThrow(/can't name a step/);
  });
});

describe('only Telnyx gets in', () => {
  it('refuses forged, altered, old, re-encoded and unsigned requests with 403', async () => {
    const { app, log } = hosted(menu);
    const refused: Delivery[] = [
      { tamper: (text) => `${text}&x=1` },
      { tamper: (text) => text.replaceAll('%2B', '+') },
      { signed: false },
      { at: now / 1000 - 301 },
      { at: now / 1000 + 301 },
    ];
    for (const delivery of refused)
      expect((await deliver(app, delivery)).status, JSON.stringify(delivery)).toBe(403);
    expect(log.every(({ level, verified }) => level === 'warn' && verified === false)).toBe(true);
    expect((await deliver(app, { at: now / 1000 - 299 })).status).toBe(200);
  });

  it('takes any of several keys', async () => {
    const other = await generateKeyPair();
    expect((await deliver(hosted(menu, { publicKey: [other.publicKey, keys.publicKey] }).app)).status).toBe(
      200,
    );
    expect((await deliver(hosted(menu, { publicKey: other.publicKey }).app)).status).toBe(403);
  });

  it('answers nobody while it has no key, and everybody when told to', async () => {
    const none = await deliver(hosted(menu, { publicKey: undefined }).app);
    expect(none.status).toBe(500);
    expect(none.text).toContain('TELNYX_PUBLIC_KEY');
    expect(
      (await deliver(hosted(menu, { publicKey: undefined, insecure: true }).app, { signed: false })).status,
    ).toBe(200);
  });

  it('refuses GET with a word on what to set, unless it is allowed', async () => {
    const { app } = hosted(menu);
    const refused = await deliver(app, { method: 'GET' });
    expect(refused.status).toBe(405);
    expect(refused.text).toContain('to POST');
    const insecure = hosted(menu, { allowGet: true, insecure: true });
    expect((await deliver(insecure.app, { method: 'GET', signed: false })).text).toContain(
      'Hello +12025550100',
    );
  });

  it('refuses bodies that are too large or no forms', async () => {
    const { app } = hosted(menu, { maxBodyBytes: 1000 });
    expect((await deliver(app, { body: { Junk: 'x'.repeat(2000) } })).status).toBe(413);
    const json = new Request('https://example.com/', {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json' },
    });
    expect((await app(json)).status).toBe(415);
    const many = Object.fromEntries(Array.from({ length: 1200 }, (_, i) => [`k${i}`, '']));
    expect((await deliver(hosted(menu).app, { body: many })).status).toBe(413);
  });
});

describe('a repeated delivery', () => {
  const counting = () => {
    let runs = 0;
    const target = flow(
      { start: 'voice' },
      {
        start: () => {
          runs += 1;
          return response().say(`run ${runs}`).hangup();
        },
      },
    );
    return hosted(target);
  };

  it('gets the reply that the first one got, also a hundred at once', async () => {
    const { app, log } = counting();
    const replies = await Promise.all(Array.from({ length: 100 }, () => deliver(app)));
    expect(new Set(replies.map(({ text }) => text))).toEqual(
      new Set(['<Response><Say>run 1</Say><Hangup/></Response>']),
    );
    expect(log.filter(({ event }) => event === 'repeated')).toHaveLength(99);
  });

  it('is not an equal body at another time, nor at another step', async () => {
    const { app } = counting();
    const first = await deliver(app);
    const second = await deliver(app, { at: now / 1000 - 2 });
    const third = await deliver(app, { path: '/elsewhere' });
    expect([first, second, third].map(({ text }) => /run \d/.exec(text)?.[0])).toEqual([
      'run 1',
      'run 2',
      'run 3',
    ]);
  });

  it('runs again when the first run of a status callback failed', async () => {
    let runs = 0;
    const target = flow(
      { start: 'voice', note: 'recording-status' },
      {
        start: () => response().hangup(),
        note: () => {
          runs += 1;
          if (runs === 1) throw new Error('database is down');
        },
      },
    );
    const { app } = hosted(target);
    const body = { ConnectionId: '1', RecordingStatus: 'completed' };
    expect((await deliver(app, { path: '/note', body })).status).toBe(500);
    expect((await deliver(app, { path: '/note', body })).status).toBe(200);
    expect(runs).toBe(2);
  });
});

describe('a caller never gets dead air', () => {
  const failing = (handler: () => ReturnType<typeof response>) =>
    flow({ start: 'voice' }, { start: handler });

  it('a handler that throws yields the fallback document, and the reason is logged without numbers', async () => {
    const { app, log } = hosted(
      failing(() => {
        throw new Error('no route to +12025550166');
      }),
    );
    const reply = await deliver(app);
    expect(reply.status).toBe(200);
    expect(reply.text).toContain('<Say>We are sorry');
    expect(log).toEqual([
      expect.objectContaining({ level: 'error', event: 'handler-failed', step: 'start', callSid: 'v3:one' }),
    ]);
    expect(log[0]?.message).toContain('no route to');
    expect(JSON.stringify(log)).not.toContain('2025550166');
  });

  it('so does one that is late, and one that answers an invalid document', async () => {
    const fallback = response().redirect('https://example.com/backup');
    const slow = flow(
      { start: 'voice' },
      {
        start: async () => {
          await wait(300);
          return response().hangup();
        },
      },
    );
    const late = hosted(slow, { deadlineMs: 20, fallback });
    expect((await deliver(late.app)).text).toBe(
      '<Response><Redirect>https://example.com/backup</Redirect></Response>',
    );
    expect(late.log[0]?.event).toBe('handler-late');
    const invalid = hosted(failing(() => response().say('x', { loop: 99 })));
    expect((await deliver(invalid.app)).text).toContain('We are sorry');
    expect(invalid.log[0]).toMatchObject({
      event: 'invalid-document',
      message: expect.stringContaining('loop of <Say>'),
    });
  });

  it('tells of problems on the console when no log is given', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    await deliver(
      failing(() => {
        throw new Error('boom');
      }).with({ publicKey: keys.publicKey, now: () => now }),
    );
    expect(JSON.parse(String(error.mock.calls[0]?.[0]))).toMatchObject({
      level: 'error',
      event: 'handler-failed',
    });
    error.mockRestore();
  });
});

describe('state and queries', () => {
  const counter = flow(
    { start: 'voice', again: { kind: 'gather', query: z.object({ attempt: z.coerce.number() }) } },
    {
      start: (call) => {
        call.state.visits += 1;
        return response()
          .gather({ action: call.url.again.with({ attempt: 2 }) })
          .say(`visit ${call.state.visits}`);
      },
      again: (call) =>
        response()
          .say(`attempt ${call.query.attempt + 1}`)
          .hangup(),
    },
    { state: z.object({ visits: z._default(z.number(), 0) }) },
  );

  it('the state of a call is kept by CallSid', async () => {
    const { app } = hosted(counter);
    const visit = async (CallSid: string, at: number) =>
      /visit \d/.exec((await deliver(app, { body: { CallSid }, at: now / 1000 - at })).text)?.[0];
    expect([
      await visit('v3:a', 0),
      await visit('v3:a', 1),
      await visit('v3:b', 0),
      await visit('v3:a', 2),
    ]).toEqual(['visit 1', 'visit 2', 'visit 1', 'visit 3']);
  });

  it('two requests of one call do not lose a change', async () => {
    const slow = flow(
      { start: 'voice' },
      {
        start: async (call) => {
          const { visits } = call.state;
          await wait(5);
          call.state.visits = visits + 1;
          return response().say(`visit ${call.state.visits}`);
        },
      },
      { state: z.object({ visits: z._default(z.number(), 0) }) },
    );
    const { app } = hosted(slow);
    const replies = await Promise.all([0, 1, 2, 3].map((at) => deliver(app, { at: now / 1000 - at })));
    expect(replies.map(({ text }) => /visit \d/.exec(text)?.[0]).sort()).toEqual([
      'visit 1',
      'visit 2',
      'visit 3',
      'visit 4',
    ]);
  });

  it('a failed handler changes nothing', async () => {
    const kept = memoryState();
    kept.set('v3:one', { visits: 7 });
    const broken = flow(
      { start: 'voice' },
      {
        start: (call) => {
          call.state.visits = 99;
          throw new Error('boom');
        },
      },
      { state: z.object({ visits: z.number() }), store: kept },
    );
    await deliver(hosted(broken).app);
    expect(kept.get('v3:one')).toEqual({ visits: 7 });
  });

  it('a handler that comes too late changes nothing either, nor keeps the next request waiting past its own deadline', async () => {
    const kept = memoryState();
    kept.set('v3:one', { visits: 1 });
    let isFirst = true;
    let end = () => {};
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    const slow = flow(
      { start: 'voice' },
      {
        start: async (call) => {
          const wasFirst = isFirst;
          isFirst = false;
          call.state.visits += wasFirst ? 90 : 1;
          if (wasFirst) await ended;
          return response().say(`visit ${call.state.visits}`);
        },
      },
      { state: z.object({ visits: z.number() }), store: kept, deadlineMs: 400 },
    );
    const { app, log } = hosted(slow);
    const first = deliver(app, { at: now / 1000 });
    await wait(200);
    // It is answered while the first handler still runs.
    const second = await deliver(app, { at: now / 1000 - 1 });
    end();
    expect((await first).text).toContain('We are sorry');
    expect(second.text).toContain('visit 2');
    await wait(10);
    expect(kept.get('v3:one')).toEqual({ visits: 2 });
    expect(log.map(({ event }) => event)).toEqual(['handler-late', 'answered']);
  });

  it("a step's query comes back by its schema", async () => {
    const { app } = hosted(counter);
    const action = /action="(.*?)"/.exec((await deliver(app)).text)?.[1];
    expect(action).toBe('voice/again?attempt=2');
    expect((await deliver(app, { path: '/voice/again?attempt=2', body: { Digits: '1' } })).text).toContain(
      'attempt 3',
    );
    expect((await deliver(app, { path: '/voice/again?attempt=x', body: { Digits: '1' } })).text).toContain(
      'We are sorry',
    );
  });

  it('states in memory expire and are bounded', () => {
    let time = 0;
    const store = memoryState({ ttlMs: 1000, maxCalls: 2, now: () => time });
    store.set('a', 1);
    store.set('b', 2);
    store.set('c', 3);
    expect(['a', 'b', 'c'].map((sid) => store.get(sid))).toEqual([undefined, 2, 3]);
    time = 1001;
    expect(store.get('c')).toBeUndefined();
  });
});
