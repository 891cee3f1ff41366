import { describe, expect, it } from 'vitest';
import { pcmBytes } from '../audio/pcm.js';
import { samplesOf as soundSamples, tone } from '../audio/sound.js';
import { wavHeader } from '../audio/wav-bytes.js';
import { eventsOf, hosted, loud, mediaOf, peak, samplesOf, streamApplication } from '../streamed.test-kit.js';
import { mp3File } from '../streams/testing.test-kit.js';
import { eventually } from '../testing.test-kit.js';

const connect = (url: string, attributes = ''): string =>
  `<Connect><Stream url="${url}" ${attributes}/></Connect>`;

/** A WAV file of a tone. */
function wav(ms: number): Uint8Array {
  const samples = soundSamples(tone([1000], ms * 8), 0, ms * 8);
  return Buffer.concat([wavHeader({ durationMs: ms, channels: 1 }), pcmBytes(samples)]);
}

describe('an application behind a <Stream>', () => {
  it('gets what the person says, at its time, and not a frame less', async () => {
    const far = await streamApplication();
    const { phone, rings } = await hosted(connect(far.url));
    rings();
    await phone.waits(3);
    await phone.says('Where is my parcel?');
    await phone.waits(30);
    await phone.hangsUp();
    await eventually(() => far.at(0).code !== undefined);
    const media = mediaOf(far.at(0));
    const saidMs = 'Where is my parcel?'.length * 65;
    expect(media.map(({ chunk }) => chunk)).toEqual(media.map((_, index) => index + 1));
    expect(media.map(({ timestamp }) => timestamp)).toEqual(media.map((_, index) => index * 20));
    expect(media).toHaveLength(Math.ceil((33_000 + saidMs) / 20));
    const samples = samplesOf(far.at(0));
    expect(peak(samples, 0, 3000)).toBe(0);
    expect(peak(samples, 3000, 3000 + saidMs)).toBeGreaterThan(3000);
    expect(peak(samples, 3020 + saidMs, 33_000)).toBe(0);
    expect(eventsOf(far.at(0))).toEqual(['connected', 'start', 'stop']);
  });

  it('is told who calls, which call it is, and which keys are pressed', async () => {
    const far = await streamApplication();
    const { emulator, phone, rings } = await hosted(
      `<Connect><Stream url="${far.url}"><Parameter name="lang" value="en"/></Stream></Connect>`,
    );
    const sid = rings();
    await phone.waits(1);
    await phone.press('5#');
    await phone.hangsUp();
    await eventually(() => far.at(0).code === 1000);
    expect(far.at(0).frames[1]).toMatchObject({
      start: {
        call_control_id: sid,
        user_id: emulator.accountSid,
        from: '+12025550123',
        to: '+12025550199',
        custom_parameters: { lang: 'en' },
      },
    });
    const keys = far.at(0).frames.filter((frame) => JSON.stringify(frame).includes('"dtmf"'));
    expect(keys).toMatchObject([{ dtmf: { digit: '5' } }, { dtmf: { digit: '#' } }]);
  });

  it('answers before time goes on, is heard at that moment, and hands the call back by closing', async () => {
    const far = await streamApplication(({ event, media }, { send, socket }) => {
      if (event === 'media' && Reflect.get(Object(media), 'chunk') === '50') {
        for (let count = 0; count < 100; count += 1) send(loud(20));
        send({ event: 'mark', mark: { name: 'said' } });
      }
      if (event === 'mark') socket.close(1000);
    });
    const { emulator, phone, rings, forms } = await hosted(
      `${connect(far.url, 'bidirectionalMode="rtp" statusCallback="/stream"')}<Say>After</Say>`,
    );
    const sid = rings();
    await phone.hears('stream audio 1');
    await phone.hears('After');
    const timeline = emulator.timeline(sid);
    const [{ at: began } = { at: 0 }] = timeline;
    expect(timeline.filter(({ kind }) => kind === 'plays')).toEqual([
      { kind: 'plays', sound: 'stream audio 1', durationMs: 2000, loop: 1, at: began + 1000, callSid: sid },
    ]);
    expect(timeline.find(({ kind }) => kind === 'hears')).toMatchObject({
      text: 'After',
      at: began + 3000,
    });
    expect(forms('/stream').map(({ StreamEvent }) => StreamEvent)).toEqual([
      'stream-started',
      'stream-stopped',
    ]);
  });

  it('hears what the person hears, where it asks for that: the call, and its own words', async () => {
    const far = await streamApplication(({ event, media }, { send }) => {
      const { track, chunk } = Object(media);
      if (event === 'media' && track === 'inbound' && chunk === '100') send(loud(400));
    });
    const { phone, rings } = await hosted(
      `<Start><Stream url="${far.url}" track="both_tracks" bidirectionalMode="rtp"/></Start><Pause length="1"/><Play digits="1"/><Pause length="5"/>`,
    );
    rings();
    await phone.ends();
    await eventually(() => far.at(0).code !== undefined);
    const heard = samplesOf(far.at(0), 'outbound');
    expect(peak(samplesOf(far.at(0)), 0, 6000)).toBe(0);
    expect(peak(heard, 0, 1000)).toBe(0);
    expect(peak(heard, 1000, 1200)).toBeGreaterThan(8000);
    expect(peak(heard, 1300, 2000)).toBe(0);
    expect(peak(heard, 2100, 2400)).toBe(32_124);
    expect(peak(heard, 2500, 6000)).toBe(0);
  });

  it('takes back what waits to be heard with clear', async () => {
    const far = await streamApplication(({ event, media }, { send }) => {
      const { track, chunk } = Object(media);
      if (event !== 'media' || track !== 'inbound') return;
      if (chunk === '50') send(loud(5000));
      if (chunk === '100') send({ event: 'clear' });
    });
    const { phone, rings } = await hosted(connect(far.url, 'track="both_tracks" bidirectionalMode="rtp"'));
    rings();
    await phone.waits(8);
    await phone.hangsUp();
    await eventually(() => far.at(0).code !== undefined);
    const heard = samplesOf(far.at(0), 'outbound');
    expect(peak(heard, 1000, 2000)).toBe(32_124);
    expect(peak(heard, 2000, 8000)).toBe(0);
  });

  it('may send MP3 files as fast as it likes in virtual time', async () => {
    const far = await streamApplication(({ event }, { send }) => {
      if (event !== 'start') return;
      for (const frames of [100, 50]) {
        send({ event: 'media', media: { payload: mp3File(frames).toString('base64') } });
      }
    });
    const { emulator, phone, rings } = await hosted(connect(far.url));
    const sid = rings();
    await phone.hears('stream audio 1');
    await phone.hangsUp();
    const durationMs = Math.round(150 * (1152 / 44.1));
    expect(emulator.timeline(sid).filter(({ kind }) => kind === 'plays')).toMatchObject([{ durationMs }]);
  });

  it('gets a call of minutes in moments, with every frame', async () => {
    const far = await streamApplication();
    const { phone, rings } = await hosted(connect(far.url));
    rings();
    await phone.waits(0.1);
    const began = performance.now();
    await phone.waits(300);
    expect(performance.now() - began).toBeLessThan(10_000);
    await phone.hangsUp();
    await eventually(() => far.at(0).code !== undefined);
    expect(mediaOf(far.at(0))).toHaveLength(15_005);
  });
});

