import { describe, expect, it } from 'vitest';
import { eventually, payload, streaming } from './testing.test-kit.js';

const streamId = '11111111-2222-4333-8444-555555555555';

/** Audio that is nowhere alike. */
const pcmu = (bytes: number): Uint8Array => Uint8Array.from({ length: bytes }, (_, at) => (at * 7) % 251);

describe('what an application is sent', () => {
  it('comes in Telnyx’s order and shape', async () => {
    const { app, stream, clock } = await streaming({ customParameters: { customer_id: '12345' } });
    const { frames, texts, send } = app.at(0);
    stream.feed('inbound', pcmu(160));
    clock.pass(1234);
    stream.dtmf('#');
    send({ event: 'mark', mark: { name: 'here' } });
    await stream.settle();
    send('no frame');
    await stream.settle();
    await stream.stop();
    const media = { track: 'inbound', chunk: '1', timestamp: '0' };
    expect(frames).toEqual([
      { event: 'connected', version: '1.0.0' },
      {
        event: 'start',
        sequence_number: '1',
        stream_id: streamId,
        start: {
          user_id: 'user',
          call_control_id: 'v3:call',
          call_session_id: 'session',
          from: '+12025550100',
          to: '+12025550199',
          custom_parameters: { customer_id: '12345' },
          media_format: { encoding: 'PCMU', sample_rate: 8000, channels: 1 },
        },
      },
      {
        event: 'media',
        sequence_number: '2',
        stream_id: streamId,
        media: { ...media, payload: Buffer.from(pcmu(160)).toString('base64') },
      },
      {
        event: 'dtmf',
        stream_id: streamId,
        occurred_at: '2026-01-01T00:00:01.234000Z',
        sequence_number: '3',
        dtmf: { digit: '#' },
      },
      { event: 'mark', stream_id: streamId, sequence_number: '4', mark: { name: 'here' } },
      {
        event: 'error',
        stream_id: streamId,
        payload: {
          code: 100_003,
          title: 'malformed_frame',
          detail: 'A frame is an object in JSON, this one is none.',
        },
      },
      {
        event: 'stop',
        sequence_number: '5',
        stream_id: streamId,
        stop: { user_id: 'user', call_control_id: 'v3:call' },
      },
    ]);
    expect(texts[0]).toBe('{"event":"connected","version":"1.0.0"}');
    expect(app.at(0).code).toBe(1000);
  });

  it('is the very audio that was fed, 20 ms a frame', async () => {
    const { app, stream } = await streaming();
    const audio = pcmu(2000);
    for (let at = 0; at < audio.length; at += 300) stream.feed('inbound', audio.subarray(at, at + 300));
    await stream.stop();
    const media = app.at(0).texts.flatMap((text) => {
      const frame = JSON.parse(text);
      return frame.event === 'media' ? [frame.media] : [];
    });
    expect(media.map(({ chunk, timestamp }) => [chunk, timestamp])).toEqual(
      Array.from({ length: 13 }, (_, index) => [String(index + 1), String(index * 20)]),
    );
    const heard = Buffer.concat(media.map((one) => Buffer.from(one.payload, 'base64')));
    expect(heard).toEqual(Buffer.concat([audio, Buffer.alloc(80, 0xff)]));
  });

  it('is the side that was asked for', async () => {
    const sidesOf = async (track: 'inbound_track' | 'outbound_track' | 'both_tracks') => {
      const { app, stream } = await streaming({ track });
      stream.feed('inbound', pcmu(160));
      stream.feed('outbound', pcmu(160));
      await stream.stop();
      return app.at(0).frames.flatMap((frame) => (/"media"/.test(JSON.stringify(frame)) ? [frame] : []));
    };
    const inbound = { media: { track: 'inbound', chunk: '1' } };
    const outbound = { media: { track: 'outbound', chunk: '1' } };
    expect(await sidesOf('inbound_track')).toMatchObject([inbound]);
    expect(await sidesOf('outbound_track')).toMatchObject([outbound]);
    expect(await sidesOf('both_tracks')).toMatchObject([inbound, outbound]);
  });

  it('is PCMA where that was asked for', async () => {
    const { app, stream } = await streaming({ codec: 'PCMA' });
    const pcma = Buffer.alloc(160, 0xd5).fill(0xaa, 0, 40).fill(0x2a, 40, 80);
    stream.feed('inbound', Buffer.alloc(160, 0xff).fill(0x80, 0, 40).fill(0x00, 40, 80));
    await stream.stop();
    expect(app.at(0).frames).toMatchObject([
      { event: 'connected' },
      { start: { media_format: { encoding: 'PCMA' } } },
      { media: { payload: pcma.toString('base64') } },
      { event: 'stop' },
    ]);
  });

  it('is PCMU where the call’s codec can’t be turned into what was asked for', async () => {
    const { app } = await streaming({ codec: 'OPUS' });
    expect(app.at(0).frames[1]).toMatchObject({ start: { media_format: { encoding: 'PCMU' } } });
  });

  it('has what the Voice API adds, where it is given', async () => {
    const { app } = await streaming({ authToken: 'token', clientState: 'aGVsbG8=', tags: ['A'] });
    expect(app.at(0).headers['x-telnyx-streaming-auth-token']).toBe('token');
    expect(app.at(0).frames[1]).toMatchObject({ start: { client_state: 'aGVsbG8=', tags: ['A'] } });
  });

  it('has no such thing otherwise', async () => {
    const { app } = await streaming();
    expect(app.at(0).headers).not.toHaveProperty('x-telnyx-streaming-auth-token');
    expect(app.at(0).headers).not.toHaveProperty('sec-websocket-extensions');
    for (const field of ['client_state', 'tags', 'custom_parameters'])
      expect(app.at(0).frames[1]).not.toHaveProperty(`start.${field}`);
  });
});

