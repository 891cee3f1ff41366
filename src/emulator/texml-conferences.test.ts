import { describe, expect, it } from 'vitest';
import { expectReply } from './reply-fields.test-kit.js';
import { application, doc, emulated, eventually } from './testing.test-kit.js';

const here = '+12025550199';
const [ann, ben, cleo] = ['+12025550121', '+12025550122', '+12025550123'] as const;

/** Two people in a conference, whose documents put them there. */
async function meeting(attributes = '', documents: Readonly<Record<string, string>> = {}) {
  const world = await emulated();
  const { emulator, ours } = world;
  const app = await application(emulator.publicKey, ({ path }) =>
    path === '/voice'
      ? doc(`<Dial><Conference beep="false" ${attributes}>room</Conference></Dial><Say>Over</Say>`)
      : (documents[path] ?? ''),
  );
  const { data } = await ours.texml.applications.create({
    friendly_name: 'meeting',
    voice_url: `${app.url}/voice`,
  });
  const ApplicationSid = data.id;
  const join = async (number: string) => {
    const phone = emulator.phone(number);
    const sid = phone.calls(here, ApplicationSid);
    await eventually(async () => (await list()).some(({ sids }) => sids.includes(sid)));
    return { phone, sid };
  };
  const list = async () => {
    const all = await ours.texml.conferences.list({ Status: 'in-progress' }).all();
    return Promise.all(
      all.map(async ({ sid }) => {
        const participants = await ours.texml.conferences.participants.list(sid).all();
        return { sid, sids: participants.map(({ call_sid }) => call_sid) };
      }),
    );
  };
  const first = await join(ann);
  const second = await join(ben);
  const [{ sid } = { sid: '' }] = await list();
  const path = `/texml/Accounts/${emulator.accountSid}/Conferences`;
  const read = async (rest: string) => (await world.ask(path + rest)).json();
  return { ...world, app, ApplicationSid, join, sid, path, read, ann: first, ben: second };
}

