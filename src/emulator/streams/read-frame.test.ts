import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readFrame } from './read-frame.js';

const read = (text: string) => readFrame(text, 1_048_576);

it('a frame says what it holds, and what else is in it counts for nothing', () => {
  const text = fc.string({ unit: 'grapheme' });
  fc.assert(
    fc.property(text, fc.dictionary(text, fc.jsonValue()), (value, extra) => {
      const frame = (fields: object) => read(JSON.stringify({ ...extra, ...fields }));
      expect(frame({ event: 'media', media: { ...extra, payload: value } })).toEqual({
        event: 'media',
        payload: value,
      });
      expect(frame({ event: 'mark', mark: { ...extra, name: value } })).toEqual({
        event: 'mark',
        name: value,
      });
      expect(frame({ event: 'clear' })).toEqual({ event: 'clear' });
    }),
  );
});

it('whatever comes is a frame or has a problem', () => {
  const events = ['media', 'mark', 'clear'];
  const frame = fc.record({
    event: fc.constantFrom(...events, '', '__proto__'),
    media: fc.jsonValue(),
    mark: fc.jsonValue(),
  });
  const any = fc.oneof(
    fc.string(),
    fc.json(),
    frame.map((value) => JSON.stringify(value)),
  );
  fc.assert(
    fc.property(any, (text) => {
      const result = read(text);
      if ('problem' in result) expect(result.problem).toMatch(/\w\.$/);
      else expect(events).toContain(result.event);
    }),
    { numRuns: 1000 },
  );
});

it('only an object is one', () => {
  const problem = 'A frame is an object in JSON, this one is none.';
  for (const text of ['[]', 'null', '"clear"', '1', 'clear', '']) expect(read(text)).toEqual({ problem });
});

it('a frame is as long as it may be, in bytes', () => {
  const text = JSON.stringify({ event: 'mark', mark: { name: 'é' } });
  expect(readFrame(text, Buffer.byteLength(text))).toEqual({ event: 'mark', name: 'é' });
  expect(readFrame(text, Buffer.byteLength(text) - 1)).toHaveProperty('problem');
});