describe('an application that closes', () => {
  it.each([1000, 1001, 1011, 4000])(
    'with code %i ends the stream, though it would reconnect',
    async (code) => {
      const { app, stream, heard, clock } = await streaming();
      app.at(0).socket.close(code);
      await stream.ended;
      clock.pass(60_000);
      await stream.settle();
      expect(heard).toEqual([['opened'], ['closedByApplication', code]]);
      expect(app.connections).toHaveLength(1);
    },
  );

  it('without a code ends it too', async () => {
    const { app, stream, heard } = await streaming();
    app.at(0).socket.close();
    await stream.ended;
    expect(heard.at(-1)).toEqual(['closedByApplication', 1005]);
  });
});

describe('stop()', () => {
  it('may be called twice, and nothing goes out after it', async () => {
    const { app, stream, heard } = await streaming();
    const stopped = stream.stop();
    stream.feed('inbound', pcmu(160));
    stream.dtmf('1');
    app.at(0).send({ event: 'media', media: { payload: payload(160) } });
    app.at(0).send({ event: 'mark', mark: { name: 'late' } });
    await Promise.all([stopped, stream.stop()]);
    await stream.settle();
    expect(app.at(0).frames).toMatchObject([{ event: 'connected' }, { event: 'start' }, { event: 'stop' }]);
    expect(heard).toEqual([['opened']]);
  });

  it('does not wait for ever for an application that does not close its end', async () => {
    const { app, stream } = await streaming({}, { closeTimeoutMs: 30 });
    app.at(0).socket.pause();
    await stream.stop();
    app.at(0).socket.resume();
    await eventually(() => expect(app.at(0).frames.at(-1)).toMatchObject({ event: 'stop' }));
  });
});

describe('a hook that throws', () => {
  it('is told of, the application hears of an unknown error, and the stream goes on', async () => {
    const { app, stream, hooks, of } = await streaming({ bidirectionalMode: 'mp3' });
    const error = new Error('broken');
    Object.assign(hooks, {
      warned() {
        throw error;
      },
    });
    app.at(0).send({ event: 'media', media: { payload: 'AAAA' } });
    app.at(0).send({ event: 'mark', mark: { name: 'on' } });
    await stream.settle();
    await stream.settle();
    expect(of('threw')).toEqual([['threw', error]]);
    expect(app.at(0).frames.slice(2)).toMatchObject([
      { event: 'error', payload: { code: 100_002, title: 'unknown_error' } },
      { event: 'mark', mark: { name: 'on' } },
    ]);
  });
});