describe('TeXML conferences over the API', () => {
  it('are listed and read, with every field that Telnyx documents', async () => {
    const { read, sid, ann, ben, emulator } = await meeting();
    const uri = `/v2/texml/Accounts/${emulator.accountSid}/Conferences/${sid}`;
    const one = await read(`/${sid}`);
    expectReply('texml.conferences.get', one);
    expect(one).toMatchObject({
      sid,
      friendly_name: 'room',
      status: 'in-progress',
      reason_conference_ended: null,
      call_sid_ending_conference: null,
      date_created: expect.stringMatching(/^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d \+0000$/),
      uri: `${uri}.json`,
    });
    const all = await read('.json?FriendlyName=room');
    expectReply('texml.conferences.list', all, ['previous_page_uri']);
    expect(all.conferences).toEqual([one]);
    const listed = await read(`/${sid}/Participants`);
    expectReply('texml.conferences.participants.list', listed, ['previous_page_uri']);
    expect(listed.participants).toMatchObject([{ call_sid: ben.sid }, { call_sid: ann.sid }]);
    const participant = await read(`/${sid}/Participants/${ann.sid}`);
    expectReply('texml.conferences.participants.get', participant);
    expect(participant).toMatchObject({
      call_sid: ann.sid,
      conference_sid: sid,
      status: 'connected',
      muted: false,
      hold: false,
      coaching: false,
      coaching_call_sid: null,
      end_conference_on_exit: false,
    });
  });

  it('are found by their name, their state and their days, page by page', async () => {
    const { ours, join, sid, ben, ann } = await meeting();
    const day = new Date().toISOString().slice(0, 10);
    const find = async (query: Parameters<typeof ours.texml.conferences.list>[0]) =>
      (await ours.texml.conferences.list(query).all()).map((one) => one.sid);
    expect(await find({ FriendlyName: 'other' })).toEqual([]);
    expect(await find({ DateCreated: day })).toEqual([sid]);
    expect(await find({ 'DateCreated>': '2100-01-01' })).toEqual([]);
    expect(await find({ 'DateUpdated<': day, Status: 'in-progress' })).toEqual([sid]);
    await ann.phone.hangsUp();
    await ben.phone.hangsUp();
    await join(cleo);
    expect(await find({ Status: 'completed' })).toEqual([sid]);
    const all = await find({ PageSize: 1 });
    expect(all).toHaveLength(2);
    expect(all.at(-1)).toBe(sid);
  });

  it('have participants muted, held with music, and heard again', async () => {
    const { ours, sid, ann, ben } = await meeting();
    const change = (fields: Parameters<typeof ours.texml.conferences.participants.update>[2]) =>
      ours.texml.conferences.participants.update(sid, ann.sid, fields);
    expectReply('texml.conferences.participants.update', await change({ Muted: true }));
    await ann.phone.says('Can you hear me?');
    expect(await change({ Muted: false })).toMatchObject({ muted: false });
    await ann.phone.says('And now?');
    expect(ben.phone.heard).toEqual(['And now?']);
    expect(await change({ Hold: true, HoldUrl: 'https://media.test/hold.mp3' })).toMatchObject({
      hold: true,
    });
    await ann.phone.hears('https://media.test/hold.mp3');
    await ben.phone.says('Is she gone?');
    expect(ann.phone.heard).toEqual([]);
    expect(await change({ Hold: false })).toMatchObject({ hold: false });
    await ben.phone.says('Welcome back.');
    await ann.phone.hears('Welcome back.');
  });

  it('let a supervisor speak to one participant alone', async () => {
    const { ours, sid, ann, ben, join } = await meeting();
    const third = await join(cleo);
    const change = (fields: Parameters<typeof ours.texml.conferences.participants.update>[2]) =>
      ours.texml.conferences.participants.update(sid, third.sid, fields);
    expect(await change({ Coaching: true, CallSidToCoach: ann.sid })).toMatchObject({
      coaching: true,
      coaching_call_sid: ann.sid,
      coaching_call_sid_legacy: ann.sid,
    });
    await third.phone.says('Offer a discount.');
    expect([ann.phone.heard, ben.phone.heard]).toEqual([['Offer a discount.'], []]);
    expect(await change({ Coaching: false })).toMatchObject({ coaching: false, coaching_call_sid: null });
    await expect(change({ Coaching: true, CallSidToCoach: 'v3:nobody' })).rejects.toMatchObject({
      status: 422,
      errors: [{ code: '10015', source: { pointer: '/CallSidToCoach' } }],
    });
  });

  it('call somebody, who joins by the answer and is found by a label', async () => {
    const { ours, sid, ApplicationSid, emulator, ann, app } = await meeting();
    const phone = emulator.phone(cleo);
    const { participants } = ours.texml.conferences;
    const created = await participants.create(sid, {
      From: here,
      To: cleo,
      Label: 'Cleo',
      Muted: true,
      Beep: 'onEnter',
      EndConferenceOnExit: true,
      StatusCallback: `${app.url}/progress`,
      StatusCallbackEvent: 'answered',
    });
    expectReply('texml.conferences.participants.create', created);
    expect(created).toMatchObject({ conference_sid: sid, status: 'connecting', muted: true });
    expect(await participants.get(sid, 'Cleo')).toMatchObject({
      call_sid: created.call_sid,
      status: 'connecting',
    });
    await expect(participants.update(sid, 'Cleo', { Muted: false })).rejects.toMatchObject({
      status: 422,
      errors: [{ code: '90034' }],
    });
    const again = { ApplicationSid, From: here, To: '+12025550124', Label: 'Cleo' };
    await expect(participants.create(sid, again)).rejects.toMatchObject({
      status: 422,
      errors: [{ source: { pointer: '/Label' } }],
    });
    await phone.answers();
    await ann.phone.hears('beep');
    expect(await participants.get(sid, 'Cleo')).toMatchObject({ status: 'connected', muted: true });
    expect(app.at('/progress')).toMatchObject([{ form: { CallStatus: 'in-progress' } }]);
    await phone.hangsUp();
    expect(await ours.texml.conferences.get(sid)).toMatchObject({
      status: 'completed',
      reason_conference_ended: 'participant-with-end-conference-on-exit-left',
      call_sid_ending_conference: created.call_sid,
    });
    await ann.phone.hears('Over');
  });

  it('come about by calling somebody into a name that is free', async () => {
    const { ours, ApplicationSid, emulator, app } = await meeting();
    const phone = emulator.phone(cleo);
    const created = await ours.texml.conferences.participants.create('planning', {
      ApplicationSid,
      From: here,
      To: cleo,
      StartConferenceOnEnter: false,
      WaitUrl: 'https://media.test/wait.mp3',
      ConferenceStatusCallback: `${app.url}/status`,
      ConferenceStatusCallbackEvent: 'start end join leave',
      ConferenceRecord: 'record-from-start',
      ConferenceRecordingStatusCallback: `${app.url}/recording`,
      ConferenceRecordingStatusCallbackEvent: 'in-progress failed',
    });
    const sid = created.conference_sid ?? '';
    expect(await ours.texml.conferences.get(sid)).toMatchObject({
      friendly_name: 'planning',
      status: 'init',
    });
    await phone.answers();
    await phone.hears('https://media.test/wait.mp3');
    await ours.texml.conferences.update(sid, { Status: 'completed' });
    await eventually(() => app.at('/status').length === 3);
    expect(app.at('/status').map(({ form }) => form.StatusCallbackEvent)).toEqual([
      'participant-join',
      'participant-leave',
      'conference-end',
    ]);
    expect(app.at('/recording')).toEqual([]);
    expect(phone.status).toBe('completed');
  });

  it('hear announcements, each or all of them', async () => {
    const { ours, sid, ann, ben, app } = await meeting('', {
      '/news': doc('<Say>Five minutes left.</Say>'),
    });
    const announced = await ours.texml.conferences.update(sid, { AnnounceUrl: `${app.url}/news` });
    expectReply('texml.conferences.update', announced);
    await ann.phone.hears('Five minutes left.');
    await ben.phone.hears('Five minutes left.');
    await ours.texml.conferences.participants.update(sid, ben.sid, {
      AnnounceUrl: `${app.url}/news`,
      AnnounceMethod: 'GET',
    });
    await ben.phone.hears('Five minutes left.');
    expect(ann.phone.heard).toHaveLength(1);
    expect(app.at('/news').map(({ method }) => method)).toEqual(['POST', 'POST', 'GET']);
  });

  it('bring together people whose scripts run beside one another', async () => {
    const { ours, ApplicationSid, emulator, ann } = await meeting();
    await ann.phone.hangsUp();
    const numbers = ['+12025550131', '+12025550132'] as const;
    let isSecondThere = false;
    const played = [
      emulator.phone(numbers[0]).answers(async (person) => {
        await eventually(() => isSecondThere);
        await person.hears('I am here.');
        await person.says('Welcome.');
      }),
      emulator.phone(numbers[1]).answers(async (person) => {
        isSecondThere = true;
        await person.says('I am here.');
        await person.hears('Welcome.');
      }),
    ];
    for (const To of numbers) await ours.texml.calls.create({ ApplicationSid, To, From: here });
    await Promise.all(played);
  });

  it('lose a participant who is removed', async () => {
    const { ours, sid, ann, ask, path } = await meeting();
    expect((await ask(`${path}/${sid}/Participants/${ann.sid}`, { method: 'DELETE' })).status).toBe(204);
    expect(ann.phone.status).toBe('completed');
    const participants = await ours.texml.conferences.participants.list(sid).all();
    expect(participants).toHaveLength(1);
    await expect(ours.texml.conferences.participants.get(sid, ann.sid)).rejects.toMatchObject({
      status: 404,
    });
  });

  it('have no participants any more once they are over, and take no commands', async () => {
    const { ours, sid, ann, ben, read } = await meeting();
    const ended = await ours.texml.conferences.update(sid, { Status: 'completed' });
    expect(ended).toMatchObject({
      status: 'completed',
      reason_conference_ended: 'conference-ended-via-api',
    });
    expect([ann.phone.status, ben.phone.status]).toEqual(['completed', 'completed']);
    expect((await read(`/${sid}/Participants`)).participants).toEqual([]);
    for (const fields of [{ Status: 'completed' }, { AnnounceUrl: 'https://media.test/a.mp3' }]) {
      await expect(ours.texml.conferences.update(sid, fields)).rejects.toMatchObject({
        status: 422,
        errors: [{ code: '90019' }],
      });
    }
    await expect(
      ours.texml.conferences.participants.create(sid, { From: here, To: cleo }),
    ).rejects.toMatchObject({ status: 404 });
  });

  it('are recorded, and both lists tell of it in their own forms', async () => {
    const { ours, sid, ann, read } = await meeting('record="record-from-start"');
    await ann.phone.waits(3);
    const during = await read(`/${sid}/Recordings`);
    expectReply('texml.conferences.recordings.list', during, ['previous_page_uri']);
    expect(during.recordings).toMatchObject([{ status: 'processing', duration: null, media_url: null }]);
    await ours.texml.conferences.update(sid, { Status: 'completed' });
    const after = await read(`/${sid}/Recordings`);
    expectReply('texml.conferences.recordings.list', after, ['previous_page_uri']);
    expect(after.recordings).toMatchObject([
      {
        call_sid: ann.sid,
        conference_sid: sid,
        status: 'completed',
        source: 'Conference',
        duration: expect.any(Number),
      },
    ]);
    const json = await read(`/${sid}/Recordings.json`);
    expectReply('texml.conferences.recordings.listJson', json, ['previous_page_uri']);
    expect(json.recordings).toMatchObject([
      { sid: after.recordings[0].sid, status: 'completed', duration: expect.any(String) },
    ]);
  });

  it('answer 404 in TeXML’s own form to what is not there', async () => {
    const { ask, path, sid } = await meeting();
    const unknown = '182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e';
    const asked: readonly (readonly [path: string, init?: RequestInit])[] = [
      [`/${unknown}`],
      [`/${unknown}`, { method: 'POST', body: new URLSearchParams({ Status: 'completed' }) }],
      [`/${unknown}/Participants`],
      [`/${unknown}/Participants`, { method: 'POST', body: new URLSearchParams({ To: cleo, From: here }) }],
      [`/${sid}/Participants/nobody`],
      [`/${sid}/Participants/nobody`, { method: 'POST', body: new URLSearchParams({ Muted: 'true' }) }],
      [`/${sid}/Participants/nobody`, { method: 'DELETE' }],
      [`/${unknown}/Recordings`],
      [`/${unknown}/Recordings.json`],
    ];
    for (const [rest, init] of asked) {
      const reply = await ask(path + rest, init);
      expect([rest, reply.status]).toEqual([rest, 404]);
      expect(await reply.json()).toEqual({ errors: [{ detail: 'Resource not found' }] });
    }
  });

  it('say which parameter is missing or wrong', async () => {
    const { ours, sid, ApplicationSid } = await meeting();
    const { participants } = ours.texml.conferences;
    const refused = async (work: Promise<unknown>) =>
      work.catch((error: { errors: { source: { pointer: string } }[] }) => error.errors[0]?.source.pointer);
    expect(await refused(participants.create(sid, { From: here }))).toBe('/To');
    expect(await refused(participants.create(sid, { To: cleo }))).toBe('/From');
    expect(await refused(participants.create('new', { To: cleo, From: here }))).toBe('/ApplicationSid');
    const wrong = { ApplicationSid, To: 'cleo', From: here };
    expect(await refused(participants.create(sid, wrong))).toBe('/To');
    expect(await refused(ours.texml.conferences.update(sid, { Status: 'over' }))).toBe('/Status');
  });
});
