import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { generateKeyPair } from '../callbacks/index.js';
import { response } from '../document/index.js';
import { flow, type Ledger, type LogEntry, memoryLedger } from './index.js';

const keys = await generateKeyPair();

/** A request as Telnyx would sign it. */
const signed = async (
  path: string,
  fields: Record<string, string>,
  timestamp = Math.floor(Date.now() / 1000),
) => {
  const body = new URLSearchParams({ CallSid: 'v3:one', ...fields }).toString();
  const headers = await keys.sign(body, timestamp);
  return new Request(`https://calls.example.com${path}`, {
    method: 'POST',
    body,
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
  });
};

const counted = (ledger: Ledger, log: (entry: LogEntry) => void = () => {}) => {
  const runs: string[] = [];
  const hosted = flow(
    { start: 'voice', status: 'call-status' },
    {
      start: (call) => {
        call.state.visits += 1;
        runs.push(`start ${call.state.visits}`);
        return response().say(`visit ${call.state.visits}`).hangup();
      },
      status: (call) => {
        runs.push(`status ${call.CallStatus}`);
      },
    },
    {
      ledger,
      log,
      publicKey: keys.publicKey,
      deadlineMs: 150,
      state: z.object({ visits: z.number().default(0) }),
    },
  );
  return { hosted, runs };
};

const hanging: Ledger = { run: () => new Promise(() => {}) };
const broken: Ledger = { run: () => Promise.reject(new Error('disk full, +12025550123')) };

describe('a ledger', () => {
  it('is shared by the flows that it is given to: a repeat runs in neither', async () => {
    const ledger = memoryLedger();
    const [one, two] = [counted(ledger), counted(ledger)];
    const request = await signed('/', { From: '+12025550100' });
    const first = await (await one.hosted(request.clone())).text();
    expect(await (await two.hosted(request.clone())).text()).toBe(first);
    expect([one.runs, two.runs]).toEqual([['start 1'], []]);
  });

  it('keeps the state between the visits of a call, also of those to different flows', async () => {
    const ledger = memoryLedger();
    const now = Math.floor(Date.now() / 1000);
    await counted(ledger).hosted(await signed('/', {}, now - 1));
    expect(await (await counted(ledger).hosted(await signed('/', {}, now))).text()).toContain('visit 2');
  });

  it('takes a numbered event once, also under a new signature', async () => {
    const { hosted, runs } = counted(memoryLedger());
    const now = Math.floor(Date.now() / 1000);
    const event = { CallStatus: 'completed', SequenceNumber: '2' };
    for (const at of [now - 2, now - 1, now]) {
      expect((await hosted(await signed('/status', event, at))).status).toBe(200);
    }
    expect(runs).toEqual(['status completed']);
  });
});

describe.each([
  ['that hangs', hanging, 'handler-late'],
  ['that fails', broken, 'ledger-failed'],
])('a ledger %s', (_what, ledger, event) => {
  it('gives the caller the fallback document, and the log a reason without numbers', async () => {
    const entries: LogEntry[] = [];
    const { hosted } = counted(ledger, (entry) => entries.push(entry));
    const reply = await hosted(await signed('/', {}));
    expect([reply.status, await reply.text()]).toEqual([200, expect.stringContaining('<Hangup/>')]);
    expect(entries).toEqual([expect.objectContaining({ level: 'error', event })]);
    expect(JSON.stringify(entries)).not.toContain('2025550123');
  });

  it('acknowledges no status', async () => {
    const { hosted } = counted(ledger);
    expect((await hosted(await signed('/status', { CallStatus: 'ringing' }))).status).toBeGreaterThanOrEqual(
      500,
    );
  });
});
