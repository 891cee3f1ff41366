import type * as z from 'zod/mini';
import type { WebhookGroups } from './groups.js';

/**
 * One JSON webhook of the Voice API: the only place that knows its payload. When it is sent, and the public page behind
 * it, stand in the comment above it, which no bundle carries. Telnyx promises no field of a payload: all are optional.
 */
export interface WebhookSpec {
  /** The groups of fields that it shares with others, by name, so that the comments on them reach the declaration files. */
  readonly shares: readonly (keyof WebhookGroups)[];
  /** Its own fields by Telnyx's names. Their documentation is the comments above them, which editors show as they stand. */
  readonly payload: Readonly<Record<string, z.ZodMiniType>>;
  /** It is sent without the `data` around it: the fields of the event stand at the top. */
  readonly bare?: true;
}

/** Declares webhooks by event type. It returns its argument: the types of the payloads are inferred from it. */
export const defineWebhooks = <const W extends Readonly<Record<string, WebhookSpec>>>(entries: W): W =>
  entries;
