import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { application, doc, emulated, eventually } from './testing.test-kit.js';

const To = '+12025550123';
const From = '+12025550100';

/** An emulator with an application that can't be reached, and a request to it as it is typed. */
async function prepared(...options: Parameters<typeof emulated>) {
  const world = await emulated(...options);
  const { data } = await world.ours.texml.applications.create({
    friendly_name: 'app',
    voice_url: 'http://127.0.0.1:9/',
  });
  const fields = { ApplicationSid: data.id, To, From };
  const refused = async (path: string, body: unknown) => {
    const response = await world.post(path, body);
    const { errors } = await response.json();
    return { status: response.status, errors };
  };
  return { ...world, fields, refused };
}

describe('a request for a call', () => {
  it.each([
    [{ To: undefined }, '10004', '/To'],
    [{ From: undefined }, '10004', '/From'],
    [{ ApplicationSid: undefined }, '10004', '/ApplicationSid'],
    [{ ApplicationSid: '' }, '10004', '/ApplicationSid'],
    [{ To: 12_025_550_123 }, '10026', '/To'],
    [{ Timeout: '20' }, '10026', '/Timeout'],
    [{ Record: 'true' }, '10026', '/Record'],
    [{ CustomHeaders: [{ name: 'X-A' }] }, '10004', '/CustomHeaders/0/value'],
    [{ UrlMethod: 'PUT' }, '10032', '/UrlMethod'],
    [{ MachineDetection: 'enable' }, '10032', '/MachineDetection'],
    [{ Timeout: 4 }, '10033', '/Timeout'],
    [{ TimeLimit: 14_401 }, '10033', '/TimeLimit'],
    [{ To: '2025550123' }, '10016', '/To'],
    [{ From: 'somebody' }, '10016', '/From'],
    [{ ApplicationSid: '1' }, '10015', '/ApplicationSid'],
    [{ Url: 'ftp://127.0.0.1/' }, '10015', '/Url'],
    [{ Url: 'http://127.0.0.1/', Texml: '<Response/>' }, '10015', '/Texml'],
    [{ StatusCallbackEvent: 'initiated,answered' }, '10015', '/StatusCallbackEvent'],
  ])('with %j is refused', async (change, code, pointer) => {
    const { calls, fields, refused, emulator } = await prepared();
    const { status, errors } = await refused(calls, { ...fields, ...change });
    expect(status).toBe(422);
    expect(errors).toEqual([
      { code, title: expect.any(String), detail: expect.any(String), source: { pointer } },
    ]);
    expect(JSON.stringify(errors)).not.toMatch(/2025550123|somebody/);
    expect(emulator.calls()).toEqual([]);
  });

  it('needs an application that is active', async () => {
    const { calls, fields, refused, ours } = await prepared();
    const voice_url = 'http://127.0.0.1:9/';
    await ours.texml.applications.update(fields.ApplicationSid, {
      friendly_name: 'app',
      voice_url,
      active: false,
    });
    expect(await refused(calls, fields)).toMatchObject({
      status: 422,
      errors: [{ code: '10015', source: { pointer: '/ApplicationSid' } }],
    });
  });

  it('in the official client’s flat form is empty, and refused', async () => {
    const { official, emulator, fields } = await prepared();
    const flat = official.texml.accounts.calls.calls(
      emulator.accountSid,
      Object.assign({ body: {} }, fields),
    );
    await expect(flat).rejects.toMatchObject({ status: 422, error: { errors: [{ code: '10004' }, {}, {}] } });
  });

  it('calls a SIP address as well', async () => {
    const { ours, fields } = await prepared();
    const sip = 'sip:alice@sip.example.com';
    expect(await ours.texml.calls.create({ ...fields, To: sip })).toMatchObject({ to: sip });
  });

  it('says of which of its fields nothing is seen', async () => {
    const { ours, fields, log } = await prepared();
    await ours.texml.calls.create({ ...fields, Record: true, SipRegion: 'Europe', PreferredCodecs: 'PCMU' });
    expect(log.find(({ event }) => event === 'not-seen')).toMatchObject({
      level: 'info',
      message: 'Nothing is to be seen of PreferredCodecs, SipRegion here.',
    });
  });

  it('listens in on a call that is under way alone', async () => {
    const { calls, fields, refused } = await prepared();
    expect(await refused(calls, { ...fields, SuperviseCallSid: 'v3:none' })).toMatchObject({
      status: 422,
      errors: [{ code: '10015', source: { pointer: '/SuperviseCallSid' } }],
    });
  });

  it('reports to the application’s address, in its method, where it names none', async () => {
    const { emulator, ours } = await emulated({ settings: { unscriptedCallees: 'busy' } });
    const app = await application(emulator.publicKey, () => doc(''));
    const { data } = await ours.texml.applications.create({
      friendly_name: 'app',
      voice_url: app.url,
      status_callback: `${app.url}/reports`,
      status_callback_method: 'get',
    });
    await ours.texml.calls.create({
      ApplicationSid: data.id,
      To,
      From,
      StatusCallbackEvent: 'ringing completed',
    });
    await eventually(() => app.received.length === 2);
    expect(app.received.map(({ method, path, form }) => [method, path, form.CallStatus])).toEqual([
      ['GET', '/reports', 'ringing'],
      ['GET', '/reports', 'busy'],
    ]);
  });
});

