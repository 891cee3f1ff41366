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

/** A request that has no place in the order. */
const asked = (id: number, callSid: string): SentRequest => ({
  id,
  callSid,
  purpose: 'document',
  url: 'http://127.0.0.1:9/',
  method: 'POST',
  callback: 'redirect-request',
  parameters: { AccountSid: 'a', CallSid: callSid, CallSidLegacy: callSid },
});

const staged = (id: number, callSid: string): SentRequest => ({
  id,
  callSid,
  purpose: 'notification',
  url: 'http://127.0.0.1:9/',
  method: 'POST',
  callback: 'ai-call-status',
  parameters: { AccountSid: 'a', CallSid: callSid, CallSidLegacy: callSid, CallStatus: 'ringing' },
});

/** A webhook of a leg. */
const webhook = (id: number, callSid: string, call_session_id: string): SentRequest => ({
  id,
  callSid,
  purpose: 'notification',
  url: 'http://127.0.0.1:9/',
  method: 'POST',
  callback: 'call.hangup',
  parameters: { call_control_id: callSid, call_session_id },
  event: { id: `event ${id}`, occurred_at: '2026-01-01T00:00:00.000Z' },
});

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
      sequence.send(two, leaves('two')),
      sequence.send(one, leaves('one')),
      sequence.send(zero, leaves('zero')),
    ]);
    expect(left).toEqual(['zero', 'one', 'two']);
  });

  it('do not wait for those of another call, nor for other requests', async () => {
    const [mine, other] = [report(1, 'a', 0), report(2, 'b', 0)];
    const sequence = queued(mine, other);
    expect(await sequence.send(other, async () => 'sent')).toBe('sent');
    expect(await sequence.send(asked(3, 'a'), async () => 'sent')).toBe('sent');
  });

  it('do not wait for one that failed, or never left', async () => {
    const [zero, one, two] = [report(1, 'a', 0), report(2, 'a', 1), report(3, 'a', 2)];
    const sequence = queued(zero, one, two);
    const third = sequence.send(two, async () => 'sent');
    await expect(sequence.send(zero, () => Promise.reject(new Error('refused')))).rejects.toThrow();
    sequence.listen([], { type: 'reply', id: 2, reply: { problem: 'It could not be signed.' } });
    expect(await third).toBe('sent');
  });
});

describe('what else leaves in order', () => {
  const order = async (...sent: readonly SentRequest[]): Promise<readonly number[]> => {
    const sequence = createSequence();
    const effects = sent.map((request) => ({ type: 'request', request }) as const);
    sequence.listen(effects, { type: 'time', at: 0 });
    const left: number[] = [];
    const leave = (request: SentRequest) => sequence.send(request, async () => void left.push(request.id));
    await Promise.all(sent.toReversed().map(leave));
    return left;
  };

  it('is the webhooks of one session, on whichever leg', async () => {
    expect(await order(webhook(1, 'a', 's'), webhook(2, 'b', 's'), webhook(3, 'a', 's'))).toEqual([1, 2, 3]);
    expect(await order(webhook(1, 'a', 's'), webhook(2, 'b', 't'))).toEqual([2, 1]);
  });

  it('is the stages of a call of an assistant', async () => {
    expect(await order(staged(1, 'a'), staged(2, 'a'))).toEqual([1, 2]);
  });
});
