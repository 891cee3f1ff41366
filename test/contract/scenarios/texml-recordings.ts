import Telnyx from 'telnyx';
import { expect, it } from 'vitest';
import { doc, eventually, failure, type Scenario } from '../stage.js';
import { followed, placedCall } from '../texml-call.js';
import { fetchWav } from '../wav.js';

export const texmlRecordings: Scenario = (open) => {
  it('are begun on a call, paused, resumed and stopped, and can be downloaded and deleted', async () => {
    const { client, account_sid, app, callee, call_sid } = await placedCall(open);
    const { accounts } = client.texml;
    const begun = await accounts.calls.recordingsJson.recordingsJson(call_sid, {
      account_sid,
      PlayBeep: false,
      RecordingChannels: 'dual',
      RecordingStatusCallback: `${app.url}/recording`,
      RecordingStatusCallbackEvent: 'in-progress completed',
    });
    expect(begun).toMatchObject({ call_sid, channels: 2, source: 'StartCallRecordingAPI', track: 'both' });
    const sid = begun.sid ?? '';
    const read = () => accounts.recordings.json.retrieveRecordingSidJson(sid, { account_sid });
    const turns = (Status: 'paused' | 'in-progress' | 'stopped') =>
      accounts.calls.recordings.recordingSidJson(sid, { account_sid, call_sid, Status });
    await callee.waits(2);
    await turns('paused');
    expect(await read()).toMatchObject({ sid, status: 'paused' });
    await callee.waits(3);
    await turns('in-progress');
    expect(await read()).toMatchObject({ sid, status: 'in-progress' });
    await callee.waits(1);
    await turns('stopped');
    const recording = await read();
    expect(recording).toMatchObject({ sid, call_sid, status: 'stopped', duration: '3' });
    expect(await fetchWav(recording.media_url ?? '')).toEqual({ channels: 2, seconds: 3 });
    await eventually(() => app.at('/recording').length === 2);
    expect(app.at('/recording')).toMatchObject([
      { isSigned: true, form: { RecordingSid: sid, RecordingStatus: 'in-progress' } },
      { isSigned: true, form: { RecordingSid: sid, RecordingStatus: 'completed', RecordingDuration: '3' } },
    ]);
    await accounts.recordings.json.deleteRecordingSidJson(sid, { account_sid });
    expect(await failure(read())).toBeInstanceOf(Telnyx.NotFoundError);
    expect((await fetch(recording.media_url ?? '')).status).toBe(404);
  });

  it('are listed page by page, and by call', async () => {
    const { client, account_sid, callee, call_sid } = await placedCall(open);
    const { accounts } = client.texml;
    const sids: (string | undefined)[] = [];
    for (let count = 0; count < 5; count += 1) {
      const { sid = '' } = await accounts.calls.recordingsJson.recordingsJson(call_sid, { account_sid });
      await callee.waits(1);
      await accounts.calls.recordings.recordingSidJson(sid, { account_sid, call_sid, Status: 'stopped' });
      sids.unshift(sid);
    }
    const first = await accounts.retrieveRecordingsJson(account_sid, { PageSize: 2 });
    expect(first.recordings).toHaveLength(2);
    const all = await followed(client, first, ({ recordings }) => recordings);
    expect(all.map(({ sid }) => sid)).toEqual(sids);
    const ofCall = await accounts.calls.recordingsJson.retrieveRecordingsJson(call_sid, { account_sid });
    expect(ofCall.recordings?.map(({ sid }) => sid)).toEqual(sids);
  });

  it('of a document are transcribed where it asks for that', async () => {
    const answers = ({ path }: { readonly path: string }) =>
      path === '/voice'
        ? doc(
            '<Say>After the beep</Say><Record transcription="true" transcriptionCallback="/words" action="/done"/>',
          )
        : doc('<Say>Thank you</Say>');
    const { client, account_sid, callee, call_sid } = await placedCall(open, { answers });
    const { accounts } = client.texml;
    await callee.hears('beep');
    await callee.says('Please call me back.');
    await callee.press('#');
    await callee.hears('Thank you');
    await callee.ends();
    const { transcriptions = [] } = await accounts.retrieveTranscriptionsJson(account_sid, { PageSize: 5 });
    expect(transcriptions).toMatchObject([
      { call_sid, status: 'completed', transcription_text: 'Please call me back.' },
    ]);
    const [listed] = transcriptions;
    const sid = listed?.sid ?? '';
    const { json } = accounts.transcriptions;
    expect(await json.retrieveRecordingTranscriptionSidJson(sid, { account_sid })).toEqual(listed);
    await json.deleteRecordingTranscriptionSidJson(sid, { account_sid });
    expect((await accounts.retrieveTranscriptionsJson(account_sid)).transcriptions).toEqual([]);
    const { recordings } = await accounts.retrieveRecordingsJson(account_sid);
    expect(recordings).toMatchObject([{ sid: listed?.recording_sid, call_sid }]);
  });
};
