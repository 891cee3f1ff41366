import { describe, expect, it } from 'vitest';
import { mp3File, payload, talking } from './testing.test-kit.js';

describe('audio in mode rtp', () => {
  it('is heard in order, each piece when the one before it is over', async () => {
    const { media, answers, clock, began, of } = await talking();
    media(payload(160, 1));
    media(payload(800, 2));
    media(payload(1365, 3));
    await answers();
    expect(began()).toEqual([[0, 20]]);
    clock.pass(19);
    expect(of('played')).toEqual([]);
    clock.pass(1);
    expect(of('played')).toMatchObject([['played', { heardMs: 20, bytes: new Uint8Array(160).fill(1) }]]);
    clock.pass(1000);
    expect(began()).toEqual([
      [0, 20],
      [20, 100],
      [120, 170.625],
    ]);
    media(payload(160, 4));
    await answers();
    expect(began().at(-1)).toEqual([1020, 20]);
  });

  it.each([
    ['PCMU', 8000, 80, 10],
    ['PCMA', 8000, 1600, undefined],
    ['G722', 8000, 1600, undefined],
    ['L16', 24_000, 9600, undefined],
    ['L16', 16_000, 6398, 6398 / 32],
  ] as const)('in %s at %i Hz, lengths come from the bytes', async (codec, samplingRate, bytes, ms = 200) => {
    const rtp = { bidirectionalCodec: codec, bidirectionalSamplingRate: samplingRate };
    const { media, answers, began } = await talking(rtp);
    media(payload(bytes));
    expect(await answers()).toEqual(ms < 20 ? [100_004] : []);
    expect(began()).toEqual(ms < 20 ? [] : [[0, ms]]);
  });

  it('lasts from 20 ms to 30 s', async () => {
    const { media, answers, began, clock } = await talking();
    media(payload(159));
    media(payload(240_001));
    media('');
    expect(await answers()).toEqual([100_004, 100_004, 100_004]);
    media(payload(160));
    media(payload(240_000));
    expect(await answers()).toHaveLength(3);
    clock.pass(20);
    expect(began()).toEqual([
      [0, 20],
      [20, 30_000],
    ]);
  });

  it('may take 30 s in any codec, though the frame is longer than others may be', async () => {
    const rtp = { bidirectionalCodec: 'L16', bidirectionalSamplingRate: 48_000 } as const;
    const { media, answers, began } = await talking(rtp);
    media(payload(2 * 48_000 * 30));
    expect(await answers()).toEqual([]);
    expect(began()).toEqual([[0, 30_000]]);
  });

  it('is base64 of the codec', async () => {
    const opus = await talking({ bidirectionalCodec: 'OPUS' });
    for (const text of ['@@@@', 'AAA', '-_-_', 'A===', payload(0)]) opus.media(text);
    expect(await opus.answers()).toEqual([100_004, 100_004, 100_004, 100_004, 100_004]);
    opus.media(Buffer.of(0x08, 1, 2, 3).toString('base64'));
    expect(await opus.answers()).toHaveLength(5);
    expect(opus.began()).toEqual([[0, 20]]);
  });
});

describe('audio in mode mp3', () => {
  it('is heard for as long as the file plays', async () => {
    const { media, answers, clock, began } = await talking({ bidirectionalMode: 'mp3' });
    media(mp3File(100).toString('base64'));
    expect(await answers()).toEqual([]);
    clock.pass(1000);
    media(mp3File(10).toString('base64'));
    expect(await answers()).toEqual([]);
    clock.pass(5000);
    const ms = expect.closeTo((100 * 1152) / 44.1, 2);
    expect(began()).toEqual([
      [0, ms],
      [ms, expect.closeTo((10 * 1152) / 44.1, 2)],
    ]);
  });

  it('comes once a second at most', async () => {
    const { media, answers, clock, began } = await talking({ bidirectionalMode: 'mp3' });
    const file = mp3File(10).toString('base64');
    media(file);
    media(file);
    expect(await answers()).toEqual([100_005]);
    clock.pass(999);
    media(file);
    expect(await answers()).toEqual([100_005, 100_005]);
    clock.pass(1);
    media(file);
    expect(await answers()).toHaveLength(2);
    expect(began()).toHaveLength(2);
  });

  it('is not heard when it is raw, of which the developer is told, and the application is not', async () => {
    const { media, answers, began, of } = await talking({ bidirectionalMode: 'mp3' });
    media(payload(8000, 0xff));
    expect(await answers()).toEqual([]);
    expect(began()).toEqual([]);
    expect(of('warned')).toEqual([['warned', expect.stringContaining('bidirectionalMode="rtp"')]]);
  });

  it('is base64', async () => {
    const { media, answers } = await talking({ bidirectionalMode: 'mp3' });
    media('no base64');
    expect(await answers()).toEqual([100_004]);
  });
});

