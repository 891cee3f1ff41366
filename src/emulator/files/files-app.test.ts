import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { collected, entry, plays } from '../audio/audio.test-kit.js';
import type { AudioSource } from '../audio/audio-source.js';
import { timelineAudio } from '../audio/timeline-audio.js';
import { wavBytes } from '../audio/wav-bytes.js';
import { listen } from '../http/listen.js';
import { type AudioFile, audioAddress } from './audio-file.js';
import { createFilesApp } from './files-app.js';

const key = 'the key of these tests';
const accountSid = 'f5586561-8ff0-4291-a51b-c7dfe4139ff9';
const start = Date.parse('2026-03-01T12:00:00Z');

const keys = timelineAudio([entry(0, plays('digits 123456', 1500))], {
  callSid: 'leg',
  fromMs: 0,
  toMs: 2500,
  channels: 2,
});

/** A server of some files, at a time that can be set. */
async function serving(files: Readonly<Record<string, AudioFile>> = { keys }) {
  const clock = { now: start };
  const find = (id: string) => (Object.hasOwn(files, id) ? files[id] : undefined);
  const server = await listen(createFilesApp({ key, now: () => clock.now, find }).fetch, {
    port: 0,
    hostname: '127.0.0.1',
  });
  onTestFinished(() => server.close());
  const origin = `http://127.0.0.1:${server.port}`;
  const at = (id: string): string =>
    audioAddress({ origin, accountSid, id, expiresAt: start + 600_000, key });
  return { at, clock, port: server.port };
}

const refusal = async (response: Response) => {
  expect(response.headers.get('content-type')).toMatch(/^application\/json/);
  return { status: response.status, body: await response.json() };
};

