import { createServer } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { doc, eventually, listening } from '../testing.test-kit.js';
import { controlled } from './control.test-kit.js';

const from = '+12025550100';
const to = '+12025550199';
const agent = '+12025550123';

const menu = {
  '/': doc(
    '<Say>Welcome</Say><Gather action="/chosen" numDigits="1"><Say>Press 1</Say></Gather><Say>Too late</Say>',
  ),
  '/chosen': doc(`<Say>One moment</Say><Dial action="/after" timeout="30">${agent}</Dial>`),
  '/after': doc('<Say>Goodbye</Say>'),
};

const heard = ({ news }: { news: readonly { kind: string; text?: string }[] }) =>
  news.flatMap(({ kind, text }) => (kind === 'hears' ? [text] : []));

describe('a call that is placed over HTTP', () => {
  it('is heard up to where it waits, and held there', async () => {
    const { control, emulator } = await controlled(menu);
    const { status, json } = await control('POST', 'calls', { from, to });
    expect(status).toBe(200);
    expect(heard(json)).toEqual(['Welcome', 'Press 1']);
    expect(json.call).toMatchObject({
      direction: 'inbound',
      from,
      to,
      status: 'in-progress',
      legs: [{ waitsFor: 'keys', isHeld: true, heard: ['Welcome', 'Press 1'] }],
    });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(emulator.call(json.call.sid).legs[0]?.waitsFor).toBe('keys');
  });

  it('goes on with keys, and is heard up to the phone that it rings', async () => {
    const { control } = await controlled(menu);
    await control('POST', 'people', { number: agent, reaction: 'scripted' });
    const { json: placed } = await control('POST', 'calls', { from, to });
    const { sid } = placed.call;
    const { json: pressed } = await control('POST', `calls/${sid}/press`, { digits: '1' });
    expect(heard(pressed)).toEqual(['One moment']);
    const [, leg] = pressed.call.legs;
    expect(leg).toMatchObject({ to: agent, status: 'ringing', waitsFor: 'answer', isHeld: true });
    const { json: answered } = await control('POST', `calls/${leg.sid}/answer`);
    expect(answered.call.legs).toMatchObject([{ connectedTo: leg.sid }, { connectedTo: sid }]);
    const { json: said } = await control('POST', `calls/${leg.sid}/say`, { text: 'Hello' });
    expect(heard(said)).toEqual(['Hello']);
    const { json: over } = await control('POST', `calls/${leg.sid}/hangup`);
    expect(heard(over)).toEqual(['Goodbye']);
    expect(over.call.status).toBe('completed');
  });

  it.each([
    ['busy', 'busy'],
    ['decline', 'busy'],
  ])('hears that the phone %s', async (deed, status) => {
    const { control, app } = await controlled(menu);
    await control('POST', 'people', { number: agent, reaction: 'scripted' });
    const { json } = await control('POST', 'calls', { from, to });
    const { json: pressed } = await control('POST', `calls/${json.call.sid}/press`, { digits: '1' });
    await control('POST', `calls/${pressed.call.legs[1].sid}/${deed}`);
    expect(app.at('/after')[0]?.form.DialCallStatus).toBe(status);
  });

  it('lets its timeout pass when the clock is advanced', async () => {
    const { control } = await controlled(menu);
    const { json } = await control('POST', 'calls', { from, to });
    const { json: clock } = await control('POST', 'clock/advance', { ms: 5000 });
    expect(clock).toMatchObject({ kind: 'automatic', now: expect.any(Number), date: expect.any(String) });
    const { json: call } = await control('GET', `calls/${json.call.sid}`);
    expect(call.legs[0].heard).toEqual(['Welcome', 'Press 1', 'Too late']);
  });

  it('goes on by itself when it is released', async () => {
    const { control, emulator } = await controlled(menu);
    const { json } = await control('POST', 'calls', { from, to });
    const { json: released } = await control('POST', `calls/${json.call.sid}/release`);
    expect(released.call.legs).toMatchObject([{ isHeld: false }]);
    await eventually(() => emulator.call(json.call.sid).status === 'completed');
  });

  it('is answered by a machine that is described', async () => {
    const { control, ours, applicationSid } = await controlled({ '/': doc('<Pause length="9"/>') });
    await control('POST', 'people', { number: agent, reaction: 'scripted' });
    await ours.texml.calls.create({ ApplicationSid: applicationSid, To: agent, From: from });
    const { json } = await control('GET', 'calls');
    const { sid } = json.calls[0];
    const { json: answered } = await control('POST', `calls/${sid}/answer`, {
      answers: 'machine',
      greeting: 'Nobody is in.',
    });
    expect(answered.news).toContainEqual(expect.objectContaining({ kind: 'says', text: 'Nobody is in.' }));
  });

  it('stops after a minute where nothing waits for anybody', async () => {
    const { control } = await controlled({ '/': doc('<Pause length="180"/><Say>Still here</Say>') });
    const { json } = await control('POST', 'calls', { from, to });
    expect(json.call).toMatchObject({ status: 'in-progress', legs: [{ isHeld: true }] });
    const { json: clock } = await control('GET', 'clock');
    expect(clock.nextDue - clock.now).toBe(120_000);
  });

  it('stands still in a queue, instead of waiting until it is ended', async () => {
    const { control } = await controlled({
      '/': doc('<Enqueue waitUrl="/music">support</Enqueue>'),
      '/music': doc('<Play loop="0">a.mp3</Play>'),
    });
    const { json } = await control('POST', 'calls', { from, to });
    expect(json.call).toMatchObject({ status: 'in-progress', legs: [{ queue: 'support' }] });
  });

  it('is read for people', async () => {
    const { control } = await controlled(menu);
    const { text } = await control('POST', 'calls?format=text', { from, to });
    expect(text).toMatch(/hears “Welcome”.*\n.*hears “Press 1”/);
    const { json } = await control('GET', 'calls');
    const { text: timeline } = await control('GET', `calls/${json.calls[0].sid}/timeline?format=text`);
    expect(timeline).toBe(text);
  });

  it('may name its application, by id or name', async () => {
    const { control, ours, applicationSid } = await controlled(menu);
    await ours.texml.applications.create({ friendly_name: 'other', voice_url: 'http://127.0.0.1:9/' });
    for (const application of ['menu', applicationSid]) {
      const { json } = await control('POST', 'calls', { from, to, application });
      expect(heard(json)).toEqual(['Welcome', 'Press 1']);
    }
    const { status, json } = await control('POST', 'calls', { from, to });
    expect(status).toBe(422);
    expect(json.errors[0].detail).toMatch(/say which one/);
    const unknown = await control('POST', 'calls', { from, to, application: 'reception' });
    expect(unknown.json.errors[0].detail).toMatch(/There are menu, other/);
  });
});

