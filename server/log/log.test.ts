import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { form, keys, serving, signedForm, support } from '../app/serving.test-kit.js';
import { fitEntry, fitPath } from './fit-for-log.js';
import { jsonLines, toJsonLine } from './json-lines.js';

describe('the log', () => {
  it('has one line a request, with what is needed to find it again', async () => {
    const { post, lines } = await serving({ flows: { '/support': support } });
    const reply = await post('/support?tenant=%2B12025550123');
    expect(lines).toEqual([
      {
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
        level: 'info',
        event: 'answered',
        message: 'Step start answered.',
        requestId: reply.headers.get('x-request-id'),
        callSid: 'v3:0123456789abcdef',
        step: 'start',
        verified: true,
        method: 'POST',
        path: '/support',
        status: 200,
        durationMs: expect.any(Number),
      },
    ]);
    expect(reply.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('takes the id of a proxy, where it is fit for one', async () => {
    const { post, lines } = await serving({ flows: { '/support': support } });
    const replies = [
      await post('/support', form(), { 'x-request-id': 'proxy-1_a' }),
      await post('/support', form({ a: '1' }), { 'x-request-id': 'not fit' }),
    ];
    const ids = replies.map((reply) => reply.headers.get('x-request-id'));
    expect(ids[0]).toBe('proxy-1_a');
    expect(ids[1]).not.toBe('not fit');
    expect(lines.map(({ requestId }) => requestId)).toEqual(ids);
  });

  it('masks phone numbers in paths and messages, and holds no secret and no signature', async () => {
    const token = 'secret-token-0123456789';
    const { get, send, post, lines } = await serving({ flows: { '/support': support }, adminToken: token });
    await get('/+12025550123/2025550123?to=%2B12025550123');
    await send('/admin/calls/+12025550123', { headers: { authorization: `Bearer ${token}` } });
    await send('/admin/calls', { headers: { authorization: 'Bearer wrong-token-0123456789' } });
    const headers = await signedForm(form());
    await post('/support', form({ CallSid: '+12025550123' }));
    await send('/support', { method: 'POST', body: `${form()}x`, headers });
    const text = lines.map(toJsonLine).join('\n');
    expect(lines.length).toBe(5);
    for (const secret of [
      '2025550123',
      token,
      'wrong-token',
      headers['telnyx-signature-ed25519'],
      keys.publicKey,
    ]) {
      expect(text).not.toContain(secret);
    }
  });

  it('leaves out lines below its level', async () => {
    for (const [logLevel, count] of [
      ['info', 2],
      ['warn', 1],
      ['error', 0],
      ['none', 0],
    ] as const) {
      const { post, send, lines } = await serving({ flows: { '/support': support }, logLevel });
      await post('/support');
      await send('/support', { method: 'POST' });
      expect(lines, logLevel).toHaveLength(count);
    }
  });

  it('costs no call where it throws, and its lines go elsewhere', async () => {
    const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const { post } = await serving({
      flows: { '/support': support },
      log: () => {
        throw new Error('no disk');
      },
    });
    const reply = await post('/support');
    await new Promise((resolve) => setImmediate(resolve));
    const text = written.mock.calls.map(([chunk]) => String(chunk)).join('');
    written.mockRestore();
    expect(await reply.text()).toContain('Press 1');
    const events = text
      .split('\n')
      .flatMap((line) => (line.includes('"event"') ? [JSON.parse(line).event] : []));
    expect(events).toEqual(['log-failed', 'answered']);
  });

  it('says nothing of those who ask how the server is', async () => {
    const { get, lines } = await serving({ flows: { '/support': support } });
    for (const path of ['/healthz', '/readyz', '/metrics']) await get(path);
    expect(lines).toEqual([]);
  });

  it('is JSON, one line each, whatever a line holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (message, callSid) => {
        const line = { time: '', level: 'warn', event: 'x', message, callSid } as const;
        const text = toJsonLine(line);
        expect(text).not.toMatch(/[\r\n\u0085\u2028\u2029]/);
        expect(JSON.parse(text)).toEqual(line);
      }),
    );
  });

  it('keeps every text short', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('@', ' ', '1', 'a', '…'), maxLength: 4000, size: 'max' }),
        (text) => {
          const entry = fitEntry({ level: 'error', event: 'x', message: text, callSid: text });
          expect(entry.message.length).toBeLessThanOrEqual(2001);
          expect(entry.callSid?.length).toBeLessThanOrEqual(129);
          expect(fitPath(text).length).toBeLessThanOrEqual(257);
        },
      ),
    );
  });

  it('writes the lines of one turn at once, in order', () => {
    const written: string[] = [];
    const turns: (() => void)[] = [];
    const log = jsonLines(
      (text) => written.push(text),
      (flush) => turns.push(flush),
    );
    const line = (event: string) => log.log({ time: '', level: 'info', event, message: '' });
    for (const event of ['a', 'b']) line(event);
    expect(written).toEqual([]);
    for (const turn of turns.splice(0)) turn();
    line('c');
    log.flush();
    for (const turn of turns.splice(0)) turn();
    expect(
      written.map((text) =>
        text
          .trimEnd()
          .split('\n')
          .map((one) => JSON.parse(one).event),
      ),
    ).toEqual([['a', 'b'], ['c']]);
  });

  it('goes to standard output, also what was logged just before the process ends', () => {
    const program = `
      import { logToStandardOutput as log } from './server/log/standard-output.ts';
      for (const event of ['a', 'b']) log({ time: '', level: 'info', event, message: 'm' });
      setTimeout(() => { log({ time: '', level: 'info', event: 'c', message: 'm' }); process.exit(0); }, 5);
    `;
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `import { createJiti } from 'jiti'; const jiti = createJiti(process.cwd() + '/x.mts'); await jiti.evalModule(${JSON.stringify(program)}, { filename: process.cwd() + '/x.mts', async: true });`,
      ],
      { encoding: 'utf8', cwd: new URL('../..', import.meta.url) },
    );
    expect(stderr).toBe('');
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).event),
    ).toEqual(['a', 'b', 'c']);
  });
});
