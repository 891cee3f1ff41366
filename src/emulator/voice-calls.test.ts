import { describe, expect, it } from 'vitest';
import { elsewhere, here, there, voiced } from './voice.test-kit.js';

describe('a call that is dialled', () => {
  it('is told of by signed webhooks that receive() lets in', async () => {
    const { ours, emulator, connection_id, app, told, names } = await voiced();
    const callee = emulator.phone(there);
    const { data } = await ours.calls.dial({
      connection_id,
      from: here,
      to: there,
      client_state: 'c3RhdGU=',
      custom_headers: [{ name: 'X-Account', value: '42' }],
    });
    expect(data).toMatchObject({
      is_alive: false,
      client_state: 'c3RhdGU=',
      call_duration: 0,
      end_time: null,
    });
    await callee.answers();
    expect(await told('call.answered')).toMatchObject({
      call_control_id: data.call_control_id,
      call_leg_id: data.call_leg_id,
      call_session_id: data.call_session_id,
      client_state: 'c3RhdGU=',
      custom_headers: [{ name: 'X-Account', value: '42' }],
    });
    await callee.hangsUp();
    expect(await told('call.hangup')).toMatchObject({ hangup_cause: 'normal_clearing' });
    expect(names()).toEqual(['call.initiated', 'call.answered', 'call.hangup']);
    expect(app.events.every(({ verified, issues }) => verified && issues.length === 0)).toBe(true);
    expect(app.refused).toEqual([]);
  });

  it('can be read, up to ten minutes after its end', async () => {
    const { ours, emulator, reached, refused } = await voiced({ clock: 'manual' });
    const { id, person } = await reached();
    expect(await ours.calls.get(id)).toMatchObject({ data: { is_alive: true, end_time: null } });
    await person.hangsUp();
    await emulator.advance(600_000);
    expect((await ours.calls.get(id)).data.is_alive).toBe(false);
    await emulator.advance(1);
    expect(await refused(ours.calls.get(id))).toMatchObject({ status: 422, code: '90015' });
  });

  it('is made once for each command id', async () => {
    const { ours, emulator, connection_id, names, told } = await voiced();
    const dial = { connection_id, from: here, to: there, command_id: 'once' };
    emulator.phone(there);
    const first = await ours.calls.dial(dial);
    const again = await ours.calls.dial(dial);
    expect(again.data.call_control_id).toBe(first.data.call_control_id);
    expect(emulator.calls()).toHaveLength(1);
    await told('call.initiated');
    expect(names()).toEqual(['call.initiated']);
  });

  it('rings several people, of whom the first to answer is wanted', async () => {
    const { ours, emulator, connection_id, told } = await voiced();
    const [ann, ben] = [emulator.phone(there), emulator.phone(elsewhere)];
    await ours.calls.dial({ connection_id, from: here, to: [there, elsewhere] });
    await ben.answers();
    expect([ann.status, ben.status]).toEqual(['canceled', 'in-progress']);
    expect(await told('call.hangup')).toMatchObject({ to: there, hangup_cause: 'originator_cancel' });
  });

  it('is over when nobody answers in time', async () => {
    const { ours, emulator, connection_id, told } = await voiced();
    const callee = emulator.phone(there);
    await ours.calls.dial({ connection_id, from: here, to: there, timeout_secs: 5 });
    await callee.doesNotAnswer();
    expect(await told('call.hangup')).toMatchObject({ hangup_cause: 'timeout' });
  });

  it('may send its webhooks elsewhere', async () => {
    const { ours, emulator, connection_id, app, told } = await voiced();
    emulator.phone(there);
    await ours.calls.dial({ connection_id, from: here, to: there, webhook_url: `${app.url}/other` });
    await told('call.initiated');
    expect(app.events[0]?.raw).toMatchObject({ meta: { delivered_to: `${app.url}/other`, attempt: 1 } });
  });

  it('tells who answered', async () => {
    const { ours, emulator, connection_id, told } = await voiced();
    const callee = emulator.phone(there).isMachine({ greeting: 'Leave a message.' });
    await ours.calls.dial({
      connection_id,
      from: here,
      to: there,
      answering_machine_detection: 'premium',
    });
    await callee;
    expect(await told('call.machine.premium.detection.ended')).toMatchObject({ result: 'machine' });
    expect(await told('call.machine.premium.greeting.ended')).toMatchObject({ result: 'beep_detected' });
  });

  it('is recorded from the answer on, under the id that the reply names', async () => {
    const { ours, emulator, connection_id, told } = await voiced();
    const callee = emulator.phone(there);
    const { data } = await ours.calls.dial({
      connection_id,
      from: here,
      to: there,
      record: 'record-from-answer',
      record_format: 'wav',
    });
    await callee.answers();
    await callee.waits(2);
    await callee.hangsUp();
    const saved = await told('call.recording.saved');
    const address = String(Object(saved.recording_urls).wav);
    expect(address).toContain(data.recording_id);
    const file = await fetch(address);
    expect(file.headers.get('content-type')).toContain('audio/wav');
    expect(await file.arrayBuffer()).toHaveProperty('byteLength', expect.any(Number));
  });

  it('comes into a conference', async () => {
    const { ours, emulator, connection_id, reached, told } = await voiced();
    const ann = await reached(elsewhere);
    const { data } = await ours.conferences.create({ call_control_id: ann.id, name: 'room' });
    const callee = emulator.phone(there);
    await ours.calls.dial({ connection_id, from: here, to: there, conference_config: { id: data.id } });
    await callee.answers();
    expect(await told('conference.participant.joined')).toMatchObject({ conference_id: data.id });
    await callee.says('Hello all.');
    expect(ann.person.heard).toEqual(['Hello all.']);
  });

  it('listens in on another call', async () => {
    const { ours, emulator, connection_id, reached } = await voiced();
    const ann = await reached(elsewhere);
    const boss = emulator.phone(there);
    await ours.calls.dial({
      connection_id,
      from: here,
      to: there,
      supervise_call_control_id: ann.id,
      supervisor_role: 'whisper',
    });
    await boss.answers();
    await boss.says('Be kind.');
    expect(ann.person.heard).toEqual(['Be kind.']);
  });

  it.each([
    [{ to: '5550123' }, '10016', '/to'],
    [{ to: [there, '12'] }, '10016', '/to/1'],
    [{ from: 'me' }, '10016', '/from'],
    [{ connection_id: '1' }, '10015', '/connection_id'],
    [{ link_to: 'v3:none' }, '90015', '/link_to'],
    [{ supervise_call_control_id: 'v3:none' }, '90015', '/supervise_call_control_id'],
    [{ conference_config: { id: '1' } }, '10015', '/conference_config/id'],
    [{ conference_config: {} }, '10004', '/conference_config/conference_name'],
  ])('is not made with %j', async (wrong, code, pointer) => {
    const { ours, emulator, connection_id, refused } = await voiced();
    const dial = ours.calls.dial({ connection_id, from: here, to: there, ...wrong });
    expect(await refused(dial)).toEqual({ status: 422, code, pointer });
    expect(emulator.calls()).toEqual([]);
  });

  it('is not made by an application that is not active', async () => {
    const { ours, app, connection_id, refused } = await voiced();
    await ours.callControlApplications.update(connection_id, {
      application_name: 'calls',
      webhook_event_url: app.url,
      active: false,
    });
    const dial = ours.calls.dial({ connection_id, from: here, to: there });
    expect(await refused(dial)).toMatchObject({ code: '10015', pointer: '/connection_id' });
  });

  it('says which fields nothing is seen of', async () => {
    const { ours, emulator, connection_id, log } = await voiced();
    emulator.phone(there);
    await ours.calls.dial({ connection_id, from: here, to: there, preferred_codecs: 'PCMU' });
    expect(log.find(({ event }) => event === 'not-seen')?.message).toContain('preferred_codecs');
  });
});