describe('a phone that rings already', () => {
  it('is held once it is known that somebody plays its owner', async () => {
    const { emulator, ours, applicationSid } = await controlled(menu, {
      clock: 'manual',
      settings: { unscriptedCallees: 'answers', unscriptedRingSeconds: 3 },
    });
    const { call_sid } = await ours.texml.calls.create({
      ApplicationSid: applicationSid,
      To: agent,
      From: from,
    });
    emulator.person(agent, 'scripted');
    await emulator.advance(10_000);
    expect(emulator.call(call_sid ?? '').legs).toMatchObject([{ status: 'ringing', waitsFor: 'answer' }]);
    expect((await emulator.answer(call_sid ?? '')).call.status).toBe('in-progress');
  });
});

describe('a call that the Voice API commands', () => {
  it('is shown as far as its application has brought it', async () => {
    const { emulator, ours, control } = await controlled({});
    const commands: Readonly<Record<string, (id: string) => Promise<unknown>>> = {
      'call.initiated': (id) => ours.calls.answer(id),
      'call.answered': (id) => ours.calls.hangup(id),
    };
    const server = createServer((incoming, outgoing) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', async () => {
        outgoing.end();
        const { data } = JSON.parse(Buffer.concat(chunks).toString());
        await commands[data.event_type]?.(data.payload.call_control_id);
      });
    });
    const url = await listening(server);
    onTestFinished(() => void server.close());
    await ours.callControlApplications.create({ application_name: 'router', webhook_event_url: url });
    const { json } = await control('POST', 'calls', { from, to, application: 'router' });
    expect(json.call).toMatchObject({ direction: 'inbound', status: 'completed' });
    expect(emulator.timeline(json.call.sid)).toContainEqual(
      expect.objectContaining({ kind: 'request', callback: 'call.hangup' }),
    );
  });
});

