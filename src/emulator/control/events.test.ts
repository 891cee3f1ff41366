import { describe, expect, it } from 'vitest';
import { doc } from '../testing.test-kit.js';
import { controlled } from './control.test-kit.js';
import { eventStream } from './event-stream.js';

const from = '+12025550100';
const to = '+12025550199';

/** The events that a stream has sent, once one of a kind is among them, or it is over. */
async function eventsIn(body: ReadableStream<Uint8Array> | null, last: string) {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    const tail = text.slice(-4096);
    if (tail.includes(`event: ${last}\n`) && tail.endsWith('\n\n')) break;
  }
  return text
    .split('\n\n')
    .filter((block) => block.startsWith('id: '))
    .map((block) => {
      const [, id, event, data = ''] = /^id: (\d+)\nevent: (\S+)\ndata: (.*)$/s.exec(block) ?? [];
      return { id: Number(id), event, data: JSON.parse(data) };
    });
}

describe('the stream of events', () => {
  it('tells what happens as it happens, call by call where that is asked', async () => {
    const { emulator, origin } = await controlled({ '/': doc('<Say>Hello</Say>') });
    const headers = { authorization: `Bearer ${emulator.apiKey}` };
    const all = await fetch(`${origin}/__emulator/events`, { headers });
    expect(all.headers.get('content-type')).toBe('text/event-stream');
    const { call } = await emulator.ring({ from, to });
    const events = await eventsIn(all.body, 'ended');
    expect(events.map(({ data }) => data)).toEqual(JSON.parse(JSON.stringify(emulator.timeline(call.sid))));
    expect(events.map(({ id }) => id)).toEqual(events.map((_, index) => index + 1));
    expect(events.every(({ event, data }) => event === data.kind)).toBe(true);
    const one = await fetch(`${origin}/__emulator/events?callSid=${call.sid}`, { headers });
    await emulator.ring({ from, to });
    await emulator.close();
    expect(await eventsIn(one.body, 'ended')).toEqual([]);
  });

  it('ends when the emulator is closed', async () => {
    const { emulator, origin } = await controlled({});
    const headers = { authorization: `Bearer ${emulator.apiKey}` };
    const { body } = await fetch(`${origin}/__emulator/events`, { headers });
    const read = eventsIn(body, 'never');
    await emulator.close();
    expect(await read).toEqual([]);
  });

  it('leaves a reader behind who does not read', async () => {
    let tell: ((entry: { kind: 'error'; message: string; at: number; callSid: string }) => void) | undefined;
    const { body } = eventStream({
      subscribe: (listener) => {
        tell = listener;
        return () => {
          tell = undefined;
        };
      },
      isSameCall: () => true,
      closing: new AbortController().signal,
    });
    for (let at = 0; tell && at < 20_000; at += 1) tell({ kind: 'error', message: 'x', at, callSid: 'a' });
    expect(tell).toBeUndefined();
    const events = await eventsIn(body, 'overrun');
    expect(events.length).toBeLessThanOrEqual(10_001);
    expect(events.at(-1)?.event).toBe('overrun');
  });

  it('hears nothing more when its reader leaves', async () => {
    let isHeard = true;
    const { body } = eventStream({
      subscribe: () => () => {
        isHeard = false;
      },
      isSameCall: () => true,
      closing: new AbortController().signal,
    });
    await body?.cancel();
    expect(isHeard).toBe(false);
  });
});
