import { describe, expect, it } from 'vitest';
import { operationsTable, schemaOf } from '../../api/index.js';
import { eventsOf, hosted, mediaOf, streamApplication } from '../streamed.test-kit.js';
import { eventually } from '../testing.test-kit.js';

const { streams, siprec } = operationsTable.texml.calls;

const hour = '<Pause length="180"/>'.repeat(20);

/** A call that goes on by itself for an hour, once time passes. */
async function calling(options: Parameters<typeof hosted>[1] = {}) {
  const kit = await hosted(hour, options);
  const sid = kit.rings();
  await kit.phone.waits(0.01);
  return { ...kit, sid, path: `${kit.calls}/${sid}` };
}

const events = (forms: readonly Readonly<Record<string, string | undefined>>[], name: string) =>
  forms.map((form) => form[name]);

describe('a stream that the API starts', () => {
  it('carries the call’s audio, reports, and ends when the API says so', async () => {
    const far = await streamApplication();
    const { ours, emulator, sid, phone, app, forms } = await calling();
    const begun = await ours.texml.calls.streams.create(sid, {
      Url: far.url,
      Name: 'mine',
      StatusCallback: `${app.url}/stream`,
    });
    expect(schemaOf(streams.create.reply).safeParse(begun).success).toBe(true);
    expect(begun).toMatchObject({
      account_sid: emulator.accountSid,
      call_sid: sid,
      name: 'mine',
      status: 'in-progress',
      date_updated: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      uri: `/v2/texml/Accounts/${emulator.accountSid}/Calls/${sid}/Streams/${begun.sid}.json`,
    });
    await phone.waits(2);
    const ended = await ours.texml.calls.streams.update(sid, begun.sid, {});
    expect(schemaOf(streams.update.reply).safeParse(ended).success).toBe(true);
    expect(ended).toMatchObject({ sid: begun.sid, status: 'stopped' });
    await eventually(() => far.at(0).code === 1000);
    expect(mediaOf(far.at(0)).length).toBe(100);
    expect(eventsOf(far.at(0))).toEqual(['connected', 'start', 'stop']);
    await phone.waits(1);
    expect(phone.status).toBe('in-progress');
    expect(events(forms('/stream'), 'StreamEvent')).toEqual(['stream-started', 'stream-stopped']);
    expect(events(forms('/stream'), 'StreamName')).toEqual(['mine', 'mine']);
  });

  it('may be ended twice, as a client does that had no reply', async () => {
    const far = await streamApplication();
    const { ours, sid } = await calling();
    const begun = await ours.texml.calls.streams.create(sid, { Url: far.url });
    for (let times = 0; times < 2; times += 1) {
      expect(await ours.texml.calls.streams.update(sid, begun.sid, { Status: 'stopped' })).toMatchObject({
        status: 'stopped',
      });
    }
  });

  it('is started by Telnyx’s own client, too', async () => {
    const far = await streamApplication();
    const { official, sid, emulator, phone } = await calling();
    const { accountSid: account_sid } = emulator;
    const begun = await official.texml.accounts.calls.streamsJson(sid, {
      account_sid,
      Url: far.url,
      Track: 'both_tracks',
    });
    await phone.waits(1);
    await official.texml.accounts.calls.streams.streamingSidJson(begun.sid ?? '', {
      account_sid,
      call_sid: sid,
      Status: 'stopped',
    });
    await eventually(() => far.at(0).code === 1000);
    expect(mediaOf(far.at(0), 'outbound')).toHaveLength(50);
  });

  it('fails where no address is given, and says so', async () => {
    const { ours, sid, app, forms } = await calling();
    await ours.texml.calls.streams.create(sid, { StatusCallback: `${app.url}/stream` });
    await eventually(() => forms('/stream').length === 1);
    expect(forms('/stream')).toMatchObject([
      { StreamEvent: 'stream-error', StreamError: expect.stringContaining('wss://') },
    ]);
  });

  it('is refused where there is no such call, no WebSocket, or no answer', async () => {
    const { post, calls, path, ours, sid, phone, applicationSid, emulator } = await calling();
    const refused = async (at: string, body: object) => {
      const reply = await post(at, body);
      const { errors } = await reply.json();
      return [reply.status, errors[0].code, errors[0].source?.pointer];
    };
    const stream = { Url: 'ws://127.0.0.1:1/' };
    expect(await refused(`${calls}/v3:none/Streams.json`, stream)).toEqual([404, undefined, undefined]);
    expect(await refused(`${path}/Streams/none.json`, {})).toEqual([404, undefined, undefined]);
    expect(await refused(`${path}/Streams.json`, { Url: 'http://127.0.0.1/' })).toEqual([
      422,
      '10015',
      '/Url',
    ]);
    emulator.phone('+12025550150');
    const placed = await ours.texml.calls.create({
      ApplicationSid: applicationSid,
      To: '+12025550150',
      From: '+12025550100',
    });
    const ringing = `${calls}/${placed.call_sid}/Streams.json`;
    expect(await refused(ringing, stream)).toEqual([422, '90034', '/call_sid']);
    await phone.hangsUp();
    expect(await refused(`${calls}/${sid}/Streams.json`, stream)).toEqual([422, '90018', '/call_sid']);
  });
});

describe('a SIPREC session that the API starts', () => {
  it('reports, and ends when the API says so', async () => {
    const { ours, emulator, sid, app, forms } = await calling();
    const begun = await ours.texml.calls.siprec.create(sid, {
      ConnectorName: 'recorder',
      StatusCallback: `${app.url}/siprec`,
    });
    expect(schemaOf(siprec.create.reply).safeParse(begun).success).toBe(true);
    expect(begun).toMatchObject({
      account_sid: emulator.accountSid,
      call_sid: sid,
      status: 'in-progress',
      track: 'both_tracks',
      start_time: expect.stringMatching(/^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d \+0000$/),
    });
    const ended = await ours.texml.calls.siprec.update(sid, begun.sid, { Status: 'stopped' });
    expect(schemaOf(siprec.update.reply).safeParse(ended).success).toBe(true);
    expect(ended).toMatchObject({ sid: begun.sid, status: 'stopped' });
    await eventually(() => forms('/siprec').length === 2);
    expect(events(forms('/siprec'), 'SiprecEvent')).toEqual(['siprec-started', 'siprec-stopped']);
    expect(events(forms('/siprec'), 'SiprecSid')).toEqual([begun.sid, begun.sid]);
  });

  it('is over at once where its connector can’t be reached', async () => {
    const { ours, sid } = await calling({ settings: { brokenConnectors: ['gone'] } });
    const begun = await ours.texml.calls.siprec.create(sid, { ConnectorName: 'gone' });
    expect(begun.status).toBe('stopped');
  });

  it('is over at once where no connector is named', async () => {
    const { ours, sid, app, forms } = await calling();
    const begun = await ours.texml.calls.siprec.create(sid, { StatusCallback: `${app.url}/siprec` });
    expect(begun.status).toBe('stopped');
    await eventually(() => forms('/siprec').length === 1);
    expect(forms('/siprec')).toMatchObject([
      { SiprecEvent: 'siprec-failed', SiprecError: expect.stringContaining('No connector') },
    ]);
  });

  it('is another than a stream', async () => {
    const { ours, sid } = await calling();
    const begun = await ours.texml.calls.siprec.create(sid, { ConnectorName: 'recorder' });
    await expect(ours.texml.calls.streams.update(sid, begun.sid, {})).rejects.toMatchObject({ status: 404 });
  });
});
