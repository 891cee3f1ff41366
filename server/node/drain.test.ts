import { describe, expect, it } from 'vitest';
import { flow } from '../../src/flow/index.js';
import type { RequestHandler } from './handler.js';
import { open, post, start } from './raw-socket.test-kit.js';

/** A handler that answers when it is let go. */
const held = () => {
  const gates: (() => void)[] = [];
  const hosted = flow(
    { start: 'call-status' },
    { start: () => new Promise<void>((resolve) => gates.push(resolve)) },
    { insecure: true, log: () => {} },
  );
  return {
    hosted,
    release: () => {
      for (const open of gates.splice(0)) open();
    },
    begun: async (count: number) => {
      while (gates.length < count) await new Promise((resolve) => setTimeout(resolve, 5));
    },
  };
};

describe.each<[string, (hosted: ReturnType<typeof flow>) => RequestHandler]>([
  ['by parts', (hosted) => hosted],
  ['by Request', (hosted) => hosted.fetch],
])('closing, %s', (_way, handlerOf) => {
  it('gives a kept connection its reply, and says that it was the last', async () => {
    const { hosted, release, begun } = held();
    const server = await start(handlerOf(hosted));
    const caller = open(server.port, post('CallSid=v3%3A1'));
    await begun(1);
    const closed = server.close();
    release();
    expect(await caller.closed).toMatch(/^HTTP\/1\.1 200 OK\r\nconnection: close\r\n/i);
    await closed;
  });

  it('answers what a kept connection had asked before, with all replies to its requests', async () => {
    const { hosted, release, begun } = held();
    const server = await start(handlerOf(hosted));
    const caller = open(server.port, `${post('CallSid=v3%3A1')}${post('CallSid=v3%3A2')}`);
    await begun(2);
    const closed = server.close();
    release();
    expect((await caller.closed).match(/HTTP\/1\.1 200 OK/g)).toHaveLength(2);
    await closed;
  });

  it('ends kept connections that ask nothing', async () => {
    const { hosted, release, begun } = held();
    const server = await start(handlerOf(hosted));
    const caller = open(server.port, post('CallSid=v3%3A1'));
    await begun(1);
    release();
    await caller.has('HTTP/1.1 200 OK');
    const before = performance.now();
    await server.close();
    await caller.closed;
    expect(performance.now() - before).toBeLessThan(2000);
  });
});
