import { expect, it } from 'vitest';
import { mediaServer } from '../media-server.js';
import { eventually, type Scenario } from '../stage.js';
import { placedCall } from '../texml-call.js';

export const texmlCallAudio: Scenario = (open) => {
  it('is streamed to a WebSocket until that is stopped', async () => {
    const media = await mediaServer();
    const { client, account_sid, app, callee, call_sid } = await placedCall(open);
    const begun = await client.texml.accounts.calls.streamsJson(call_sid, {
      account_sid,
      Url: media.url,
      Name: 'ear',
      Track: 'both_tracks',
      StatusCallback: `${app.url}/stream`,
    });
    expect(begun).toMatchObject({ call_sid, account_sid, name: 'ear', status: 'in-progress' });
    const sid = begun.sid ?? '';
    await callee.waits(1);
    await eventually(() => media.events().includes('media'));
    expect(media.events().slice(0, 2)).toEqual(['connected', 'start']);
    const stopped = await client.texml.accounts.calls.streams.streamingSidJson(sid, {
      account_sid,
      call_sid,
      Status: 'stopped',
    });
    expect(stopped).toMatchObject({ sid, call_sid, status: 'stopped' });
    await eventually(() => media.events().at(-1) === 'stop');
    await eventually(() => app.at('/stream').length >= 2);
    expect(
      app.at('/stream').map(({ form, isSigned }) => [form.StreamSid, form.StreamEvent, isSigned]),
    ).toEqual([
      [sid, 'stream-started', true],
      [sid, 'stream-stopped', true],
    ]);
  });

  it('is sent to a recorder by SIPREC until that is stopped', async () => {
    const { client, account_sid, app, callee, call_sid } = await placedCall(open);
    const begun = await client.texml.accounts.calls.siprecJson(call_sid, {
      account_sid,
      ConnectorName: 'recorder',
      Name: 'copy',
      Track: 'inbound_track',
      SessionTimeoutSecs: 0,
      StatusCallback: `${app.url}/siprec`,
    });
    expect(begun).toMatchObject({ call_sid, account_sid, status: 'in-progress', track: 'inbound_track' });
    const sid = begun.sid ?? '';
    await callee.waits(1);
    const stopped = await client.texml.accounts.calls.siprec.siprecSidJson(sid, {
      account_sid,
      call_sid,
      Status: 'stopped',
    });
    expect(stopped).toMatchObject({ sid, call_sid, status: 'stopped' });
    await eventually(() => app.at('/siprec').length === 2);
    expect(
      app.at('/siprec').map(({ form, isSigned }) => [form.SiprecSid, form.SiprecEvent, isSigned]),
    ).toEqual([
      [sid, 'siprec-started', true],
      [sid, 'siprec-stopped', true],
    ]);
  });
};
