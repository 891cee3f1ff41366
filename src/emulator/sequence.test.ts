import { describe, expect, it } from 'vitest';
import type { SentRequest } from '../simulate/index.js';
import { createSequence } from './sequence.js';

const report = (id: number, callSid: string, SequenceNumber: number): SentRequest => ({
  id,
  callSid,
  purpose: 'notification',
  url: 'http://127.0.0.1:9/',
  method: 'POST',
  callback: 'call-status-ringing',
  parameters: {
    AccountSid: 'a',
    CallSid: callSid,
    CallSidLegacy: callSid,
    From: '+12025550100',
    To: '+12025550123',
    ConnectionId: '1',
    CallbackSource: 'call-progress-events',
    CallStatus: 'ringing',
    CallInitiatedAt: '2026-01-01T00:00:00.000Z',
    Timestamp: '2026-01-01T00:00:00.000Z',
    SequenceNumber,
  },
});

const formOf = ({ callSid }: SentRequest, number: number) =>
  new URLSearchParams({ CallSid: callSid, SequenceNumber: String(number) });

describe('numbered reports', () => {
  const queued = (...reports: SentRequest[]) => {
    const sequence = createSequence();
    const effects = reports.map((request) => ({ type: 'request', request }) as const);
    sequence.listen(effects, { type: 'time', at: 0 });
    return sequence;
  };

  it('leave in their order, however late the first one is ready', async () => {
    const [zero, one, two] = [report(1, 'a', 0), report(2, 'a', 1), report(3, 'a', 2)];
    const sequence = queued(zero, one, two);
    const left: string[] = [];
    const leaves = (name: string) => async () => void left.push(name);
    await Promise.all([
      sequence.send(formOf(two, 2), leaves('two')),
      sequence.send(formOf(one, 1), leaves('one')),
      sequence.send(formOf(zero, 0), leaves('zero')),
    ]);
    expect(left).toEqual(['zero', 'one', 'two']);
  });

  it('do not wait for those of another call, nor for other requests', async () => {
    const [mine, other] = [report(1, 'a', 0), report(2, 'b', 0)];
    const sequence = queued(mine, other);
    expect(await sequence.send(formOf(other, 0), async () => 'sent')).toBe('sent');
    expect(await sequence.send(new URLSearchParams({ CallSid: 'a' }), async () => 'sent')).toBe('sent');
  });

  it('do not wait for one that failed, or never left', async () => {
    const [zero, one, two] = [report(1, 'a', 0), report(2, 'a', 1), report(3, 'a', 2)];
    const sequence = queued(zero, one, two);
    const third = sequence.send(formOf(two, 2), async () => 'sent');
    await expect(
      sequence.send(formOf(zero, 0), () => Promise.reject(new Error('refused'))),
    ).rejects.toThrow();
    sequence.listen([], { type: 'reply', id: 2, reply: { problem: 'It could not be signed.' } });
    expect(await third).toBe('sent');
  });
});
