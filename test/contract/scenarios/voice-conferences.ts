import Telnyx from 'telnyx';
import { expect, it } from 'vitest';
import { allOf, elsewhere, failure, type Open, type Scenario } from '../stage.js';
import { dialled, voiceStage, webhook } from '../voice-call.js';
import { fetchWav } from '../wav.js';

/** A conference of three whom the Voice API commands. */
async function meeting(open: Open) {
  const stage = await voiceStage(open);
  const { client } = stage;
  const ann = await dialled(stage);
  const [ben, cleo] = [await dialled(stage, elsewhere), await dialled(stage, '+12025550124')];
  const { data } = await client.conferences.create({ call_control_id: ann.id, name: 'meeting' });
  const id = data?.id ?? '';
  for (const call of [ben, cleo]) await client.conferences.actions.join(id, { call_control_id: call.id });
  await webhook(stage, 'conference.participant.joined', { call_control_id: cleo.id });
  return { ...stage, conferences: client.conferences, id, conference: data, ann, ben, cleo };
}

export const voiceConferences: Scenario = (open) => {
  it('are made of calls, read, listed and ended', async () => {
    const { conferences, id, conference, ann, ben, cleo, ...stage } = await meeting(open);
    expect(conference).toMatchObject({ id, name: 'meeting', connection_id: stage.connection_id });
    expect(await conferences.retrieve(id)).toMatchObject({
      data: { id, name: 'meeting', status: 'in_progress' },
    });
    for (const number of ['+12025550131', '+12025550132']) {
      const { id: call_control_id } = await dialled(stage, number);
      await conferences.create({ call_control_id, name: number });
    }
    const listed = await allOf(conferences.list({ 'page[size]': 2 }));
    expect(listed.map(({ name }) => name).sort()).toEqual(['+12025550131', '+12025550132', 'meeting']);
    expect(await allOf(conferences.list({ filter: { name: 'meeting' } }))).toMatchObject([{ id }]);
    await conferences.actions.endConference(id);
    expect(await webhook(stage, 'conference.ended')).toMatchObject({ conference_id: id });
    expect(await conferences.retrieve(id)).toMatchObject({
      data: { status: 'completed', end_reason: 'ended_via_api' },
    });
    for (const { person } of [ann, ben, cleo]) expect(person.status).toBe('completed');
    expect(await failure(conferences.retrieve('182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e'))).toBeInstanceOf(
      Telnyx.NotFoundError,
    );
  });

  it('have participants, who are listed, read and changed', async () => {
    const { conferences, id, ann, ben, cleo } = await meeting(open);
    const listed = await allOf(conferences.listParticipants(id, { 'page[size]': 2 }));
    expect(listed.map(({ call_control_id }) => call_control_id).sort()).toEqual(
      [ann.id, ben.id, cleo.id].sort(),
    );
    const participant = listed.find(({ call_control_id }) => call_control_id === ben.id)?.id ?? '';
    expect(await conferences.retrieveParticipant(participant, { id })).toMatchObject({
      data: { call_control_id: ben.id, conference_id: id, status: 'joined', muted: false, on_hold: false },
    });
    expect(
      await conferences.updateParticipant(participant, { id, end_conference_on_exit: true }),
    ).toMatchObject({ data: { end_conference_on_exit: true } });
    await ben.person.hangsUp();
    expect(await conferences.retrieve(id)).toMatchObject({
      data: { status: 'completed', end_reason: 'host_left' },
    });
  });

  it('have participants muted, held, made supervisors, and let go', async () => {
    const { conferences, id, ann, ben, cleo } = await meeting(open);
    const { actions } = conferences;
    await actions.mute(id, { call_control_ids: [cleo.id] });
    expect(await allOf(conferences.listParticipants(id, { filter: { muted: true } }))).toMatchObject([
      { call_control_id: cleo.id },
    ]);
    await cleo.person.says('Can you hear me?');
    await actions.unmute(id, { call_control_ids: [cleo.id] });
    await cleo.person.says('And now?');
    expect([ann.person.heard, ben.person.heard]).toEqual([['And now?'], ['And now?']]);
    await actions.hold(id, { call_control_ids: [ben.id] });
    await cleo.person.says('Is Ben gone?');
    await actions.unhold(id, { call_control_ids: [ben.id] });
    expect([ann.person.heard.at(-1), ben.person.heard.at(-1)]).toEqual(['Is Ben gone?', 'And now?']);
    await actions.update(id, {
      call_control_id: cleo.id,
      supervisor_role: 'whisper',
      whisper_call_control_ids: [ann.id],
    });
    await cleo.person.says('Only for Ann');
    expect([ann.person.heard.at(-1), ben.person.heard.at(-1)]).toEqual(['Only for Ann', 'And now?']);
    await actions.leave(id, { call_control_id: cleo.id });
    expect(cleo.person.status).toBe('in-progress');
    await ann.person.says('Just us two');
    expect([ben.person.heard.at(-1), cleo.person.heard]).toEqual(['Just us two', []]);
  });

  it('hear words and sounds, which can be stopped, and send keys', async () => {
    const { conferences, id, ann, ben, ...stage } = await meeting(open);
    const { actions } = conferences;
    await actions.speak(id, { payload: 'We close at five.', voice: 'female' });
    for (const { person } of [ann, ben]) await person.hears('We close at five.');
    await webhook(stage, 'conference.speak.ended', { conference_id: id });
    await actions.play(id, { audio_url: 'https://media.example/music.mp3', loop: 'infinity' });
    await ann.person.hears('music.mp3');
    await actions.stop(id, {});
    await webhook(stage, 'conference.playback.ended', { conference_id: id });
    await actions.sendDtmf(id, { digits: '12#', call_control_ids: [ben.id] });
    await ben.person.hears('12#');
    await actions.gatherDtmfAudio(id, {
      call_control_id: ann.id,
      audio_url: 'https://media.example/pin.mp3',
      maximum_digits: 2,
      gather_id: 'pin',
    });
    await ann.person.hears('pin.mp3');
    await ann.person.press('42');
    expect(await webhook(stage, 'call.gather.ended', { call_control_id: ann.id })).toMatchObject({
      digits: '42',
    });
  });

  it('are recorded, but for their pauses', async () => {
    const { conferences, id, ann, ...stage } = await meeting(open);
    const { actions } = conferences;
    await actions.recordStart(id, { format: 'wav', channels: 'dual' });
    await ann.person.waits(2);
    await actions.recordPause(id, {});
    await ann.person.waits(3);
    await actions.recordResume(id, {});
    await ann.person.waits(1);
    await actions.recordStop(id, {});
    const saved = await webhook(stage, 'conference.recording.saved', { conference_id: id });
    const urls = saved.recording_urls;
    const address = typeof urls === 'object' && urls !== null ? String(Reflect.get(urls, 'wav')) : '';
    expect(await fetchWav(address)).toEqual({ channels: 2, seconds: 3 });
  });
};