describe('a request to change a call', () => {
  const started = async () => {
    const { emulator, ours, fields, calls, ask, post, refused } = await prepared();
    const callee = emulator.phone(To);
    const { call_sid } = await ours.texml.calls.create({ ...fields, Texml: doc('<Pause length="60"/>') });
    return { emulator, ours, ask, post, refused, callee, path: `${calls}/${call_sid}`, sid: call_sid ?? '' };
  };

  it.each([
    [{ Status: 'canceled' }, '10032', '/Status'],
    [{ Method: 'GET' }, '10004', '/Url'],
    [{ Url: 'http://127.0.0.1:9/', Texml: '<Response/>' }, '10015', '/Texml'],
    [{ Method: 'PUT' }, '10032', '/Method'],
    [{ Url: 'http://127.0.0.1:9/' }, '90034', '/call_sid'],
  ])('with %j is refused', async (body, code, pointer) => {
    const { refused, path } = await started();
    expect(await refused(path, body)).toMatchObject({
      status: 422,
      errors: [{ code, title: expect.any(String), source: { pointer } }],
    });
  });

  it('may say nothing that Telnyx knows, and then changes nothing', async () => {
    const { refused, path, callee } = await started();
    expect(await refused(path, {})).toMatchObject({ status: 200 });
    expect(await refused(path, { status: 'completed' })).toMatchObject({ status: 200 });
    expect(callee.status).toBe('ringing');
  });

  it('comes as a form or as JSON', async () => {
    const { callee, ask, post, path } = await started();
    await callee.answers();
    const form = await ask(path, {
      method: 'POST',
      body: new URLSearchParams({ Texml: doc('<Say>One</Say><Pause length="60"/>') }),
    });
    expect(form.status).toBe(200);
    await callee.hears('One');
    expect((await post(path, { Texml: doc('<Say>Two</Say><Pause length="60"/>') })).status).toBe(200);
    await callee.hears('Two');
    expect(await (await post(path, { Status: 'completed' })).json()).toMatchObject({ status: 'completed' });
  });

  it('may only say who is told of the progress from now on, and with which method', async () => {
    const { emulator, callee, ours, sid } = await started();
    const app = await application(emulator.publicKey, () => doc(''));
    const changed = await ours.texml.calls.update(sid, { StatusCallback: `${app.url}/reports` });
    expect(changed).toMatchObject({ sid, status: 'ringing' });
    await callee.answers();
    await ours.texml.calls.update(sid, { StatusCallbackMethod: 'GET' });
    expect(callee.status).toBe('in-progress');
    await callee.hangsUp();
    await eventually(() => app.received.length > 0);
    expect(app.received.map(({ method, path, form }) => [method, path, form.CallStatus])).toEqual([
      ['GET', '/reports', 'completed'],
    ]);
  });

  it('fetches Url, and FallbackUrl where that fails', async () => {
    const { emulator, callee, ours, sid } = await started();
    const app = await application(emulator.publicKey, ({ path }) =>
      path === '/new' ? 500 : doc('<Say>Second choice</Say>'),
    );
    await callee.answers();
    await ours.texml.calls.update(sid, {
      Url: `${app.url}/new`,
      Method: 'POST',
      FallbackUrl: `${app.url}/other`,
      FallbackMethod: 'GET',
    });
    await callee.hears('Second choice');
    expect(app.received.map(({ method, path, isSigned }) => [method, path, isSigned])).toEqual([
      ['POST', '/new', true],
      ['GET', '/other', true],
    ]);
  });

  it('is refused once the call has ended', async () => {
    const { callee, refused, path } = await started();
    await callee.isBusy();
    for (const body of [{ Status: 'completed' }, { Texml: doc('') }]) {
      expect(await refused(path, body)).toMatchObject({ status: 422, errors: [{ code: '90018' }] });
    }
  });

  it('for a call that does not exist gets TeXML’s own 404', async () => {
    const { ask, post, refused, official, emulator, calls } = await prepared();
    const notFound = { errors: [{ detail: 'Resource not found' }] };
    expect(await refused(`${calls}/v3:none`, { Status: 'completed' })).toEqual({ status: 404, ...notFound });
    const read = await ask(`${calls}/v3:none`);
    expect([read.status, await read.json()]).toEqual([404, notFound]);
    expect((await post('/texml/Accounts/other/Calls/v3:none', { Status: 'completed' })).status).toBe(404);
    await expect(
      official.texml.accounts.calls.retrieve('v3:none', { account_sid: emulator.accountSid }),
    ).rejects.toMatchObject({ status: 404, error: notFound });
  });
});