describe('a mark', () => {
  it('comes back at once when nothing is queued', async () => {
    const { mark, answers } = await talking();
    mark('a');
    mark('');
    expect(await answers()).toEqual(['a', '']);
  });

  it('comes back when the audio before it is over', async () => {
    const { media, mark, answers, clock } = await talking();
    media(payload(800));
    mark('one');
    media(payload(800));
    mark('two');
    mark('three');
    expect(await answers()).toEqual([]);
    clock.pass(99);
    expect(await answers()).toEqual([]);
    clock.pass(1);
    expect(await answers()).toEqual(['one']);
    clock.pass(100);
    expect(await answers()).toEqual(['one', 'two', 'three']);
  });
});

describe('clear', () => {
  it('cuts off what plays, drops what waits, and sends every mark back', async () => {
    const { media, mark, clear, answers, clock, began, heardMs } = await talking();
    media(payload(800));
    mark('one');
    media(payload(800));
    mark('two');
    await answers();
    clock.pass(30);
    clear();
    expect(await answers()).toEqual(['one', 'two']);
    clock.pass(1000);
    expect(heardMs()).toEqual([30]);
    media(payload(160));
    mark('three');
    await answers();
    clock.pass(20);
    expect(await answers()).toEqual(['one', 'two', 'three']);
    expect(began()).toEqual([
      [0, 100],
      [1030, 20],
    ]);
  });

  it('does nothing when nothing is queued', async () => {
    const { clear, answers, heard } = await talking();
    clear();
    expect(await answers()).toEqual([]);
    expect(heard).toEqual([['opened']]);
  });
});

describe('the end of the stream', () => {
  it('cuts off what plays, and sends no marks back', async () => {
    const { media, mark, answers, clock, stream, heardMs, connection } = await talking();
    media(payload(800));
    mark('one');
    await answers();
    clock.pass(40);
    const stopped = stream.stop();
    expect(heardMs()).toEqual([40]);
    await stopped;
    clock.pass(1000);
    expect(heardMs()).toEqual([40]);
    expect(connection.frames.slice(2)).toMatchObject([{ event: 'stop' }]);
  });

  it('does the same when the application closes', async () => {
    const { media, answers, clock, stream, heard, heardMs, connection } = await talking();
    media(payload(800));
    await answers();
    clock.pass(40);
    connection.socket.close(1000);
    await stream.ended;
    expect(heardMs()).toEqual([40]);
    expect(heard.at(-1)).toEqual(['closedByApplication', 1000]);
  });
});

describe('what waits to be played', () => {
  it('is bounded, audio as well as marks', async () => {
    const { media, mark, answers, clock, clear } = await talking({}, { mostQueuedBytes: 3000 });
    for (let count = 0; count < 8; count += 1) media(payload(320));
    expect(await answers()).toEqual([100_005, 100_005]);
    mark('a');
    mark('x'.repeat(300));
    expect(await answers()).toEqual([100_005, 100_005, 100_005, 100_005]);
    clock.pass(40);
    mark('b');
    clear();
    expect((await answers()).slice(4)).toEqual(['b']);
    for (let count = 0; count < 6; count += 1) media(payload(320));
    clear();
    mark('c');
    expect((await answers()).slice(5)).toEqual(['c']);
  });
});

it('audio goes on while a lost connection is made again; marks that are reached meanwhile are lost', async () => {
  const { app, media, mark, answers, clock, stream, connection, of, heardMs } = await talking();
  media(payload(8000));
  mark('lost');
  media(payload(8000));
  mark('later');
  await answers();
  connection.socket.terminate();
  while (of('dropped').length === 0) await new Promise((resolve) => setImmediate(resolve));
  clock.pass(1000);
  await stream.settle();
  expect(heardMs()).toEqual([1000]);
  clock.pass(1000);
  await stream.settle();
  expect(app.at(1).frames.slice(2)).toMatchObject([{ event: 'mark', mark: { name: 'later' } }]);
});
