import { describe, expect, it } from 'vitest';
import { createHeld } from './held.js';

const request = (id: number, purpose: 'document' | 'notification', callSid = 'a') => ({
  id,
  callSid,
  purpose,
});

describe('requests that are held back', () => {
  const signal = new AbortController().signal;
  const holding = () => {
    const held = createHeld();
    const delivered: number[] = [];
    const hold = (sent: ReturnType<typeof request>, maxDelayMs = 60_000, until = signal) =>
      held.hold({ sent, maxDelayMs, signal: until, deliver: async () => delivered.push(sent.id) });
    return { held, hold, delivered };
  };

  it('go in their order once they have been overtaken, before anything else does', async () => {
    const { held, hold, delivered } = holding();
    const both = [hold(request(1, 'notification')), hold(request(2, 'notification'))];
    await held.passed(request(3, 'notification'));
    expect(delivered).toEqual([1, 2]);
    await Promise.all(both);
  });

  it('are overtaken by what was asked for later, on the same leg, and reports by reports alone', async () => {
    const { held, hold, delivered } = holding();
    const [report, document] = [hold(request(5, 'notification')), hold(request(6, 'document'))];
    await held.passed(request(4, 'notification'));
    await held.passed(request(7, 'notification', 'b'));
    expect(delivered).toEqual([]);
    await held.passed(request(7, 'document'));
    expect(delivered).toEqual([6]);
    await held.passed(request(8, 'notification'));
    expect(delivered).toEqual([6, 5]);
    await Promise.all([report, document]);
  });

  it('go by themselves when their time is up, and never once they are given up', async () => {
    const { held, hold, delivered } = holding();
    await hold(request(1, 'notification'), 5);
    expect(delivered).toEqual([1]);
    const giveUp = new AbortController();
    const given = hold(request(2, 'notification'), 60_000, giveUp.signal);
    giveUp.abort();
    await expect(given).rejects.toMatchObject({ name: 'AbortError' });
    await held.passed(request(3, 'notification'));
    expect(delivered).toEqual([1]);
  });

  it('hold nobody up by failing', async () => {
    const held = createHeld();
    const failing = held.hold({
      sent: request(1, 'notification'),
      maxDelayMs: 60_000,
      signal,
      deliver: () => Promise.reject(new Error('refused')),
    });
    const failed = expect(failing).rejects.toThrow('refused');
    await held.passed(request(2, 'notification'));
    await failed;
  });
});