describe('a stream that fails', () => {
  it('is reported, and the document goes on', async () => {
    const far = await streamApplication();
    await far.close();
    const { phone, rings, forms } = await hosted(
      `${connect(far.url, 'name="n" statusCallback="/stream"')}<Say>After</Say>`,
    );
    rings();
    await phone.hears('After');
    expect(forms('/stream')).toMatchObject([
      {
        StreamEvent: 'stream-error',
        StreamName: 'n',
        StreamError: expect.stringMatching(/Could not connect/),
      },
    ]);
    expect(JSON.stringify(forms('/stream'))).not.toContain('secret');
  });

  it('is made again where the connection is lost, in virtual time', async () => {
    const far = await streamApplication(({ event, media }, { socket }) => {
      if (event === 'media' && far.connections.length === 1 && Object(media).chunk === '10')
        socket.terminate();
    });
    const { phone, rings, log } = await hosted(connect(far.url));
    rings();
    await phone.waits(5);
    await phone.hangsUp();
    await eventually(() => far.connections[1]?.code !== undefined);
    expect(far.connections).toHaveLength(2);
    expect(log.find(({ event }) => event === 'stream-warning')?.message).toMatch(/was lost/);
    expect(mediaOf(far.at(1)).length).toBeGreaterThan(150);
  });

  it('is told of once where the application sends what nobody hears', async () => {
    const far = await streamApplication(({ event }, { send }) => {
      if (event === 'media') send(loud(20));
    });
    const { phone, rings, log } = await hosted(connect(far.url));
    rings();
    await phone.waits(5);
    const warnings = log.filter(({ event }) => event === 'stream-warning');
    expect(warnings).toMatchObject([{ message: expect.stringContaining('bidirectionalMode="rtp"') }]);
  });
});

