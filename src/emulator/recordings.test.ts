import { describe, expect, it } from 'vitest';
import { doc, emulated } from './testing.test-kit.js';

const To = '+12025550123';
const From = '+12025550100';

const notFound = { errors: [{ detail: 'Resource not found' }] };

/** An emulator whose calls bring their documents. */
async function prepared(options: Parameters<typeof emulated>[0] = {}) {
  const world = await emulated(options);
  const { ours, emulator } = world;
  const { data } = await ours.texml.applications.create({
    friendly_name: 'app',
    voice_url: 'http://127.0.0.1:9/',
  });
  const phone = emulator.phone(To);
  /** A call in which its callee is on the line. */
  const called = async (verbs: string): Promise<string> => {
    const { call_sid } = await ours.texml.calls.create({
      ApplicationSid: data.id,
      To,
      From,
      Texml: doc(verbs),
    });
    await phone.answers();
    return call_sid ?? '';
  };
  const account = `/texml/Accounts/${emulator.accountSid}`;
  const status = async (path: string, init?: RequestInit) => {
    const response = await world.ask(account + path, init);
    return { status: response.status, body: await response.json() };
  };
  return { ...world, phone, called, account, status };
}

/** Says something into a Record, and ends it. */
async function message(world: Awaited<ReturnType<typeof prepared>>, text: string): Promise<string> {
  const sid = await world.called(
    '<Record maxLength="60" transcription="true" transcriptionCallback="http://127.0.0.1:9/"/>',
  );
  await world.phone.says(text);
  await world.phone.hangsUp();
  return sid;
}

describe('the recordings of the account', () => {
  it('are there with their address once they are made', async () => {
    const world = await prepared();
    const { ours, official, emulator } = world;
    const call_sid = await message(world, 'x'.repeat(100));
    const [recording] = await ours.texml.recordings.list().all();
    expect(recording).toMatchObject({
      sid: expect.stringMatching(/^[\da-f-]{36}$/),
      account_sid: emulator.accountSid,
      call_sid,
      conference_sid: null,
      channels: 2,
      duration: '7',
      source: 'RecordVerb',
      status: 'completed',
      error_code: null,
      media_url: expect.stringMatching(/^http:\/\/127\.0\.0\.1/),
      start_time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      uri: `/v2/texml/Accounts/${emulator.accountSid}/Recordings/${recording?.sid}.json`,
    });
    expect(await ours.texml.recordings.get(recording?.sid ?? '')).toMatchObject({ sid: recording?.sid });
    const theirs = await official.texml.accounts.recordings.json.retrieveRecordingSidJson(
      recording?.sid ?? '',
      { account_sid: emulator.accountSid },
    );
    expect(theirs).toMatchObject({ sid: recording?.sid, duration: '7' });
  });

  it('are read page by page, the newest first, by the number of the page', async () => {
    const world = await prepared();
    for (let count = 1; count <= 5; count += 1) await message(world, 'x'.repeat(count * 100));
    const { ours, account, status } = world;
    const durations = async (query: Parameters<typeof ours.texml.recordings.list>[0]) =>
      (await ours.texml.recordings.list(query).all()).map(({ duration }) => duration);
    expect(await durations({})).toEqual(['33', '26', '20', '13', '7']);
    expect(await durations({ PageSize: 2 })).toEqual(['33', '26', '20', '13', '7']);
    const { body } = await status('/Recordings.json?PageSize=2&Page=1');
    expect(body).toMatchObject({
      page: 1,
      page_size: 2,
      start: 2,
      end: 3,
      next_page_uri: `/v2${account}/Recordings.json?Page=2&PageSize=2`,
    });
    expect(world.log.filter(({ event }) => event === 'unknown-parameter')).toEqual([]);
  });

  it('are filtered by day and time', async () => {
    let now = Date.UTC(2026, 2, 1, 12);
    const world = await prepared({ now: () => now });
    await message(world, 'x'.repeat(100));
    now += 86_400_000;
    await message(world, 'x'.repeat(200));
    const { ours } = world;
    const durations = async (query: Parameters<typeof ours.texml.recordings.list>[0]) =>
      (await ours.texml.recordings.list(query).all()).map(({ duration }) => duration);
    expect(await durations({ DateCreated: '2026-03-02' })).toEqual(['13']);
    expect(await durations({ 'DateCreated>': '2026-03-01', 'DateCreated<': '2026-03-01' })).toEqual(['7']);
    expect(await durations({ 'DateCreated>': '2026-03-02T00:00:00Z' })).toEqual(['13']);
    expect(await durations({ 'DateCreated<': '2026-03-01T11:59:59Z' })).toEqual([]);
    expect((await world.status('/Recordings.json?DateCreated=yesterday')).status).toBe(422);
  });

  it('are gone once they are deleted', async () => {
    const world = await prepared();
    await message(world, 'Hello.');
    const { ours, official, emulator } = world;
    const [recording] = await ours.texml.recordings.list().all();
    const sid = recording?.sid ?? '';
    await ours.texml.recordings.delete(sid);
    expect(await ours.texml.recordings.list().all()).toEqual([]);
    expect(await ours.texml.transcriptions.list().all()).toEqual([]);
    for (const init of [{}, { method: 'DELETE' }]) {
      expect(await world.status(`/Recordings/${sid}.json`, init)).toEqual({ status: 404, body: notFound });
    }
    await expect(
      official.texml.accounts.recordings.json.deleteRecordingSidJson(sid, {
        account_sid: emulator.accountSid,
      }),
    ).rejects.toMatchObject({ status: 404 });
  });
});

