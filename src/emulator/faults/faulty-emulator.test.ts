import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, it, onTestFinished } from 'vitest';
import { doc, emulated, eventually, listening } from '../testing.test-kit.js';
import { From, faultyWorld, To } from './faults.test-kit.js';

describe('faults of calls', () => {
  it('are the same at each run with the same seed', async () => {
    const present = Date.now();
    const strikes = async (seed: string) => {
      const { call, emulator, statuses } = await faultyWorld(
        [{ on: 'callback', does: 'duplicate', probability: 0.5 }],
        { seed, now: () => present },
      );
      await call('Hello');
      await call('Hello');
      await eventually(() => statuses().length >= 8);
      return emulator.faults.struck;
    };
    const [one, again] = [await strikes('a'), await strikes('a')];
    expect(one.length).toBeGreaterThan(0);
    expect(one.length).toBeLessThan(10);
    expect(again).toEqual(one);
    const others = await Promise.all(['b', 'c', 'd', 'e'].map(strikes));
    const shape = (list: typeof one) => list.map(({ name }) => name).join();
    expect(others.some((list) => shape(list) !== shape(one))).toBe(true);
  });

  it('can be asked for while it runs, for one call alone', async () => {
    const { emulator, call, statuses } = await faultyWorld([]);
    await call('Hello');
    const [past] = emulator.calls();
    emulator.faults.add({ on: 'callback', callSid: past?.sid ?? '', does: 'drop' });
    await call('Hello');
    expect(statuses()).toHaveLength(8);
    emulator.faults.add({ on: 'callback', callback: 'call-status-*', does: 'drop' });
    await call('Hello');
    emulator.faults.clear();
    await call('Hello');
    expect(statuses()).toHaveLength(12);
  });

  it('are logged, and hold no secret', async () => {
    const { call, log, emulator } = await faultyWorld([
      { on: 'callback', callback: 'call-status-ringing', does: 'bad-signature' },
    ]);
    await call('Hello');
    const [struck, ...rest] = log.filter(({ event }) => event === 'fault');
    expect(rest).toEqual([]);
    expect(struck).toEqual({
      level: 'info',
      event: 'fault',
      message: 'call-status-ringing: bad-signature, by rule 1.',
      callback: 'call-status-ringing',
      callSid: emulator.calls()[0]?.sid,
    });
  });

  it('tell of a copy that nobody took', async () => {
    let isOpen = true;
    const { call, log, statuses } = await faultyWorld(
      [{ on: 'callback', callback: 'call-status-completed', does: 'duplicate', delayMs: 20 }],
      {
        settings: { requestTimeoutSeconds: 0.5 },
        answers: async ({ form }) => {
          if (form.CallStatus !== 'completed') return doc('<Say>Hello</Say>');
          if (!isOpen) await new Promise(() => {});
          isOpen = false;
          return 200;
        },
      },
    );
    await call('Hello');
    await eventually(() => log.some(({ event }) => event === 'not-delivered'));
    expect(statuses().filter((status) => status === 'completed')).toHaveLength(2);
    expect(log.filter(({ event }) => event === 'not-delivered')).toMatchObject([
      { level: 'warn', callback: 'call-status-completed', message: expect.stringContaining('timeout') },
    ]);
  });

  it('send a copy also where the first one got no reply', async () => {
    const { call, app } = await faultyWorld(
      [{ on: 'callback', callback: 'call-status-completed', does: 'duplicate', delayMs: 700 }],
      {
        settings: { requestTimeoutSeconds: 0.5 },
        answers: ({ form }) =>
          form.CallStatus === 'completed' ? new Promise<number>(() => {}) : doc('<Say>Hello</Say>'),
      },
    );
    await call('Hello');
    await eventually(() => app.at('/status').length === 5);
  });

  it('end with the emulator: nothing is delivered after it', async () => {
    const { emulator, call, app, log } = await faultyWorld([
      { on: 'callback', callback: 'call-status-initiated', does: 'duplicate', delayMs: 600 },
      { on: 'callback', callback: 'call-status-completed', does: 'reorder', maxDelayMs: 600 },
    ]);
    await call('Hello');
    await emulator.close();
    await new Promise((resolve) => setTimeout(resolve, 650));
    expect(app.at('/status').map(({ form }) => form.CallStatus)).toEqual([
      'initiated',
      'ringing',
      'in-progress',
    ]);
    expect(log.filter(({ event }) => event === 'not-delivered')).toEqual([]);
  });

  it('end with the emulator: no timer and no connection keeps the process', async () => {
    const program = fileURLToPath(new URL('./open-end.test-kit.ts', import.meta.url));
    const { outputFiles } = await build({
      entryPoints: [program],
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      write: false,
    });
    const child = spawn(process.execPath, ['--input-type=module'], {
      cwd: dirname(program),
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    child.stdin.end(outputFiles[0]?.text);
    onTestFinished(() => void child.kill());
    let printed = '';
    let closedAt = 0;
    child.stdout.on('data', (chunk) => {
      printed += chunk;
      closedAt = performance.now();
    });
    const [status] = await once(child, 'exit');
    expect(status).toBe(0);
    expect(printed).toMatch(/NetworkError.* duplicate reorder delay late reorder late timeout/);
    expect(performance.now() - closedAt).toBeLessThan(5000);
  });

  it('end with the emulator: what is under way beside a call is cut', async () => {
    let asked = 0;
    let cut = 0;
    const server = createServer((_incoming, outgoing) => {
      if (asked === 0) outgoing.end(doc('<Say>Hello</Say>'));
      else outgoing.on('close', () => (cut += 1));
      asked += 1;
    });
    const { emulator, ours } = await emulated({ faults: [{ on: 'callback', does: 'duplicate' }] });
    const voice_url = await listening(server);
    onTestFinished(() => void server.close());
    const { data } = await ours.texml.applications.create({ friendly_name: 'app', voice_url });
    const callee = emulator.phone(To);
    await ours.texml.calls.create({ ApplicationSid: data.id, To, From });
    await callee.answers();
    await callee.hears('Hello');
    await eventually(() => asked === 2);
    expect(cut).toBe(0);
    await emulator.close();
    await eventually(() => cut === 1);
  });
});

describe('an emulator with a rule that is none', () => {
  it('does not start', async () => {
    await expect(
      // @ts-expect-error from a file, say
      emulated({ faults: [{ on: 'callback', does: 'vanish' }] }, () => {}),
    ).rejects.toMatchObject({ name: 'TexmlError', code: 'bad-config', issues: [{ path: 'faults[0].does' }] });
  });
});
