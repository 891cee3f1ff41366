import { describe, expect, it } from 'vitest';
import { application, doc, emulated, eventually, type Received } from './testing.test-kit.js';

const To = '+12025550123';
const From = '+12025550100';

const menu = ({ path, form }: Received): string =>
  path === '/voice'
    ? doc('<Gather action="/menu" numDigits="1"><Say>Press 1 for sales</Say></Gather><Say>No key</Say>')
    : path === '/menu'
      ? doc(`<Say>You pressed ${form.Digits}</Say>`)
      : '';

/** An emulator, an application behind it, and the fields of a call between them. */
async function hosted(
  answers: Parameters<typeof application>[1],
  options: Parameters<typeof emulated>[0] & { readonly fields?: Record<string, string> } = {},
) {
  const world = await emulated(options);
  const app = await application(world.emulator.publicKey, answers);
  const { data } = await world.ours.texml.applications.create({
    friendly_name: 'app',
    voice_url: `${app.url}/voice`,
    ...options.fields,
    ...(options.fields?.voice_fallback_url && {
      voice_fallback_url: app.url + options.fields.voice_fallback_url,
    }),
  });
  const call = { ApplicationSid: data.id, To, From };
  const status = async (sid: string | null | undefined) =>
    (await world.ours.texml.calls.get(sid ?? '')).status;
  const isOver = async (sid: string | null | undefined) =>
    !['ringing', 'in-progress'].includes(await status(sid));
  return { ...world, app, call, isOver };
}