describe('the recordings of a call', () => {
  it('are begun, held, resumed and ended by the API', async () => {
    const world = await prepared();
    const { ours, phone } = world;
    const call_sid = await world.called('<Pause length="100"/>');
    const begun = await ours.texml.calls.recordings.create(call_sid, {
      RecordingChannels: 'single',
      RecordingTrack: 'inbound',
    });
    expect(begun).toMatchObject({
      call_sid,
      channels: 1,
      track: 'inbound',
      source: 'StartCallRecordingAPI',
      duration: null,
      price: null,
    });
    await phone.hears('beep');
    const statusOf = async () => (await ours.texml.recordings.get(begun.sid)).status;
    expect(await statusOf()).toBe('in-progress');
    await phone.waits(5);
    await ours.texml.calls.recordings.update(call_sid, begun.sid, { Status: 'paused' });
    expect(await statusOf()).toBe('paused');
    await phone.waits(20);
    await ours.texml.calls.recordings.update(call_sid, begun.sid, { Status: 'in-progress' });
    expect(await statusOf()).toBe('in-progress');
    await phone.waits(6);
    const ended = await ours.texml.calls.recordings.update(call_sid, begun.sid, { Status: 'stopped' });
    expect(ended).toMatchObject({ duration: '11' });
    expect(await ours.texml.recordings.get(begun.sid)).toMatchObject({
      status: 'stopped',
      media_url: expect.any(String),
    });
    expect(phone.status).toBe('in-progress');
  });

  it('are listed, however many they are, on one page', async () => {
    const world = await prepared();
    const { ours } = world;
    const call_sid = await world.called('<Pause length="100"/>');
    for (let count = 0; count < 22; count += 1) {
      await ours.texml.calls.recordings.create(call_sid, { PlayBeep: false });
    }
    const page = await ours.texml.calls.recordings.list(call_sid).page();
    expect(page.items).toHaveLength(22);
    expect(page.reply).toMatchObject({ next_page_uri: null, page: 0, start: 0, end: 21 });
    const other = await world.called('<Pause length="100"/>');
    expect(await ours.texml.calls.recordings.list(other).all()).toEqual([]);
    expect(world.emulator.timeline().filter(({ kind }) => kind === 'plays')).toEqual([]);
  });

  it('are those of a call that is answered, and not over', async () => {
    const world = await prepared();
    const { ours, phone, status } = world;
    const { call_sid } = await ours.texml.calls.create({
      ApplicationSid: (await ours.texml.applications.list().all())[0]?.id ?? '',
      To,
      From,
      Texml: doc('<Pause length="100"/>'),
    });
    const create = () => status(`/Calls/${call_sid}/Recordings.json`, { method: 'POST' });
    expect(await create()).toMatchObject({ status: 422, body: { errors: [{ code: '90034' }] } });
    await phone.answers();
    expect(await create()).toMatchObject({ status: 200 });
    await phone.hangsUp();
    expect(await create()).toMatchObject({ status: 422, body: { errors: [{ code: '90018' }] } });
  });

  it('are not found under another call, nor once they are over', async () => {
    const world = await prepared();
    const { ours, phone, status } = world;
    const call_sid = await world.called('<Pause length="100"/>');
    const { sid } = await ours.texml.calls.recordings.create(call_sid);
    const pause = (call: string, recording: string) =>
      status(`/Calls/${call}/Recordings/${recording}.json`, {
        method: 'POST',
        body: new URLSearchParams({ Status: 'paused' }),
      });
    expect(await pause('v3:none', sid)).toEqual({ status: 404, body: notFound });
    expect(await pause(call_sid, '1')).toEqual({ status: 404, body: notFound });
    expect(await pause(call_sid, sid)).toMatchObject({ status: 200 });
    await phone.hangsUp();
    expect(await pause(call_sid, sid)).toEqual({ status: 404, body: notFound });
    expect(await status('/Calls/v3:none/Recordings.json')).toEqual({ status: 404, body: notFound });
    expect((await status('/Calls/v3:none/Recordings.json', { method: 'POST' })).status).toBe(404);
  });

  it('are the same for the official client', async () => {
    const world = await prepared();
    const { official, emulator } = world;
    const account_sid = emulator.accountSid;
    const call_sid = await world.called('<Pause length="100"/>');
    const begun = await official.texml.accounts.calls.recordingsJson.recordingsJson(call_sid, {
      account_sid,
      PlayBeep: false,
    });
    const { sid = '' } = begun;
    const paused = await official.texml.accounts.calls.recordings.recordingSidJson(sid, {
      account_sid,
      call_sid,
      Status: 'paused',
    });
    expect(paused).toMatchObject({ sid, call_sid });
    const list = await official.texml.accounts.calls.recordingsJson.retrieveRecordingsJson(call_sid, {
      account_sid,
    });
    expect(list.recordings?.map(({ status }) => status)).toEqual(['paused']);
  });
});