describe('a recording at its address', () => {
  it('is a WAV file, without a key', async () => {
    const { at } = await serving();
    const response = await fetch(at('keys'));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('audio/wav');
    expect(response.headers.get('content-length')).toBe(String(44 + 2500 * 8 * 4));
    expect(response.headers.get('accept-ranges')).toBe('bytes');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(Buffer.compare(bytes, await collected(wavBytes(keys)))).toBe(0);
  });

  it('is told of by HEAD, and not made for it', async () => {
    let isOpened = false;
    const file: AudioSource = {
      ...keys,
      open(from) {
        isOpened = true;
        return keys.open(from);
      },
    };
    const { at } = await serving({ file });
    const response = await fetch(at('file'), { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-length')).toBe('80044');
    expect(response.headers.get('content-type')).toBe('audio/wav');
    expect((await response.arrayBuffer()).byteLength).toBe(0);
    const part = await fetch(at('file'), { method: 'HEAD', headers: { range: 'bytes=100-199' } });
    expect([part.status, part.headers.get('content-length')]).toEqual([206, '100']);
    expect(isOpened).toBe(false);
  });

  it('comes in the parts that a player asks for', async () => {
    const { at } = await serving();
    const all = await collected(wavBytes(keys));
    for (const [range, from, to] of [
      ['bytes=0-1', 0, 2],
      ['bytes=40-50', 40, 51],
      ['bytes=70001-', 70_001, 80_044],
      ['bytes=-17', 80_027, 80_044],
    ] as const) {
      const response = await fetch(at('keys'), { headers: { range } });
      expect(response.status).toBe(206);
      expect(response.headers.get('content-range')).toBe(`bytes ${from}-${to - 1}/80044`);
      expect(response.headers.get('content-length')).toBe(String(to - from));
      expect(Buffer.compare(Buffer.from(await response.arrayBuffer()), all.subarray(from, to))).toBe(0);
    }
  });

  it('comes whole where a part hangs on a condition or makes no sense', async () => {
    const { at } = await serving();
    for (const headers of [
      { range: 'bytes=0-1', 'if-range': '"some version"' },
      { range: 'bytes=0-1,5-6' },
    ]) {
      const response = await fetch(at('keys'), { headers });
      expect([response.status, response.headers.get('content-length')]).toEqual([200, '80044']);
      await response.body?.cancel();
    }
  });

  it('has no part behind its end', async () => {
    const { at } = await serving();
    const response = await fetch(at('keys'), { headers: { range: 'bytes=80044-' } });
    expect(response.headers.get('content-range')).toBe('bytes */80044');
    expect(await refusal(response)).toMatchObject({ status: 416, body: { errors: [{ code: '10033' }] } });
  });
});

describe('an address that lets nobody in', () => {
  const forbidden = (detail: RegExp) => ({
    status: 403,
    body: {
      errors: [
        {
          code: '10010',
          title: 'Authorization failed',
          detail: expect.stringMatching(detail),
          meta: { url: expect.stringMatching(/^https:/) },
        },
      ],
    },
  });

  it('has expired', async () => {
    const { at, clock } = await serving();
    clock.now = start + 600_000;
    expect(await refusal(await fetch(at('keys')))).toEqual(
      forbidden(/has expired.*ten minutes after its call/),
    );
  });

  it('was altered', async () => {
    const { at } = await serving({ keys, other: keys });
    expect(await refusal(await fetch(at('keys').replace('/keys', '/other')))).toEqual(forbidden(/unchanged/));
  });

  it('is not signed, and does not tell whether there is such a file', async () => {
    const { at } = await serving();
    const answers = ['keys', 'nothing'].map(async (id) => refusal(await fetch(at(id).replace(/\?.*/, ''))));
    for (const answer of await Promise.all(answers)) expect(answer).toEqual(forbidden(/not signed/));
  });

  it('belongs to a file whose time is over, though its own is not', async () => {
    const { at, clock } = await serving({ keys: { ...keys, expiresAt: start + 60_000 } });
    clock.now = start + 59_999;
    expect((await fetch(at('keys'), { method: 'HEAD' })).status).toBe(200);
    clock.now = start + 60_000;
    expect(await refusal(await fetch(at('keys')))).toEqual(forbidden(/has expired/));
  });

  it('leads to no file', async () => {
    const { at } = await serving();
    for (const id of ['nothing', 'constructor', '../keys', 'keys.wav']) {
      expect(await refusal(await fetch(at(id)))).toMatchObject({
        status: 404,
        body: { errors: [{ code: '10005', title: 'Resource not found' }] },
      });
    }
  });

  it('takes no other method', async () => {
    const { at } = await serving();
    const response = await fetch(at('keys'), { method: 'DELETE' });
    expect(response.headers.get('allow')).toBe('GET, HEAD');
    expect(await refusal(response)).toMatchObject({ status: 405, body: { errors: [{ code: '10015' }] } });
  });
});

describe('a long recording', () => {
  /** A file that counts how much of it was made. */
  function counted(file: AudioSource) {
    const made = { bytes: 0, isLeft: false };
    const counting: AudioSource = {
      ...file,
      async *open(from) {
        try {
          for await (const bytes of file.open(from)) {
            made.bytes += bytes.length;
            yield bytes;
          }
        } finally {
          made.isLeft = true;
        }
      },
    };
    return { made, file: counting };
  }
  const hours = timelineAudio([], { callSid: 'leg', fromMs: 0, toMs: 14_400_000, channels: 2 });

  it('is made only as far as it is read, and no further once the reader has gone', async () => {
    const { made, file } = counted(hours);
    const { at, port } = await serving({ file });
    const url = new URL(at('file'));
    const socket = connect(port, '127.0.0.1');
    socket.write(`GET ${url.pathname}${url.search} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
    await once(socket, 'data');
    socket.destroy();
    for (let waits = 0; waits < 200 && !made.isLeft; waits += 1)
      await new Promise((done) => setTimeout(done, 10));
    expect(made.isLeft).toBe(true);
    expect(made.bytes).toBeLessThan(50_000_000);
  });

  it('is made from where a player jumps to', async () => {
    const { made, file } = counted(hours);
    const { at } = await serving({ file });
    const response = await fetch(at('file'), { headers: { range: 'bytes=-64' } });
    expect((await response.arrayBuffer()).byteLength).toBe(64);
    expect(made.bytes).toBe(64);
  });

  it('breaks the connection off where its audio ends too soon, and says so', async () => {
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => {});
    onTestFinished(() => complaint.mockRestore());
    const short: AudioSource = { ...keys, durationMs: 9000 };
    const { at } = await serving({ short });
    const response = await fetch(at('short'));
    await expect(response.arrayBuffer()).rejects.toThrow();
    expect(complaint).toHaveBeenCalledWith(
      expect.objectContaining({ message: expect.stringMatching(/before its time/) }),
    );
  });
});
