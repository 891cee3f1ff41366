import { describe, expect, it } from 'vitest';
import { define } from '../../verbs/define.js';
import { vocabulary } from '../../verbs/vocabulary.js';
import { callbackNames } from '../callbacks/kinds.js';
import { scenarios } from './callbacks.test-kit.js';
import { unplayed } from './coverage.test-kit.js';
import { encodeMessage } from './encode-message.js';

describe('every element of the vocabulary', () => {
  it('does something in a simulated call', () => {
    expect(unplayed(vocabulary)).toEqual([]);
  });

  it('would be missed by name, and with the file to add, if it did not', () => {
    const source = 'https://example.com/';
    const more = define({
      sendFax: { name: 'SendFax', kind: 'verb', source },
      dial: { ...vocabulary.dial, children: { room: {} } },
      room: { name: 'Room', kind: 'noun', source },
      start: { ...vocabulary.start, children: { aiListener: {} } },
      aiListener: { name: 'AIListener', kind: 'noun', source },
    });
    expect(unplayed({ ...vocabulary, ...more })).toEqual([
      '<SendFax> has no behaviour: add src/simulate/behaviours/send-fax.ts, and a line in index.ts beside it.',
      '<Room> in <Dial> does nothing: add src/simulate/behaviours/dial-room.ts, and a line in dial.ts beside it.',
      '<AIListener> in <Start> does nothing: add src/simulate/services/ai-listener.ts, and a line in index.ts beside it.',
    ]);
  });
});

describe('every callback of the table', () => {
  const calls = Object.entries(scenarios).map(([name, play]) => ({ name, sent: play().requests }));

  it('is sent in some scenario', () => {
    const sent = new Set<string>(calls.flatMap((call) => call.sent.map(({ callback }) => callback)));
    expect(callbackNames().filter((name) => !sent.has(name))).toEqual([]);
  });

  it.each(calls)('is sent as the table has it: $name', ({ sent }) => {
    expect(sent.length).toBeGreaterThan(0);
    for (const request of sent) expect(() => encodeMessage(request)).not.toThrow();
  });
});
