import { type ClientOptions, TelnyxClient } from './index.js';

type Reply = Response | Error | ((request: Request) => Response | Promise<Response>);

/** A fetch that gives these replies in turn, the last one for ever, and keeps what it was asked. */
export function scripted(...replies: Reply[]) {
  const requests: Request[] = [];
  const fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    requests.push(request);
    const reply = replies.length > 1 ? replies.shift() : replies[0];
    if (reply === undefined) throw new Error('no reply is scripted');
    if (reply instanceof Error) throw reply;
    return reply instanceof Response ? reply.clone() : reply(request);
  };
  return { fetch, requests };
}

export const json = (value: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(value), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });

export const apiKey = 'KEY0123456789-secret';

/** Options for a client that waits for nothing, and the waits that it asked for. */
export function clock() {
  const delays: number[] = [];
  let time = Date.parse('2026-01-01T00:00:00Z');
  return {
    delays,
    options: {
      now: () => time,
      random: () => 0,
      sleep: async (delayMs: number) => {
        delays.push(delayMs);
        time += delayMs;
      },
    },
  };
}

/** A client over scripted replies, for account `acc`. */
export function clientOf(replies: Reply[], options: Partial<ClientOptions> = {}) {
  const { fetch, requests } = scripted(...replies);
  const { delays, options: timing } = clock();
  const telnyx = new TelnyxClient({ apiKey, accountSid: 'acc', fetch, ...timing, ...options });
  return { telnyx, requests, delays };
}

/** What a promise was rejected with. */
export async function failure(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('it did not fail');
}

export const callBody = {
  sid: 'v3:a',
  account_sid: 'acc',
  from: '+12025550100',
  to: '+12025550123',
  status: 'completed',
};