describe('a call that is placed over the API', () => {
  it('runs the application’s documents, with signed requests, as the callee’s keys say', async () => {
    const { emulator, ours, app, call } = await hosted(menu);
    const callee = emulator.phone(To);
    const placed = await ours.texml.calls.create({
      ...call,
      StatusCallback: `${app.url}/status`,
      StatusCallbackEvent: 'initiated ringing answered completed',
    });
    expect(placed).toEqual({ to: To, from: From, status: 'queued', call_sid: expect.stringMatching(/^v3:/) });
    await callee.answers();
    await callee.hears(/sales/);
    await callee.press('1');
    await callee.hears('You pressed 1');
    await callee.ends();
    expect(app.received.every(({ isSigned, method }) => isSigned && method === 'POST')).toBe(true);
    expect(app.at('/voice')[0]?.form).toMatchObject({
      AccountSid: emulator.accountSid,
      CallSid: placed.call_sid,
      ConnectionId: call.ApplicationSid,
      From,
      To,
    });
    expect(app.at('/status').map(({ form }) => [form.CallStatus, form.SequenceNumber])).toEqual([
      ['initiated', '0'],
      ['ringing', '1'],
      ['in-progress', '2'],
      ['completed', '3'],
    ]);
    const record = await ours.texml.calls.get(placed.call_sid ?? '');
    const date = expect.stringMatching(/^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d \+0000$/);
    expect(record).toEqual({
      sid: placed.call_sid,
      account_sid: emulator.accountSid,
      from: From,
      from_formatted: '(202) 555-0100',
      to: To,
      to_formatted: '(202) 555-0123',
      status: 'completed',
      direction: 'outbound',
      answered_by: null,
      caller_name: null,
      date_created: date,
      date_updated: date,
      start_time: date,
      end_time: date,
      duration: '2',
      price: null,
      price_unit: null,
      uri: `/v2/texml/Accounts/${emulator.accountSid}/Calls/${placed.call_sid}`,
    });
    expect(emulator.calls()).toMatchObject([{ sid: placed.call_sid, status: 'completed' }]);
    expect(emulator.timeline(record.sid).at(0)).toMatchObject({ kind: 'call', status: 'initiated' });
    expect(emulator.timeline()).toEqual(emulator.calls()[0]?.timeline);
  });

  it('is placed, read, changed and listed by the official client', async () => {
    const { emulator, official, call } = await hosted(menu);
    const calls = official.texml.accounts.calls;
    const account_sid = emulator.accountSid;
    const callee = emulator.phone(To);
    const placed = await calls.calls(account_sid, { body: call });
    expect(placed).toMatchObject({ from: From, to: To, status: 'queued' });
    await callee.answers();
    const [listed] = (await calls.retrieveCalls(account_sid)).calls ?? [];
    const sid = listed?.sid ?? '';
    expect(await calls.retrieve(sid, { account_sid })).toMatchObject({
      status: 'in-progress',
      end_time: null,
    });
    const changed = await calls.update(sid, {
      account_sid,
      Texml: doc('<Say>Something new</Say><Pause length="9"/>'),
    });
    expect(changed).toMatchObject({ sid, status: 'in-progress' });
    await callee.hears('Something new');
    await calls.update(sid, { account_sid, Status: 'completed' });
    expect(await calls.retrieve(sid, { account_sid })).toMatchObject({ status: 'completed' });
    await expect(calls.update(sid, { account_sid, Status: 'completed' })).rejects.toMatchObject({
      status: 422,
      error: { errors: [{ code: '90018' }] },
    });
  });

  it('follows the setting where no script plays the callee', async () => {
    const outcomes = [
      ['answers', 'completed', '3'],
      ['busy', 'busy', '0'],
      ['declines', 'busy', '0'],
      ['no-answer', 'no-answer', '0'],
      ['fails', 'failed', '0'],
    ] as const;
    for (const [unscriptedCallees, status, duration] of outcomes) {
      const { ours, call, isOver } = await hosted(() => doc('<Pause length="3"/>'), {
        settings: { unscriptedCallees },
      });
      const { call_sid } = await ours.texml.calls.create(call);
      await eventually(() => isOver(call_sid));
      expect(await ours.texml.calls.get(call_sid ?? '')).toMatchObject({ status, duration });
    }
  });

  it('ends as the callee’s script says, asked for before or after the phone rings', async () => {
    const { emulator, ours, call } = await hosted(menu);
    const callee = emulator.phone(To);
    const status = async (sid: string | null | undefined) => (await ours.texml.calls.get(sid ?? '')).status;
    const early = callee.isBusy();
    const first = await ours.texml.calls.create(call);
    await early;
    expect(await status(first.call_sid)).toBe('busy');
    const second = await ours.texml.calls.create(call);
    await callee.declines();
    expect(await status(second.call_sid)).toBe('busy');
    const third = await ours.texml.calls.create({ ...call, Timeout: 5 });
    await callee.doesNotAnswer();
    expect(await status(third.call_sid)).toBe('no-answer');
    const { at } = emulator.timeline(third.call_sid ?? '').findLast(({ kind }) => kind === 'ended') ?? {};
    const began = emulator.timeline(third.call_sid ?? '')[0]?.at;
    expect((at ?? 0) - (began ?? 0)).toBe(5000);
  });

  it('runs Url or Texml in place of the application’s address, with the method that is asked for', async () => {
    const { emulator, ours, app, call } = await hosted(({ path }) =>
      path === '/other' ? doc('<Say>From Url</Say>') : doc('<Say>From the application</Say>'),
    );
    const callee = emulator.phone(To);
    await ours.texml.calls.create({ ...call, Url: `${app.url}/other?a=1`, UrlMethod: 'GET' });
    await callee.answers();
    await callee.hears('From Url');
    expect(app.at('/other')[0]).toMatchObject({ method: 'GET', raw: '', isSigned: true });
    expect(Object.fromEntries(app.at('/other')[0]?.query ?? [])).toMatchObject({ a: '1', To, From });
    await callee.ends();
    await ours.texml.calls.create({ ...call, Texml: doc('<Say>Inline</Say>') });
    await callee.answers();
    await callee.hears('Inline');
    expect(app.received).toHaveLength(1);
  });

  it('is limited in how long it lasts', async () => {
    const { emulator, ours, call } = await hosted(() => doc('<Pause length="100"/>'));
    const callee = emulator.phone(To);
    const { call_sid } = await ours.texml.calls.create({ ...call, TimeLimit: 60 });
    await callee.answers();
    await callee.ends();
    expect(await ours.texml.calls.get(call_sid ?? '')).toMatchObject({ status: 'completed', duration: '60' });
  });

  it.each([
    ['answers 500', 500],
    ['answers with broken XML', '<Response><Say>'],
    ['answers with another root', '<Other/>'],
    ['answers with nothing', ''],
    ['answers with too much', doc(`<Say>${'a'.repeat(1_100_000)}</Say>`)],
  ])('asks the fallback address when the application %s', async (_what, answer) => {
    const { emulator, ours, app, call, log } = await hosted(
      ({ path }) => (path === '/fallback' ? doc('<Say>Sorry</Say>') : answer),
      { fields: { voice_fallback_url: '/fallback' } },
    );
    const callee = emulator.phone(To);
    await ours.texml.calls.create(call);
    await callee.answers();
    await callee.hears('Sorry');
    expect(app.received.map(({ path, isSigned }) => [path, isSigned])).toEqual([
      ['/voice', true],
      ['/fallback', true],
    ]);
    expect(log.filter(({ event, level }) => event === 'request-out' && level === 'warn')).toHaveLength(1);
  });

  it('asks FallbackUrl when nothing listens at Url', async () => {
    const { emulator, ours, app, call } = await hosted(() => doc('<Say>Sorry</Say>'));
    const callee = emulator.phone(To);
    await ours.texml.calls.create({
      ...call,
      Url: 'http://127.0.0.1:1/',
      FallbackUrl: `${app.url}/fallback`,
    });
    await callee.answers();
    await callee.hears('Sorry');
  });

  it('ends when there is no document, and says why', async () => {
    const { emulator, ours, call } = await hosted(() => 500);
    const callee = emulator.phone(To);
    const { call_sid } = await ours.texml.calls.create(call);
    await callee.answers();
    await callee.ends();
    const timeline = emulator.timeline(call_sid ?? '');
    expect(timeline.find(({ kind }) => kind === 'error')).toMatchObject({
      message: expect.stringContaining('500'),
    });
    expect((await ours.texml.calls.get(call_sid ?? '')).status).toBe('completed');
  });

  it('goes on when a report on it is not taken, and the log says so', async () => {
    const { emulator, ours, app, call, log } = await hosted(({ path }) =>
      path === '/status' ? 503 : doc('<Say>Hello</Say>'),
    );
    const callee = emulator.phone(To);
    const { call_sid } = await ours.texml.calls.create({ ...call, StatusCallback: `${app.url}/status` });
    await callee.answers();
    await callee.hears('Hello');
    await callee.ends();
    expect(app.at('/status')).toHaveLength(1);
    expect(log.filter(({ event }) => event === 'not-delivered')).toEqual([
      expect.objectContaining({
        level: 'warn',
        callback: 'call-status-completed',
        status: 503,
        callSid: call_sid,
        url: `${app.url}/status`,
      }),
    ]);
  });

  it('may be changed by its own application while that answers', async () => {
    const { emulator, ours, call } = await hosted(async ({ form }) => {
      await ours.texml.calls.update(form.CallSid ?? '', { Texml: doc('<Say>Changed</Say>') });
      return doc('<Say>Late</Say>');
    });
    const callee = emulator.phone(To);
    await ours.texml.calls.create(call);
    await callee.answers();
    await callee.hears('Changed');
    await callee.ends();
    expect(callee.heard).toEqual(['Changed']);
  });

  it('connects scripted people with one another', async () => {
    const other = '+12025550199';
    const { emulator, ours, call } = await hosted(() => doc(`<Say>Connecting</Say><Dial>${other}</Dial>`));
    const [a, b] = [emulator.phone(To), emulator.phone(other)];
    const { call_sid } = await ours.texml.calls.create(call);
    await a.answers();
    await b.answers();
    await a.says('Hello there');
    expect(b.heard).toEqual(['Hello there']);
    await b.hangsUp();
    await a.ends();
    const records = await ours.texml.calls.list().all();
    expect(records.map(({ to, status }) => [to, status])).toEqual([
      [other, 'completed'],
      [To, 'completed'],
    ]);
    expect(emulator.calls().map(({ sid }) => sid)).toEqual([call_sid]);
    expect(emulator.timeline(records[0]?.sid)).toEqual(emulator.timeline(call_sid ?? ''));
  });

  it('takes as long as it takes with the real clock, and is interrupted by an update', async () => {
    const { emulator, official, ours, call } = await hosted(() => doc('<Pause length="60"/>'), {
      clock: 'real',
      settings: { unscriptedCallees: 'answers', unscriptedRingSeconds: 0 },
    });
    const heard: string[] = [];
    emulator.onTimeline((entry) => {
      if (entry.kind === 'hears') heard.push(entry.text);
    });
    const { call_sid } = await ours.texml.calls.create(call);
    const sid = call_sid ?? '';
    await eventually(() => emulator.timeline(sid).some(({ kind }) => kind === 'pauses'));
    const account_sid = emulator.accountSid;
    await official.texml.accounts.calls.update(sid, {
      account_sid,
      Texml: doc('<Say>Hi</Say><Pause length="60"/>'),
    });
    await eventually(() => heard.length > 0);
    expect(heard).toEqual(['Hi']);
    await ours.texml.calls.update(sid, { Status: 'completed' });
    expect(await ours.texml.calls.get(sid)).toMatchObject({ status: 'completed' });
  });

  it('is one of fifty at once, and none is lost', async () => {
    const { emulator, ours, app, call } = await hosted(menu);
    const numbers = Array.from({ length: 50 }, (_, index) => `+1202555${String(1000 + index)}`);
    const sids = await Promise.all(
      numbers.map(async (number, index) => {
        const phone = emulator.phone(number);
        const key = String(index % 10);
        const played = phone.answers(async (person) => {
          await person.hears('Press 1');
          await person.press(key);
          await person.hears(`You pressed ${key}`);
        });
        const { call_sid } = await ours.texml.calls.create({
          ...call,
          To: number,
          StatusCallback: `${app.url}/status`,
          StatusCallbackEvent: 'initiated ringing answered completed',
        });
        await played;
        return call_sid ?? '';
      }),
    );
    expect(new Set(sids).size).toBe(50);
    await eventually(() => app.at('/status').length === 200);
    for (const sid of sids) {
      expect((await ours.texml.calls.get(sid)).status).toBe('completed');
      const reports = app.at('/status').filter(({ form }) => form.CallSid === sid);
      expect(reports.map(({ form }) => form.SequenceNumber)).toEqual(['0', '1', '2', '3']);
    }
    expect(app.received.every(({ isSigned }) => isSigned)).toBe(true);
  });
});

describe('a person who calls', () => {
  it('reaches the application, and stands in the list as an inbound call', async () => {
    const { emulator, ours, call } = await hosted(menu);
    const caller = emulator.phone('+12025550177');
    const sid = caller.calls('+12025550188', call.ApplicationSid);
    await caller.hears('Press 1');
    await caller.press('4');
    await caller.hears('You pressed 4');
    await caller.ends();
    expect(await ours.texml.calls.get(sid)).toMatchObject({
      direction: 'inbound',
      status: 'completed',
      from: '+12025550177',
      to: '+12025550188',
    });
  });

  it('needs an application that exists', async () => {
    const { emulator } = await emulated();
    expect(() => emulator.phone('+12025550177').calls('+12025550188', '1')).toThrow(/no TeXML application/);
  });
});
