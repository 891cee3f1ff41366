import type * as z from 'zod/mini';
import type { WebhookGroups } from './groups.js';
import type { webhooks } from './table.js';

type Table = typeof webhooks;

/** The name of a JSON webhook: Telnyx's `event_type`, such as `call.hangup`. */
export type WebhookName = keyof Table;

type Intersection<U> = (U extends unknown ? (each: U) => void : never) extends (all: infer I) => void
  ? I
  : never;

type Shape<N extends WebhookName> = Intersection<WebhookGroups[Table[N]['shares'][number]]> &
  Table[N]['payload'];

// Mapped over the keys of a type, never over a union of names: so editors show the fields' comments.
type Fields<S> = {
  readonly [K in keyof S]?: S[K] extends z.ZodMiniType ? z.output<S[K]> | undefined : never;
};

/**
 * The payload of one webhook, typed. Telnyx promises none of the fields, so each may be undefined.
 *
 * @example
 * ```ts
 * import type { WebhookPayload } from 'texml/callbacks';
 *
 * const wasBusy = (call: WebhookPayload<'call.hangup'>): boolean => call.hangup_cause === 'user_busy';
 * ```
 */
export type WebhookPayload<Name extends WebhookName> = {
  [K in keyof Fields<Shape<Name>>]: Fields<Shape<Name>>[K];
};

/** What Telnyx says of an event beside its payload. */
export interface WebhookEvent<Name extends string = string> {
  /** Which event it is. */
  readonly event_type: Name;
  /** The id of the event, a UUID: the same each time it is delivered. */
  readonly id?: string | undefined;
  /** When it happened, as ISO 8601 text. Most events of a conference have it in their payload instead. */
  readonly occurred_at?: string | undefined;
  /** `event`. */
  readonly record_type?: string | undefined;
}

/** What Telnyx says of a delivery. */
export interface WebhookMeta {
  /** Counts the deliveries of the event from 1. */
  readonly attempt?: number | undefined;
  /** The address that it was delivered to. */
  readonly delivered_to?: string | undefined;
}