describe('the transcriptions of recordings', () => {
  it('are read, page by page by token, and deleted', async () => {
    const world = await prepared();
    const words = ['One.', 'Two.', 'Three.'];
    for (const text of words) await message(world, text);
    const { ours, account, status, emulator } = world;
    const all = await ours.texml.transcriptions.list({ PageSize: 2 }).all();
    expect(all.map(({ transcription_text }) => transcription_text)).toEqual(words.toReversed());
    const { body } = await status('/Transcriptions.json?PageSize=2');
    expect(body).toMatchObject({ page: 0, start: 0, end: 1 });
    expect(body.next_page_uri).toMatch(
      new RegExp(`^/v2${account}/Transcriptions\\.json\\?PageSize=2&PageToken=\\w+$`),
    );
    const next = await world.ask(body.next_page_uri.replace('/v2', ''));
    expect(await next.json()).toMatchObject({ page: 1, start: 2, end: 2, next_page_uri: null });
    expect(world.log.filter(({ event }) => event === 'unknown-parameter')).toEqual([]);
    const [newest] = all;
    const recording = await ours.texml.recordings.get(newest?.recording_sid ?? '');
    expect(newest).toMatchObject({
      account_sid: emulator.accountSid,
      call_sid: recording.call_sid,
      status: 'completed',
      duration: recording.duration,
      uri: recording.subresources_uris?.transcriptions,
    });
    const sid = newest?.sid ?? '';
    expect(await ours.texml.transcriptions.get(sid)).toEqual(newest);
    await ours.texml.transcriptions.delete(sid);
    expect(await status(`/Transcriptions/${sid}.json`)).toEqual({ status: 404, body: notFound });
    expect((await status(`/Transcriptions/${sid}.json`, { method: 'DELETE' })).status).toBe(404);
    expect(await ours.texml.recordings.get(recording.sid)).toMatchObject({
      subresources_uris: { transcriptions: null },
    });
    expect((await status('/Transcriptions.json?PageToken=what')).status).toBe(422);
  });

  it('fail as the settings say', async () => {
    const world = await prepared({ settings: { failedTranscriptions: 'all' } });
    await message(world, 'Hello.');
    const [only] = await world.ours.texml.transcriptions.list().all();
    expect(only).toMatchObject({ status: 'failed', transcription_text: '' });
  });
});