describe('WAV files', () => {
  it('are what a person says, and what is streamed of it', async () => {
    const far = await streamApplication();
    const { emulator, phone, rings } = await hosted(connect(far.url), { media: { 'parcel.wav': wav(700) } });
    const sid = rings();
    await phone.waits(1);
    await phone.says('Where is my parcel?', { sound: 'parcel.wav' });
    await phone.waits(1);
    await phone.hangsUp();
    await eventually(() => far.at(0).code !== undefined);
    expect(emulator.timeline(sid).find(({ kind }) => kind === 'says')).toMatchObject({
      text: 'Where is my parcel?',
      sound: 'parcel.wav',
      durationMs: 700,
    });
    const samples = samplesOf(far.at(0));
    const original = soundSamples(tone([1000], 5600), 0, 5600);
    const worst = original.reduce(
      (most, sample, index) => Math.max(most, Math.abs(sample - (samples[8000 + index] ?? 0))),
      0,
    );
    expect(worst).toBeLessThan(500);
    expect(peak(samples, 1000, 1700)).toBeGreaterThan(11_000);
    expect(peak(samples, 1700, 2700)).toBe(0);
  });

  it('are played for as long as they are', async () => {
    const { emulator, rings, phone } = await hosted('<Play>https://cdn.test/a.wav</Play>', {
      media: { 'https://cdn.test/a.wav': wav(1300) },
    });
    const sid = rings();
    await phone.ends();
    expect(emulator.timeline(sid).find(({ kind }) => kind === 'plays')).toMatchObject({ durationMs: 1300 });
  });

  it('that can’t be read are named', async () => {
    await expect(hosted('', { media: { 'a.wav': Buffer.from('RIFF') } })).rejects.toMatchObject({
      code: 'bad-wav',
      message: expect.stringContaining('a.wav'),
    });
  });
});

describe('with the real clock, a stream', () => {
  it('carries audio in real time, both ways, and leaves nothing behind when the emulator is closed', async () => {
    const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
    const far = await streamApplication(({ event, media }, { send }) => {
      if (event === 'media' && Object(media).chunk === '5') for (let at = 0; at < 10; at += 1) send(loud(20));
    });
    const before = timers();
    const { emulator, phone, rings } = await hosted(connect(far.url, 'bidirectionalMode="rtp"'), {
      clock: 'real',
    });
    const sid = rings();
    const began = performance.now();
    await phone.hears('stream audio 1');
    const goneMs = performance.now() - began;
    expect(goneMs).toBeGreaterThan(290);
    const frames = mediaOf(far.at(0)).length;
    expect(frames * 20).toBeLessThan(goneMs + 20);
    expect(frames * 20).toBeGreaterThan(goneMs - 250);
    const played = emulator.timeline(sid).filter(({ kind }) => kind === 'plays');
    const total = played.reduce((sum, entry) => sum + (entry.kind === 'plays' ? entry.durationMs : 0), 0);
    expect(total).toBe(200);
    await emulator.close();
    await eventually(() => far.at(0).code === 1000);
    expect(eventsOf(far.at(0)).at(-1)).toBe('stop');
    await eventually(() => timers() <= before);
  });
});

describe('a far end that a test plays', () => {
  it('is a <ConversationRelay>', async () => {
    const { emulator, phone, rings } = await hosted(({ path }) =>
      path === '/voice'
        ? '<Connect action="/done"><ConversationRelay url="wss://app.test/"/></Connect>'
        : '<Say>Bye</Say>',
    );
    const relay = emulator.farEnd(rings(), 'ConversationRelay');
    await relay.says('How can I help?');
    await phone.hears('help');
    await phone.says('Not at all');
    await relay.closes('hangup');
    await phone.hears('Bye');
  });

  it('is an <AIGather>', async () => {
    const { emulator, phone, rings, forms } = await hosted(({ path }) =>
      path === '/voice' ? '<AIGather action="/done"/>' : '<Say>Bye</Say>',
    );
    const gather = emulator.farEnd(rings(), 'AIGather');
    await gather.says('Your name?');
    await phone.says('Ann');
    await gather.closes(undefined, '{"name":"Ann"}');
    await phone.hears('Bye');
    const result = Buffer.from(forms('/done')[0]?.Base64Result ?? '', 'base64').toString();
    expect(JSON.parse(result)).toMatchObject({ result: { name: 'Ann' } });
  });

  it('is a <Stream> that connects to nothing, where streams are scripted', async () => {
    const far = await streamApplication();
    const { emulator, phone, rings } = await hosted(`${connect(far.url)}<Say>After</Say>`, {
      streams: 'scripted',
    });
    const stream = emulator.farEnd(rings(), 'Stream');
    await stream.plays('a song', 3);
    await phone.hears('a song');
    await stream.closes();
    await phone.hears('After');
    expect(far.connections).toEqual([]);
  });

  it('closes the connection of a <Stream>, too', async () => {
    const far = await streamApplication();
    const { emulator, phone, rings } = await hosted(`${connect(far.url)}<Say>After</Say>`);
    const sid = rings();
    await phone.waits(1);
    await emulator.farEnd(sid, 'Stream').closes();
    await phone.hears('After');
    await eventually(() => far.at(0).code === 1000);
  });
});
