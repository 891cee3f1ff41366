import * as z from 'zod/mini';
import { eachOperation, operationsTable } from '../../api/index.js';
import { type CallbackName, callbackNames, type WebhookName, webhookNames } from '../../callbacks/index.js';
import type { Handlers } from '../handler.js';
import { namePattern } from './name-pattern.js';

function* messageNames(): Generator<string> {
  yield* callbackNames();
  yield* webhookNames();
}

function* operationNames(): Generator<string> {
  for (const [name] of eachOperation(operationsTable)) yield name;
}

/** Real milliseconds, up to a day. */
const milliseconds = z.int().check(z.minimum(0), z.maximum(86_400_000));
const seconds = z.int().check(z.minimum(0));

/** What any rule may say of when it strikes. */
const when = {
  /** How many requests that it fits are let through before the first that it strikes. Default 0. */
  after: z.optional(z.int().check(z.minimum(0))),
  /** How often it strikes. No limit unless set. */
  times: z.optional(z.int().check(z.minimum(1))),
  /** How probable it is, from 0 to 1, that it strikes a request; the seed decides which ones. Default 1. */
  probability: z.optional(z.number().check(z.minimum(0), z.maximum(1))),
};

const message = {
  /** The callback or webhook that it strikes, such as `call-status-answered`; `*` stands for any characters. Default: all of them. */
  callback: z.optional(namePattern<CallbackName | WebhookName>('a callback', messageNames)),
  /** The leg of a call that the request is about. Default: any. */
  callSid: z.optional(z.string()),
  ...when,
};

const callback = { on: z.literal('callback'), ...message };
const reply = { on: z.literal('reply'), ...message };
const operation = {
  on: z.literal('operation'),
  /** The operation of the API that it strikes, such as `texml.calls.create`; `*` stands for any characters. Default: all of them. */
  operation: z.optional(namePattern<keyof Handlers>('an operation', operationNames)),
  ...when,
};

const unclear = {
  ...operation,
  /** Whether what was asked for is done all the same, so that only the reply is lost. Default false. */
  done: z.optional(z.boolean()),
};

/** The faults that there are, each as a schema. `does` names the fault, `on` what it befalls. */
export const faultRules = [
  /** The same bytes, timestamp and signature come more than once. */
  z.strictObject({
    ...callback,
    does: z.literal('duplicate'),
    /** How many there are besides the first, up to 100. Default 1. */
    copies: z.optional(z.int().check(z.minimum(1), z.maximum(100))),
    /** How long after the first they leave. Default 0: at the same time. */
    delayMs: z.optional(milliseconds),
  }),
  /**
   * It is held until it has been overtaken: a report by a later report on the same leg, and the call hears at once that it was
   * answered with 200; the request for a document by any later request, which for want of the document is seldom sent.
   */
  z.strictObject({
    ...callback,
    does: z.literal('reorder'),
    /** How long it is held where no request comes that could overtake it. Default 1000. */
    maxDelayMs: z.optional(milliseconds),
  }),
  /** It leaves late, and what waits for its turn behind it does so too. */
  z.strictObject({ ...callback, does: z.literal('delay'), delayMs: milliseconds }),
  /** It never arrives, and the call hears that no reply came. */
  z.strictObject({ ...callback, does: z.literal('drop') }),
  /** One bit of its signature is wrong. */
  z.strictObject({ ...callback, does: z.literal('bad-signature') }),
  /** It is signed as it should be, but for a time that has passed, as is a request that was recorded and is sent again. */
  z.strictObject({
    ...callback,
    does: z.literal('stale-timestamp'),
    /** How long ago that was. Default 600: twice what Telnyx's own packages let through. */
    ageSeconds: z.optional(seconds),
  }),
  /** The application's reply comes late. */
  z.strictObject({ ...reply, does: z.literal('late'), delayMs: milliseconds }),
  /** The application's reply lacks its end, from the last `>` on. */
  z.strictObject({ ...reply, does: z.literal('broken-xml') }),
  /** The application's reply has another status, and no body. */
  z.strictObject({
    ...reply,
    does: z.literal('status'),
    status: z.int().check(z.minimum(200), z.maximum(599)),
  }),
  /** The application got the request and answered it, but no reply came back. */
  z.strictObject({ ...reply, does: z.literal('lost') }),
  /** 429, which means that nothing was done. */
  z.strictObject({
    ...operation,
    does: z.literal('rate-limit'),
    /** The header `Retry-After`, which Telnyx does not promise. Without it, none is sent. */
    retryAfterSeconds: z.optional(seconds),
    /** The header `x-ratelimit-reset`, which Telnyx documents, beside `x-ratelimit-remaining: 0`. Without it, neither is sent. */
    resetSeconds: z.optional(seconds),
  }),
  /** An error of Telnyx. */
  z.strictObject({
    ...unclear,
    does: z.literal('server-error'),
    /** 500 to 599. Default 500. */
    status: z.optional(z.int().check(z.minimum(500), z.maximum(599))),
  }),
  /** No reply comes until the client gives up. */
  z.strictObject({
    ...unclear,
    does: z.literal('timeout'),
    /** How long the connection stays open where the client does not give up. Default 120,000. */
    maxDelayMs: z.optional(milliseconds),
  }),
  /** The connection is cut instead of a reply. */
  z.strictObject({ ...unclear, does: z.literal('cut') }),
] as const;

/** A rule of faults, as a schema. */
export const faultRule = z.union(faultRules);

/**
 * A fault on demand: what goes wrong (`does`), with what (`on`) and when. Plain data, so that it may come from a file. Times are
 * real ones, whatever the clock of the calls.
 *
 * | `on` | `does` | |
 * | --- | --- | --- |
 * | `callback` | `duplicate`, `reorder`, `delay`, `drop`, `bad-signature`, `stale-timestamp` | a request on its way to the application |
 * | `reply` | `late`, `broken-xml`, `status`, `lost` | what the application answers, before the call gets it |
 * | `operation` | `rate-limit`, `server-error`, `timeout`, `cut` | what a client of the API asks for |
 *
 * @example
 * ```ts
 * import { type FaultRule, startEmulator } from 'texml/emulator';
 *
 * const faults: FaultRule[] = [
 *   { on: 'operation', operation: 'texml.calls.*', does: 'rate-limit', retryAfterSeconds: 1, times: 2 },
 *   { on: 'callback', callback: 'call-status-*', does: 'duplicate', probability: 0.2 },
 *   { on: 'reply', does: 'late', delayMs: 3000, after: 1, times: 1 },
 * ];
 * const emulator = await startEmulator({ faults, seed: 'tests' });
 * await emulator.close();
 * ```
 * @see https://developers.telnyx.com/docs/development/api-fundamentals/webhooks/receiving-webhooks
 * @see https://developers.telnyx.com/development/api-fundamentals/reliability/rate-limiting
 */
export type FaultRule = z.infer<typeof faultRule>;

/** The rules on one kind of thing. */
export type RuleOn<On extends FaultRule['on']> = Extract<FaultRule, { readonly on: On }>;
