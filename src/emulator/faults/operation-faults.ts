import type { Http2Bindings, HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type ApiError, apiError } from '../http/refusal.js';
import { carryOut, type Deeds } from './deeds.js';
import type { Judge } from './faults.js';
import type { RuleOn } from './rule.js';

/** A request of a client of the API. */
export interface Asked {
  /** The operation. */
  readonly name: string;
  /** The connection to the client. */
  readonly connection: (HttpBindings | Http2Bindings)['outgoing'];
  /** Does what is asked for. */
  perform(): Promise<Response>;
}

/** Answers a client of the API as the faults will have it. */
export function operationFaults(faults: Pick<Judge, 'strike'>): (asked: Asked) => Promise<Response> {
  return (asked) => {
    const rule = faults.strike('operation', asked);
    return rule ? carryOut(operationDeeds, rule, asked) : asked.perform();
  };
}

const operationDeeds: Deeds<RuleOn<'operation'>['does'], Asked> = {
  async 'rate-limit'({ retryAfterSeconds, resetSeconds }) {
    const error = apiError('10011', 'The limit of requests is reached. This is a fault that was asked for.');
    return failed(429, error, {
      ...(retryAfterSeconds !== undefined && { 'retry-after': String(retryAfterSeconds) }),
      ...(resetSeconds !== undefined && {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': String(resetSeconds),
      }),
    });
  },
  async 'server-error'({ status = 500, done }, { perform }) {
    if (done) await perform();
    return failed(status, apiError('10007', 'Something went wrong. This is a fault that was asked for.'));
  },
  async timeout({ maxDelayMs = 120_000, done }, { connection, perform }) {
    if (done) await perform();
    await silence(connection, maxDelayMs);
    return RESPONSE_ALREADY_SENT;
  },
  async cut({ done }, { connection, perform }) {
    if (done) await perform();
    connection.destroy();
    return RESPONSE_ALREADY_SENT;
  },
};

const failed = (status: number, error: ApiError, headers: Record<string, string> = {}): Response =>
  Response.json({ errors: [error] }, { status, headers });

/** Says nothing until the client hangs up, or for so long that it will not wait any more. */
const silence = (connection: Asked['connection'], maxDelayMs: number): Promise<void> =>
  new Promise((resolve) => {
    if (connection.destroyed) {
      resolve();
      return;
    }
    const timer = setTimeout(() => connection.destroy(), maxDelayMs);
    connection.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
  });
