import { describe, expect, it } from 'vitest';
import { readWav } from '../audio/read-wav.js';
import { hosted, loud, peak, streamApplication } from '../streamed.test-kit.js';
import { eventually } from '../testing.test-kit.js';

const record = '<Record maxLength="3" playBeep="false" recordingStatusCallback="/recorded" action="/done"/>';

/** A call whose person leaves a message of three seconds. */
async function recorded(options: Parameters<typeof hosted>[1] = {}) {
  const kit = await hosted(({ path }) => (path === '/voice' ? record : '<Say>Bye</Say>'), options);
  const sid = kit.rings();
  await kit.phone.waits(1);
  await kit.phone.says('Please call me back.');
  await kit.phone.waits(2);
  await kit.phone.hears('Bye');
  await kit.phone.ends();
  await eventually(() => kit.forms('/recorded').length === 1);
  const [form] = kit.forms('/recorded');
  return { ...kit, sid, url: form?.RecordingUrl ?? '', recordingSid: form?.RecordingSid ?? '' };
}

const download = async (url: string, init: RequestInit = {}) => {
  const reply = await fetch(url, init);
  const bytes = new Uint8Array(await reply.arrayBuffer());
  return { status: reply.status, type: reply.headers.get('content-type'), bytes };
};

describe('a recording', () => {
  it('is a WAV file of its length, under the address that its callbacks tell', async () => {
    const { url, forms } = await recorded();
    const { status, type, bytes } = await download(url);
    expect([status, type]).toEqual([200, 'audio/wav']);
    const samples = readWav(bytes);
    expect(samples).toHaveLength(3 * 8000);
    expect(peak(samples, 0, 1000)).toBe(0);
    // It has two channels, which are read as one.
    expect(peak(samples, 1000, 2300)).toBeGreaterThan(1500);
    expect(peak(samples, 2320, 3000)).toBe(0);
    expect(forms('/done')).toMatchObject([{ RecordingUrl: url, RecordingDuration: '3' }]);
  });

  it('comes in parts, to who has the address alone', async () => {
    const { url, emulator } = await recorded();
    const part = await download(url, { headers: { range: 'bytes=0-43' } });
    expect([part.status, part.bytes.length]).toEqual([206, 44]);
    const bare = url.slice(0, url.indexOf('?'));
    expect((await download(bare)).status).toBe(403);
    const authorization = `Bearer ${emulator.apiKey}`;
    expect((await download(bare, { headers: { authorization } })).status).toBe(403);
    expect((await download(url.replace('Signature=', 'Signature=0'))).status).toBe(403);
    expect((await download(url, { method: 'DELETE' })).status).toBe(405);
  });

  it('has an address in the API’s replies that works without a key', async () => {
    const { ours, emulator, url, recordingSid } = await recorded();
    const { accountSid } = emulator;
    const { media_url } = await ours.texml.recordings.get(recordingSid);
    const [listed] = await ours.texml.recordings.list().all();
    for (const address of [media_url ?? '', listed?.media_url ?? '']) {
      expect(await download(address)).toEqual(await download(url));
      expect(new URL(address).pathname).toBe(`/recordings/${accountSid}/${recordingSid}.wav`);
    }
  });

  it('can be downloaded until ten minutes after its call, and no longer', async () => {
    let gone = 0;
    const { url } = await recorded({ now: () => Date.now() + gone });
    gone = 590_000;
    expect((await download(url)).status).toBe(200);
    gone = 610_000;
    const late = await download(url);
    expect(late.status).toBe(403);
    expect(Buffer.from(late.bytes).toString()).toMatch(/has expired/);
  });

  it('is gone once it is deleted', async () => {
    const { url, ours, recordingSid } = await recorded();
    await ours.texml.recordings.delete(recordingSid);
    expect((await download(url)).status).toBe(404);
  });

  it('is there while its call goes on, and dies after it, though the address was made before', async () => {
    let gone = 0;
    const { phone, rings, forms } = await hosted(
      ({ path }) => (path === '/voice' ? record : '<Pause length="180"/>'),
      { now: () => Date.now() + gone },
    );
    rings();
    await phone.waits(100);
    const [{ RecordingUrl: url = '' } = {}] = forms('/recorded');
    gone = 700_000;
    expect((await download(url)).status).toBe(200);
    await phone.hangsUp();
    gone = 720_000;
    expect((await download(url)).status).toBe(403);
  });

  it('leaves its signature out of timeline and log', async () => {
    const { emulator, url, log } = await recorded();
    await download(url);
    const signature = new URL(url).searchParams.get('Signature') ?? '';
    expect(signature).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(emulator.timeline())).not.toContain(signature);
    expect(JSON.stringify(log)).not.toContain(signature);
    expect(log.filter(({ url: logged }) => logged?.includes('Signature=[hidden]'))).toHaveLength(1);
  });

  it('has what an application says over a stream, as it was', async () => {
    const far = await streamApplication(({ event, media }, { send, socket }) => {
      if (event === 'media' && Object(media).chunk === '50') send(loud(500));
      if (event === 'media' && Object(media).chunk === '150') socket.close(1000);
    });
    const { phone, rings, ours, official, emulator } = await hosted(
      `<Connect><Stream url="${far.url}" bidirectionalMode="rtp"/></Connect>`,
    );
    const sid = rings();
    await phone.waits(0.001);
    await ours.texml.calls.recordings.create(sid, { PlayBeep: false });
    await phone.ends();
    const { accountSid: account_sid } = emulator;
    const { recordings } = await official.texml.accounts.calls.recordingsJson.retrieveRecordingsJson(sid, {
      account_sid,
    });
    const samples = readWav((await download(recordings?.[0]?.media_url ?? '')).bytes);
    expect(peak(samples, 0, 990)).toBe(0);
    expect(peak(samples, 1010, 1490)).toBe(32_124 / 2);
    expect(peak(samples, 1510, 3000)).toBe(0);
  });

  it('of a conference has what each of those says who are in it', async () => {
    const { emulator, phone, rings, forms, applicationSid } = await hosted(
      `<Dial><Conference beep="false" startConferenceOnEnter="true" endConferenceOnExit="true" record="record-from-start" recordingStatusCallback="/recorded">room</Conference></Dial>`,
    );
    const other = emulator.phone('+12025550124');
    rings();
    await phone.waits(1);
    other.calls('+12025550199', applicationSid);
    await other.waits(1);
    await phone.says('One two three four');
    await other.waits(2);
    await other.says('Five six seven eight');
    await phone.hangsUp();
    await eventually(() => forms('/recorded').length === 1);
    const samples = readWav((await download(forms('/recorded')[0]?.RecordingUrl ?? '')).bytes);
    const spokenMs = 'One two three four'.length * 65;
    const second = samples.length / 8 - 'Five six seven eight'.length * 65;
    expect(peak(samples, second - 1900, second)).toBe(0);
    expect(peak(samples, second - 2000 - spokenMs, second - 2000)).toBeGreaterThan(3000);
    expect(peak(samples, second, second + 1000)).toBeGreaterThan(3000);
  });
});