describe('a deed', () => {
  it('has the same name in code', async () => {
    const { emulator } = await controlled(menu);
    emulator.person(agent, 'scripted');
    const { call } = await emulator.ring({ from, to });
    const pressed = await emulator.press(call.sid, '1');
    expect(heard(pressed)).toEqual(['One moment']);
    const leg = pressed.call.legs[1]?.sid ?? '';
    await emulator.answer(leg);
    await emulator.say(leg, 'Hello', { confidence: 0.4 });
    expect(emulator.timeline(call.sid)).toContainEqual(
      expect.objectContaining({ kind: 'says', confidence: 0.4 }),
    );
    expect(emulator.people()).toMatchObject({ [agent]: 'scripted' });
    await emulator.hangup(call.sid);
    expect(emulator.calls()).toMatchObject([{ status: 'completed' }]);
  });

  it('that can not be done is refused, and changes nothing', async () => {
    const { control, emulator } = await controlled(menu);
    emulator.person(agent, 'scripted');
    const { call } = await emulator.ring({ from, to });
    const pressed = await emulator.press(call.sid, '1');
    const ringing = pressed.call.legs[1]?.sid ?? '';
    const refused = async (path: string, body?: unknown) => {
      const { status, json } = await control('POST', path, body);
      return [status, json.errors[0].code];
    };
    expect(await refused('calls/v3:nobody/hangup')).toEqual([404, '10005']);
    expect(await refused(`calls/${call.sid}/answer`)).toEqual([422, '10015']);
    expect(await refused(`calls/${ringing}/press`, { digits: '1' })).toEqual([422, '90034']);
    await emulator.decline(ringing);
    expect(await refused(`calls/${ringing}/hangup`)).toEqual([422, '90018']);
    expect(await refused(`calls/${call.sid}/press`, { digits: '12x' })).toEqual([422, '10015']);
    expect(await refused(`calls/${call.sid}/press`, '{"digits":')).toEqual([400, '10028']);
    expect(await refused('clock/advance', { ms: -1 })).toEqual([422, '10033']);
    await expect(emulator.press('v3:nobody', '1')).rejects.toMatchObject({ code: 'no-such-call' });
  });

  it('is told what is wrong with it, all at once', async () => {
    const { control } = await controlled(menu);
    const { status, json } = await control('POST', 'calls', { from: '555', form: to });
    expect(status).toBe(422);
    expect(json.errors.map(({ detail }: { detail: string }) => detail)).toEqual([
      expect.stringMatching(/^from: It must be a number in E.164 form/),
      expect.stringMatching(/^to: It is missing/),
      "form: There is no 'form' here. Did you mean from?",
    ]);
  });

  it('needs the key, and is named by the list of what there is', async () => {
    const { control, origin } = await controlled(menu);
    expect((await fetch(`${origin}/__emulator/calls`)).status).toBe(401);
    const { json } = await control('GET', '');
    expect(json.actions).toContainEqual({
      method: 'POST',
      path: '/__emulator/calls/:sid/press',
      does: expect.any(String),
      body: { digits: '1' },
    });
    expect((await control('PUT', 'calls')).status).toBe(405);
    expect((await control('GET', 'nothing')).status).toBe(404);
  });
});
