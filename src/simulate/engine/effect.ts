import type { CallbackName, Payload } from '../../callbacks/payload.js';
import type { WebhookName, WebhookPayload } from '../../callbacks/webhooks/payload.js';
import type { TimelineEntry } from '../timeline.js';
import type { Target } from './account.js';
import type { SentFetch } from './fetches/fetch.js';
import type { StreamEffect } from './streams/effect.js';

/** A TeXML callback with its parameters. */
export type CallbackMessage<Name extends CallbackName = CallbackName> = {
  [N in Name]: {
    readonly callback: N;
    readonly parameters: Payload<N>;
    /** Parameters whose names the call has made, such as those of an `<HttpRequest>`. */
    readonly dynamic?: Readonly<Record<string, string>> | undefined;
  };
}[Name];

/** What is said of a webhook beside its payload: its id, a UUID, and when it happened, as ISO 8601 text. */
export interface WebhookMoment {
  readonly id: string;
  readonly occurred_at: string;
  /** Counts its deliveries; default 1. */
  readonly attempt?: number | undefined;
}

/** A JSON webhook of the Voice API. */
export type WebhookMessage<Name extends WebhookName = WebhookName> = {
  [N in Name]: {
    readonly callback: N;
    readonly parameters: WebhookPayload<N>;
    readonly event: WebhookMoment;
  };
}[Name];

/** A JSON webhook that the table does not have, since Telnyx documents it with commands that the table does not have either. */
export interface UnlistedWebhook {
  readonly callback: 'call.gather.ended';
  readonly parameters: Readonly<Record<string, string | undefined>>;
  readonly event: WebhookMoment;
}

/** Something that Telnyx tells an application, or asks it. */
export type Message = CallbackMessage | WebhookMessage | UnlistedWebhook;

/** Whether a message is a JSON webhook. */
export const isWebhook = (message: Message): message is WebhookMessage | UnlistedWebhook =>
  'event' in message;

/** What a message says, by the names of its table and those that the call has made. */
export const fieldsOf = (message: Message): Readonly<Record<string, unknown>> =>
  isWebhook(message) || !message.dynamic ? message.parameters : { ...message.dynamic, ...message.parameters };

/** A request on its way. */
export type Sent = Message &
  Target & {
    readonly id: number;
    readonly callSid: string;
    /** `document`: its reply steers the call. `notification`: only its status counts. */
    readonly purpose: 'document' | 'notification';
  };

/** What the world has to do after a transition, as data. */
export type Effect =
  /** Send it, and bring the answer back as a `reply` event. */
  | { readonly type: 'request'; readonly request: Sent }
  /** Send it too, unsigned. */
  | { readonly type: 'fetch'; readonly fetch: SentFetch }
  /** A media stream opens, carries something, or closes. */
  | { readonly type: 'stream'; readonly stream: StreamEffect }
  /** A phone rings: whoever plays the person may let them react. */
  | { readonly type: 'ring'; readonly callSid: string; readonly from: string; readonly to: string }
  /** Something for people to read. */
  | { readonly type: 'timeline'; readonly entry: TimelineEntry };

/**
 * The entries of the timeline among effects, in order.
 *
 * @example
 * ```ts
 * import { createExchange, entriesIn } from 'texml/simulate';
 *
 * const exchange = createExchange({ target: async () => new Response('<Response><Say>Hello</Say></Response>') });
 * exchange.subscribe((effects) => {
 *   for (const entry of entriesIn(effects)) if (entry.kind === 'hears') console.log(entry.text);
 * });
 * ```
 */
export function entriesIn(effects: readonly Effect[]): readonly TimelineEntry[] {
  const entries: TimelineEntry[] = [];
  for (const effect of effects) if (effect.type === 'timeline') entries.push(effect.entry);
  return entries;
}
