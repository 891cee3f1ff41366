import { describe, expect, it } from 'vitest';
import { expectReply } from './reply-fields.test-kit.js';
import { application, doc, emulated, eventually } from './testing.test-kit.js';

const here = '+12025550199';
const [ann, ben, cleo] = ['+12025550121', '+12025550122', '+12025550123'] as const;

interface Webhook {
  readonly event_type: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Some people whom a Voice API application has called, in a conference of the first. */
async function meeting(create: object = {}, numbers: readonly string[] = [ann, ben]) {
  const world = await emulated();
  const { emulator, ours } = world;
  const app = await application(emulator.publicKey, () => '');
  const { data: made } = await ours.callControlApplications.create({
    application_name: 'meeting',
    webhook_event_url: `${app.url}/events`,
  });
  const connection_id = made.id ?? '';
  const dial = async (to: string) => {
    const phone = emulator.phone(to);
    const { data } = await ours.calls.dial({ connection_id, from: here, to });
    await phone.answers();
    return { phone, id: data.call_control_id };
  };
  const people = [];
  for (const number of numbers) people.push(await dial(number));
  const [host, ...others] = people;
  if (!host) throw new Error('Nobody was called.');
  const { data } = await ours.conferences.create({
    call_control_id: host.id,
    name: 'meeting',
    ...create,
  });
  for (const { id } of others) await ours.conferences.join(data.id, { call_control_id: id });
  const webhooks = (): readonly Webhook[] =>
    app.at('/events').map(({ raw }) => {
      const body = JSON.parse(raw);
      return body.data ?? body;
    });
  const told = (type: string) => webhooks().filter(({ event_type }) => event_type === type);
  const read = async (path: string) => (await world.ask(`/conferences/${data.id}${path}`)).json();
  const command = (action: string, body: object = {}) =>
    world.post(`/conferences/${data.id}/actions/${action}`, body);
  const other = others[0] ?? host;
  return { ...world, app, connection_id, dial, id: data.id, host, other, webhooks, told, read, command };
}

/** The code of the first error of a reply, and its status. */
const refusalOf = async (reply: Response) => [reply.status, (await reply.json()).errors[0].code];

describe('conferences of the Voice API', () => {
  it('are made of a call, and tell of it', async () => {
    const { read, id, host, other, told, connection_id } = await meeting();
    const reply = await read('');
    expectReply('conferences.get', reply);
    expect(reply.data).toMatchObject({
      id,
      record_type: 'conference',
      name: 'meeting',
      status: 'in_progress',
      connection_id,
      end_reason: null,
    });
    const [created, expires] = [reply.data.created_at, reply.data.expires_at].map(Date.parse);
    expect((expires ?? 0) - (created ?? 0)).toBe(14_400_000);
    await eventually(() => told('conference.participant.joined').length === 2);
    expect(told('conference.created')).toMatchObject([
      { payload: { call_control_id: host.id, conference_id: id, connection_id } },
    ]);
    await host.phone.says('Hello.');
    await other.phone.hears('Hello.');
    await eventually(() => told('conference.floor.changed').length === 1);
  });

  it('are listed, filtered, and paged by number and by place', async () => {
    const { ours, ask, dial, id, connection_id, emulator } = await meeting();
    const names = ['one', 'two'];
    for (const [index, name] of names.entries()) {
      const { id: call_control_id } = await dial(`+1202555013${index}`);
      await ours.conferences.create({ call_control_id, name, duration_minutes: 10 * (index + 1) });
    }
    const list = async (filter: Parameters<typeof ours.conferences.list>[0] = {}) =>
      (await ours.conferences.list(filter).all()).map(({ name }) => name);
    expectReply('conferences.list', await (await ask('/conferences')).json());
    // Those that expire last come first.
    expect(await list()).toEqual(['meeting', 'two', 'one']);
    expect(await list({ page: { size: 1 } })).toEqual(['meeting', 'two', 'one']);
    expect(await list({ filter: { name: 'two' } })).toEqual(['two']);
    expect(await list({ filter: { connection_id, status: 'in_progress', to: ben } })).toEqual(['meeting']);
    expect(await list({ filter: { status: 'completed' } })).toEqual([]);
    expect(await list({ filter: { product: 'texml' } })).toEqual([]);
    expect(await list({ filter: { occurred_at: { gt: '2100-01-01T00:00:00Z' } } })).toEqual([]);
    expect(await list({ filter: { failed: true } })).toEqual([]);
    const page = async (query: string) => (await ask(`/conferences?${query}`)).json();
    const first = await page('page[limit]=2');
    expect(first.data.map(({ name }: { name: string }) => name)).toEqual(['meeting', 'two']);
    const second = await page(`page[limit]=2&page[after]=${first.meta.cursors.after}`);
    expect(second.data.map(({ name }: { name: string }) => name)).toEqual(['one']);
    const back = await page(`page[limit]=2&page[before]=${second.meta.cursors.before}`);
    expect(back.data[0].id).toBe(id);
    expect(await refusalOf(await ask('/conferences?page[after]=nothing'))).toEqual([422, '10015']);
    expect(emulator.calls()).toHaveLength(4);
  });

  it('have participants, who are listed, read and changed', async () => {
    const { ours, ask, read, id, host, other } = await meeting();
    const listed = await read('/participants');
    expectReply('conferences.participants.list', listed);
    expect(listed.data).toMatchObject([
      { call_control_id: host.id, status: 'joined', muted: false, on_hold: false, conference: { id } },
      { call_control_id: other.id, status: 'joined' },
    ]);
    const [{ id: participant }] = listed.data;
    const one = await read(`/participants/${participant}`);
    expectReply('conferences.participants.get', one);
    const changed = await ask(`/conferences/${id}/participants/${participant}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ soft_end_conference_on_exit: true }),
    });
    const reply = await changed.json();
    expectReply('conferences.participants.update', reply);
    expect(reply.data).toMatchObject({ id: participant, soft_end_conference_on_exit: true });
    await host.phone.hangsUp();
    expect((await ours.conferences.get(id)).data).toMatchObject({
      status: 'completed',
      end_reason: 'host_left',
      ended_by: { call_control_id: host.id },
    });
    expect(other.phone.status).toBe('in-progress');
    const left = await ours.conferences.participants.list(id).all();
    expect(left.map(({ status }) => status)).toEqual(['left', 'left']);
  });

  it('have participants muted and held, all or some, and filter them by that', async () => {
    const { ours, id, host, other, command } = await meeting();
    const filtered = async (filter: object) =>
      (await ours.conferences.participants.list(id, { filter }).all()).map((one) => one.call_control_id);
    const reply = await command('mute', { call_control_ids: [other.id] });
    expectReply('conferences.mute', await reply.json());
    expect(await filtered({ muted: true })).toEqual([other.id]);
    await other.phone.says('Can you hear me?');
    await command('unmute');
    await other.phone.says('And now?');
    expect(host.phone.heard).toEqual(['And now?']);
    await command('hold', { audio_url: 'https://media.test/hold.mp3', call_control_ids: [] });
    expect(await filtered({ on_hold: true })).toEqual([host.id, other.id]);
    await host.phone.hears('https://media.test/hold.mp3');
    await command('unhold', { call_control_ids: [host.id, other.id] });
    expect(await filtered({ on_hold: true })).toEqual([]);
    await command('update', {
      call_control_id: host.id,
      supervisor_role: 'whisper',
      whisper_call_control_ids: [other.id],
    });
    expect(await filtered({ whispering: true })).toEqual([host.id]);
  });

  it('keep everyone on hold until somebody starts them', async () => {
    const { ours, id, host, other, dial } = await meeting({
      start_conference_on_create: false,
      hold_media_name: 'waiting-room',
    });
    expect((await ours.conferences.get(id)).data.status).toBe('init');
    expect((await ours.conferences.participants.list(id).all()).every(({ on_hold }) => on_hold)).toBe(true);
    await host.phone.hears('waiting-room');
    const starter = await dial(cleo);
    await ours.conferences.join(id, { call_control_id: starter.id, start_conference_on_enter: true });
    expect((await ours.conferences.get(id)).data.status).toBe('in_progress');
    await starter.phone.says('Here I am.');
    await other.phone.hears('Here I am.');
  });

  it('let a call go, which stays as it is', async () => {
    const { ours, id, host, other, told } = await meeting();
    await ours.conferences.leave(id, { call_control_id: other.id, beep_enabled: 'on_exit' });
    await host.phone.hears('beep');
    expect(other.phone.status).toBe('in-progress');
    await eventually(() => told('conference.participant.left').length === 1);
    expect(told('conference.participant.left')).toMatchObject([{ payload: { call_control_id: other.id } }]);
  });

  it('hear files and words, which can be stopped', async () => {
    const { ours, id, host, other, told } = await meeting();
    await ours.conferences.speak(id, {
      payload: '<speak>We <break time="1s"/> close.</speak>',
      payload_type: 'ssml',
      voice: 'female',
      call_control_ids: [other.id],
    });
    await other.phone.hears('We close.');
    expect(host.phone.heard).toEqual([]);
    await eventually(() => told('conference.participant.speak.ended').length === 1);
    await ours.conferences.play(id, { audio_url: 'https://media.test/music.mp3', loop: 'infinity' });
    await host.phone.hears('music.mp3');
    expect(told('conference.playback.ended')).toEqual([]);
    await ours.conferences.stop(id, {});
    await eventually(() => told('conference.playback.ended').length === 1);
    await ours.conferences.sendDtmf(id, { digits: '12#', call_control_ids: [host.id] });
    await host.phone.hears('digits 12#');
  });

  it('play nothing where nothing is named, and log that', async () => {
    const { command, log, told } = await meeting();
    expect((await command('play')).status).toBe(200);
    expect(log.filter(({ event }) => event === 'nothing-to-play')).toMatchObject([{ level: 'warn' }]);
    expect(told('conference.playback.started')).toEqual([]);
  });

  it('ask a participant for keys', async () => {
    const { ours, id, host, told } = await meeting();
    await ours.conferences.gatherUsingAudio(id, {
      call_control_id: host.id,
      audio_url: 'https://media.test/pin.mp3',
      maximum_digits: 2,
      gather_id: 'pin',
      client_state: 'cGlu',
    });
    await host.phone.hears('pin.mp3');
    await host.phone.press('42');
    await eventually(() => told('call.gather.ended').length === 1);
    expect(told('call.gather.ended')[0]?.payload).toMatchObject({
      call_control_id: host.id,
      digits: '42',
      status: 'valid',
      gather_id: 'pin',
      client_state: 'cGlu',
    });
  });

  it('are recorded, and say where that can be fetched', async () => {
    const { ours, id, host, told } = await meeting();
    await ours.conferences.recordStart(id, { format: 'wav', channels: 'dual', play_beep: true });
    await host.phone.hears('beep');
    await host.phone.waits(2);
    await ours.conferences.recordPause(id, {});
    await host.phone.waits(5);
    await ours.conferences.recordResume(id, {});
    await host.phone.waits(1);
    await ours.conferences.recordStop(id, { client_state: 'ZG9uZQ==' });
    await eventually(() => told('conference.recording.saved').length === 1);
    const [{ payload } = { payload: {} }] = told('conference.recording.saved');
    expect(payload).toMatchObject({
      conference_id: id,
      channels: 'dual',
      format: 'wav',
      client_state: 'ZG9uZQ==',
    });
    const { recordings } = await (await ours.texml.conferences.recordings.listJson(id).page()).reply;
    expect(recordings).toMatchObject([{ duration: '3', source: 'StartConferenceRecordingAPI' }]);
  });

  it('are ended, and take no commands any more', async () => {
    const { ours, id, host, other, command, told } = await meeting();
    expectReply('conferences.end', await (await command('end')).json());
    expect([host.phone.status, other.phone.status]).toEqual(['completed', 'completed']);
    expect((await ours.conferences.get(id)).data).toMatchObject({
      status: 'completed',
      end_reason: 'ended_via_api',
      ended_by: { call_control_id: null, call_session_id: null },
    });
    await eventually(() => told('conference.ended').length === 1);
    const calls = { call_control_id: host.id };
    const commands: Readonly<Record<string, object>> = {
      end: {},
      gather_using_audio: calls,
      hold: {},
      join: calls,
      leave: calls,
      mute: {},
      play: { audio_url: 'https://media.test/a.mp3' },
      record_pause: {},
      record_resume: {},
      record_start: { format: 'mp3' },
      record_stop: {},
      send_dtmf: { digits: '1' },
      speak: { payload: 'Hello', voice: 'female' },
      stop: {},
      unhold: { call_control_ids: [] },
      unmute: {},
      update: { ...calls, supervisor_role: 'monitor' },
    };
    for (const [action, body] of Object.entries(commands)) {
      expect([action, ...(await refusalOf(await command(action, body)))]).toEqual([action, 422, '90019']);
    }
  });

  it('answer 404 to what is not there', async () => {
    const { ask, post, id, command } = await meeting();
    const unknown = '182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e';
    for (const path of [`/${unknown}`, `/${unknown}/participants`, `/${id}/participants/nobody`]) {
      expect(await refusalOf(await ask(`/conferences${path}`))).toEqual([404, '10005']);
    }
    expect(await refusalOf(await post(`/conferences/${unknown}/actions/end`, {}))).toEqual([404, '10005']);
    expect(await refusalOf(await command('record_stop', { recording_id: unknown }))).toEqual([404, '10005']);
  });

  it('refuse calls that are none, have not begun, are over, or are in', async () => {
    const { ours, post, id, connection_id, host, dial, emulator, command } = await meeting();
    const create = (call_control_id: string, name = 'other') =>
      post('/conferences', { call_control_id, name });
    expect(await refusalOf(await create('v3:nobody'))).toEqual([422, '90015']);
    emulator.phone('+12025550130');
    const { data } = await ours.calls.dial({ connection_id, from: here, to: '+12025550130' });
    expect(await refusalOf(await create(data.call_control_id))).toEqual([422, '90034']);
    const gone = await dial('+12025550131');
    await gone.phone.hangsUp();
    expect(await refusalOf(await create(gone.id))).toEqual([422, '90018']);
    expect(await refusalOf(await create(host.id, 'meeting'))).toEqual([422, '90033']);
    expect(await refusalOf(await command('join', { call_control_id: host.id }))).toEqual([422, '90033']);
    expect(await refusalOf(await command('leave', { call_control_id: 'v3:nobody' }))).toEqual([422, '90015']);
    expect(await refusalOf(await command('mute', { call_control_ids: ['v3:nobody'] }))).toEqual([
      422,
      '90015',
    ]);
    expect(await refusalOf(await command('record_stop'))).toEqual([422, '90033']);
    expect((await ours.conferences.get(id)).data.status).toBe('in_progress');
  });

  it('take no more than they may', async () => {
    const { command, dial } = await meeting({ max_participants: 2 });
    const late = await dial(cleo);
    expect(await refusalOf(await command('join', { call_control_id: late.id }))).toEqual([422, '90032']);
  });

  it('carry a command out once, however often it comes', async () => {
    const { id, command, host, other, told } = await meeting();
    const speak = { payload: 'Once.', voice: 'male', command_id: 'c-1' };
    for (const _ of [1, 2]) expect((await command('speak', speak)).status).toBe(200);
    await host.phone.hears('Once.');
    await eventually(() => told('conference.speak.ended').length === 1);
    expect(other.phone.heard).toEqual(['Once.']);
    expect(told('conference.speak.started')).toMatchObject([{ payload: { conference_id: id } }]);
  });

  it('can be shared with callers whom documents put there', async () => {
    const { ours, emulator, host, id } = await meeting();
    const app = await application(emulator.publicKey, () =>
      doc('<Dial><Conference>meeting</Conference></Dial>'),
    );
    const { data } = await ours.texml.applications.create({ friendly_name: 'join', voice_url: app.url });
    const phone = emulator.phone(cleo);
    phone.calls(here, data.id);
    await eventually(async () => (await ours.conferences.participants.list(id).all()).length === 3);
    await phone.says('Hello from a document.');
    await host.phone.hears('Hello from a document.');
    expect(await ours.texml.conferences.get(id)).toMatchObject({ friendly_name: 'meeting' });
  });
});
