import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { talking } from './testing.test-kit.js';

describe('a frame that is none', () => {
  it.each([
    ['no JSON', '{"event":"media"'],
    ['no text', Buffer.from('{"event":"clear"}')],
    ['no object', '"clear"'],
    ['null', 'null'],
    ['a list', '[{"event":"clear"}]'],
    ['empty', ''],
    ['no event', '{}'],
    ['an event that is no text', '{"event":["clear"]}'],
    ['an event of Telnyx’s own', '{"event":"dtmf","dtmf":{"digit":"1"}}'],
    ['an event that objects have', '{"event":"constructor"}'],
    ['media without media', '{"event":"media"}'],
    ['media without a payload', '{"event":"media","media":{}}'],
    ['media whose payload is no text', '{"event":"media","media":{"payload":1}}'],
    ['a mark without a mark', '{"event":"mark"}'],
    ['a mark without a name', '{"event":"mark","mark":{"name":null}}'],
    ['longer than 1 MB', `{"event":"mark","mark":{"name":"${'x'.repeat(1_048_576)}"}}`],
    ['deep', '['.repeat(900_000)],
  ])('is answered with an error, and the connection stays: %s', async (_, message) => {
    const { connection, mark, answers } = await talking();
    connection.socket.send(message);
    mark('still here');
    expect(await answers()).toEqual([100_003, 'still here']);
  });

  it('changes nothing, whatever it is', async () => {
    const { connection, mark: setMark, clear, answers, clock, of } = await talking();
    const event = fc.constantFrom('media', 'mark', 'clear', 'start', 'stop');
    const media = fc.oneof(fc.jsonValue(), fc.record({ payload: fc.oneof(fc.string(), fc.base64String()) }));
    const mark = fc.oneof(fc.jsonValue(), fc.record({ name: fc.string() }));
    const frame = fc.record({ event, media, mark }, { requiredKeys: [] });
    const text = fc.oneof(
      fc.string(),
      fc.json(),
      frame.map((value) => JSON.stringify(value)),
    );
    let count = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(text, fc.uint8Array())), async (messages) => {
        for (const message of messages) connection.socket.send(message);
        clear();
        count += 1;
        const name = `after ${count}`;
        setMark(name);
        expect((await answers()).at(-1)).toBe(name);
        clock.pass(100);
      }),
      { numRuns: 100 },
    );
    expect(of('threw')).toEqual([]);
  });

  it('ends the connection when it is too long to be held', async () => {
    const { connection, stream, heard } = await talking({ enableReconnect: false });
    connection.socket.send('x'.repeat(16_777_217));
    await stream.ended;
    expect(heard.at(-1)).toEqual([
      'dropped',
      { message: expect.stringMatching(/Max payload size/), isRetried: false },
    ]);
  });
});
