import Telnyx from 'telnyx';
import { expect, it } from 'vitest';
import { doc, elsewhere, failure, here, type Open, type Scenario, there } from '../stage.js';
import { answeredCall, followed, texmlApplication } from '../texml-call.js';
import { fetchWav } from '../wav.js';

const third = '+12025550124';

/** A conference of two who were called, and a third whom the API has called into it, under the label Cleo. */
async function meeting(open: Open, attributes = '') {
  const stage = await open({
    answers: ({ path }) =>
      path === '/voice'
        ? doc(`<Dial><Conference beep="false" ${attributes}>room</Conference></Dial><Say>Over</Say>`)
        : path === '/announcement'
          ? doc('<Say>We close at five.</Say>')
          : path === '/hold'
            ? doc('<Say>You are on hold.</Say><Pause length="60"/>')
            : '',
  });
  const { client, account_sid, emulator } = stage;
  const { conferences } = client.texml.accounts;
  const applicationSid = await texmlApplication(stage);
  const ann = await answeredCall(stage, applicationSid, there);
  const ben = await answeredCall(stage, applicationSid, elsewhere);
  const { conferences: found = [] } = await conferences.retrieveConferences(account_sid, {
    FriendlyName: 'room',
  });
  const conference_sid = found[0]?.sid ?? '';
  const cleo = emulator.phone(third);
  const invited = await conferences.participants.participants(conference_sid, {
    account_sid,
    ApplicationSid: applicationSid,
    From: here,
    To: third,
    Label: 'Cleo',
    Beep: 'false',
  });
  await cleo.answers();
  return { ...stage, conferences, conference_sid, found, ann, ben, cleo, invited };
}

export const texmlConferences: Scenario = (open) => {
  it('have participants, who are listed and found by call and by label', async () => {
    const { account_sid, conferences, conference_sid, found, ann, ben, invited } = await meeting(open);
    expect(found).toMatchObject([{ friendly_name: 'room', status: 'in-progress', account_sid }]);
    expect(await conferences.retrieve(conference_sid, { account_sid })).toMatchObject({
      sid: conference_sid,
      friendly_name: 'room',
    });
    const { participants } = conferences;
    const list = await participants.retrieveParticipants(conference_sid, { account_sid });
    const sids = list.participants?.map(({ call_sid }) => call_sid);
    expect(sids?.sort()).toEqual([ann.call_sid, ben.call_sid, invited.call_sid].sort());
    for (const name of ['Cleo', invited.call_sid ?? '']) {
      expect(await participants.retrieve(name, { account_sid, conference_sid })).toMatchObject({
        call_sid: invited.call_sid,
        conference_sid,
        status: 'connected',
        muted: false,
        hold: false,
      });
    }
  });

  it('have participants muted, held, spoken to and removed', async () => {
    const { account_sid, conferences, conference_sid, ann, ben, cleo, app } = await meeting(open);
    const { participants } = conferences;
    const change = (name: string, fields: { readonly [field: string]: string | boolean }) =>
      participants.update(name, { account_sid, conference_sid, ...fields });
    expect(await change('Cleo', { Muted: true })).toMatchObject({ muted: true });
    await cleo.says('Can you hear me?');
    expect([...ann.callee.heard, ...ben.callee.heard]).toEqual([]);
    expect(await change('Cleo', { Muted: false })).toMatchObject({ muted: false });
    await cleo.says('And now?');
    expect([ann.callee.heard, ben.callee.heard]).toEqual([['And now?'], ['And now?']]);
    expect(await change(ben.call_sid, { Hold: true, HoldUrl: `${app.url}/hold` })).toMatchObject({
      hold: true,
    });
    await ben.callee.hears('You are on hold.');
    await cleo.says('Is Ben gone?');
    expect(ann.callee.heard).toEqual(['And now?', 'Is Ben gone?']);
    expect(ben.callee.heard).toEqual(['And now?', 'You are on hold.']);
    expect(await change(ben.call_sid, { Hold: false })).toMatchObject({ hold: false });
    await change(ann.call_sid, { AnnounceUrl: `${app.url}/announcement` });
    await ann.callee.hears('We close at five.');
    expect(cleo.heard).toEqual([]);
    await participants.delete('Cleo', { account_sid, conference_sid });
    expect(cleo.status).toBe('completed');
    const gone = await failure(participants.retrieve('Nobody', { account_sid, conference_sid }));
    expect(gone).toBeInstanceOf(Telnyx.NotFoundError);
  });

  it('hear announcements, and are ended for all', async () => {
    const { client, account_sid, conferences, conference_sid, ann, ben, cleo, app } = await meeting(open);
    await conferences.update(conference_sid, { account_sid, AnnounceUrl: `${app.url}/announcement` });
    for (const person of [ann.callee, ben.callee, cleo]) await person.hears('We close at five.');
    await conferences.update(conference_sid, { account_sid, Status: 'completed' });
    expect(await conferences.retrieve(conference_sid, { account_sid })).toMatchObject({
      status: 'completed',
      reason_conference_ended: 'conference-ended-via-api',
    });
    const { participants } = await conferences.participants.retrieveParticipants(conference_sid, {
      account_sid,
    });
    expect(participants).toEqual([]);
    const first = await conferences.retrieveConferences(account_sid, { Status: 'completed', PageSize: 1 });
    expect(await followed(client, first, ({ conferences }) => conferences)).toHaveLength(1);
  });

  it('have participants called with SIP headers, which the client has to be helped with', async () => {
    const { client, account_sid, conferences, conference_sid, emulator } = await meeting(open);
    const invitation = { From: here, To: '+12025550125' };
    const header = { name: 'X-Room', value: '7' };
    // The client writes a list of objects into a form as `[object Object]`, so that none of them arrives.
    const lost = conferences.participants.participants(conference_sid, {
      account_sid,
      ...invitation,
      CustomHeaders: [header],
    });
    expect(await failure(lost)).toMatchObject({
      status: 422,
      error: { errors: [{ code: '10026', source: { pointer: '/CustomHeaders/0' } }] },
    });
    const path = `/texml/Accounts/${account_sid}/Conferences/${conference_sid}/Participants`;
    const { call_sid } = await client.post<{ readonly call_sid: string }>(path, {
      body: { ...invitation, CustomHeaders: { 0: header } },
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(emulator.timeline(call_sid)).toContainEqual(
      expect.objectContaining({ callSid: call_sid, sipHeaders: { 'X-Room': '7' } }),
    );
  });

  it('are recorded, and both lists tell of it', async () => {
    const { account_sid, conferences, conference_sid, ann } = await meeting(
      open,
      'record="record-from-start"',
    );
    await ann.callee.waits(2);
    await conferences.update(conference_sid, { account_sid, Status: 'completed' });
    const { recordings } = await conferences.retrieveRecordings(conference_sid, { account_sid });
    expect(recordings).toMatchObject([{ conference_sid, status: 'completed', duration: expect.any(Number) }]);
    const listed = await conferences.retrieveRecordingsJson(conference_sid, { account_sid });
    expect(listed.recordings).toMatchObject([
      { sid: recordings?.[0]?.sid, conference_sid, status: 'completed', duration: expect.any(String) },
    ]);
    const { seconds } = await fetchWav(listed.recordings?.[0]?.media_url ?? '');
    expect(seconds).toBeGreaterThanOrEqual(2);
  });
};