describe('a command to a call', () => {
  it('answers one that comes in', async () => {
    const { ours, emulator, connection_id, told } = await voiced();
    const caller = emulator.phone(there);
    const id = caller.calls(here, connection_id);
    expect(await told('call.initiated', id)).toMatchObject({
      direction: 'incoming',
      state: 'parked',
      to: here,
    });
    expect(await ours.calls.answer(id, {})).toEqual({ data: { result: 'ok' } });
    expect(caller.status).toBe('in-progress');
    await told('call.answered', id);
  });

  it('answers and records', async () => {
    const { ours, emulator, connection_id, told } = await voiced();
    const caller = emulator.phone(there);
    const id = caller.calls(here, connection_id);
    const { data } = await ours.calls.answer(id, { record: 'record-from-answer' });
    await caller.waits(1);
    await caller.hangsUp();
    const saved = await told('call.recording.saved');
    expect(String(Object(saved.recording_urls).mp3)).toContain(data.recording_id);
  });

  it('turns one away', async () => {
    const { ours, emulator, connection_id, told } = await voiced();
    const caller = emulator.phone(there);
    const id = caller.calls(here, connection_id);
    await ours.calls.reject(id, { cause: 'USER_BUSY' });
    expect(await told('call.hangup')).toMatchObject({ hangup_cause: 'user_busy', sip_hangup_cause: '486' });
    expect(caller.status).toBe('busy');
  });

  it('is carried out once for each command id, and replied to alike, even when the call is over', async () => {
    const { ours, reached, names, told } = await voiced();
    const { id } = await reached();
    for (let count = 0; count < 3; count += 1) {
      expect(await ours.calls.hangup(id, { command_id: 'bye' })).toEqual({ data: { result: 'ok' } });
    }
    await told('call.hangup');
    expect(names().filter((name) => name === 'call.hangup')).toHaveLength(1);
  });

  it('is refused for a call that is over', async () => {
    const { ours, reached, refused } = await voiced();
    const { id, person } = await reached();
    await person.hangsUp();
    for (const command of [
      () => ours.calls.hangup(id, {}),
      () => ours.calls.transfer(id, { to: elsewhere }),
      () => ours.calls.enqueue(id, { queue_name: 'support' }),
    ]) {
      expect(await refused(command())).toMatchObject({ status: 422, code: '90018' });
    }
  });

  it('is refused for a call that is not answered, where it needs one that is', async () => {
    const { ours, emulator, connection_id, refused } = await voiced();
    const id = emulator.phone(there).calls(here, connection_id);
    for (const command of [
      () => ours.calls.transfer(id, { to: elsewhere }),
      () => ours.calls.enqueue(id, { queue_name: 'support' }),
      () => ours.calls.refer(id, { sip_address: 'sip:desk@example.com' }),
      () => ours.calls.sendSipInfo(id, { body: 'hi', content_type: 'text/plain' }),
    ]) {
      expect(await refused(command())).toMatchObject({ status: 422, code: '90034' });
    }
  });

  it('is refused for what is no inbound call that waits for an answer', async () => {
    const { ours, reached, refused } = await voiced();
    const { id } = await reached();
    expect(await refused(ours.calls.answer(id, {}))).toMatchObject({ status: 422, code: '10015' });
    expect(await refused(ours.calls.reject(id, { cause: 'CALL_REJECTED' }))).toMatchObject({ status: 422 });
  });

  it('is refused for what is no call, or is run by a document', async () => {
    const { ours, emulator, app, refused } = await voiced();
    expect(await refused(ours.calls.hangup('v3:none', {}))).toEqual({
      status: 422,
      code: '90015',
      pointer: '/call_control_id',
    });
    const { data } = await ours.texml.applications.create({ friendly_name: 'menu', voice_url: app.url });
    const id = emulator.phone(there).calls(here, data.id);
    expect(await refused(ours.calls.hangup(id, {}))).toMatchObject({ code: '90015' });
  });

  it('refers the call elsewhere, and sends a SIP INFO', async () => {
    const { ours, emulator, reached } = await voiced();
    const { id, person } = await reached();
    await ours.calls.sendSipInfo(id, { body: '{"a":1}', content_type: 'application/json' });
    await ours.calls.refer(id, { sip_address: 'sip:desk@example.com' });
    await person.ends();
    expect(emulator.timeline(id).map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['command', 'sip-info', 'refers', 'ended']),
    );
  });

  it('is no way to give a commanded call a document', async () => {
    const { ours, reached, refused } = await voiced();
    const { id } = await reached();
    const update = ours.texml.calls.update(id, { Texml: '<Response/>' });
    expect(await refused(update)).toMatchObject({ status: 422, pointer: '/call_sid' });
  });
});