describe('the list of calls', () => {
  const many = async () => {
    const day = Date.UTC(2026, 2, 1, 12);
    let time = day;
    const world = await prepared({ now: () => time, settings: { unscriptedCallees: 'busy' } }, afterAll);
    const sids: string[] = [];
    for (let index = 0; index < 5; index += 1) {
      time = day + index * 86_400_000;
      const to = `+1202555010${index}`;
      const { call_sid } = await world.ours.texml.calls.create({ ...world.fields, To: to });
      sids.push(call_sid ?? '');
      await eventually(async () => (await world.ours.texml.calls.get(call_sid ?? '')).status === 'busy');
    }
    return { ...world, sids };
  };
  let world: Awaited<ReturnType<typeof many>>;
  beforeAll(async () => {
    world = await many();
  });

  const numbers = async (query: Parameters<typeof world.ours.texml.calls.list>[0]) =>
    (await world.ours.texml.calls.list(query).all()).map(({ to }) => Number(to.slice(-1)));

  it('is read page by page, the newest first', async () => {
    expect(await numbers({})).toEqual([4, 3, 2, 1, 0]);
    expect(await numbers({ PageSize: 2 })).toEqual([4, 3, 2, 1, 0]);
    const { accountSid } = world.emulator;
    const uri = `/v2/texml/Accounts/${accountSid}/Calls.json?`;
    const { reply } = await world.ours.texml.calls.list({ PageSize: 2, From }).page();
    expect(reply).toMatchObject({
      page: 0,
      page_size: 2,
      start: 0,
      end: 1,
      uri: expect.stringContaining(uri),
      first_page_uri: expect.stringContaining(uri),
      next_page_uri: expect.stringMatching(/Page=1&PageSize=2|PageSize=2.*Page=1/),
    });
    const last = await world.official.texml.accounts.calls.retrieveCalls(accountSid, {
      PageSize: 2,
      Page: 2,
    });
    expect(last).toMatchObject({
      page: 2,
      start: 4,
      end: 4,
      next_page_uri: null,
      calls: [{ sid: world.sids[0] }],
    });
  });

  it('has pages with addresses that can be asked as they are, and do not move when calls come in', async () => {
    const origin = new URL(world.emulator.baseUrl).origin;
    const headers = { authorization: `Bearer ${world.emulator.apiKey}` };
    const first = await (await world.ask(`${world.calls}?PageSize=2&To=%2B12025550999`)).json();
    expect(first).toMatchObject({ calls: [], next_page_uri: null, start: 0, end: 0 });
    const page = await (await world.ask(`${world.calls}.json?PageSize=2&From=%2B12025550100`)).json();
    const next = await (await fetch(origin + page.next_page_uri, { headers })).json();
    expect(next.calls.map(({ sid }: { sid: string }) => sid)).toEqual([world.sids[2], world.sids[1]]);
    expect(await (await fetch(origin + next.uri, { headers })).json()).toEqual(next);
  });

  it('is filtered by number, status and day', async () => {
    expect(await numbers({ To: '+12025550103' })).toEqual([3]);
    expect(await numbers({ From: '+12025550103' })).toEqual([]);
    expect(await numbers({ Status: 'busy', 'StartTime>': '2026-03-02' })).toEqual([4, 3, 2]);
    expect(await numbers({ Status: 'completed' })).toEqual([]);
    expect(await numbers({ StartTime: '2026-03-02' })).toEqual([1]);
    expect(await numbers({ 'EndTime<': '2026-03-03', 'EndTime>': '2026-03-01' })).toEqual([1]);
    const older = await (await world.ask(`${world.calls}?StartTime_lt=2026-03-02`)).json();
    expect(older.calls.map(({ sid }: { sid: string }) => sid)).toEqual([world.sids[0]]);
    const official = await world.official.texml.accounts.calls.retrieveCalls(world.emulator.accountSid, {
      StartTime_gt: '2026-03-04',
    });
    expect(official.calls?.map(({ sid }) => sid)).toEqual([world.sids[4]]);
  });

  it('refuses a wrong query', async () => {
    for (const [query, code, parameter] of [
      ['Page=-1', '10033', 'Page'],
      ['PageSize=x', '10026', 'PageSize'],
      ['Status=ringing', '10032', 'Status'],
      ['StartTime=yesterday', '10015', 'StartTime'],
      ['PageToken=what', '10015', 'PageToken'],
    ]) {
      const response = await world.ask(`${world.calls}?${query}`);
      expect(response.status).toBe(422);
      expect(await response.json()).toMatchObject({ errors: [{ code, source: { parameter } }] });
    }
  });
});
