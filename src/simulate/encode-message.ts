import { encodePayload } from '../callbacks/encode.js';
import type { CallbackName } from '../callbacks/payload.js';
import type { WebhookSpec } from '../callbacks/webhooks/define.js';
import { webhooks } from '../callbacks/webhooks/table.js';
import { type CallbackMessage, isWebhook, type Sent } from './engine/effect.js';

/** A request's content, as Telnyx writes it. */
export interface Encoded {
  readonly contentType: string;
  readonly text: string;
}

/** What is sent for a message: a form for a TeXML callback, whose parameters the table has to know, JSON for a webhook. */
export function encodeMessage(sent: Sent): Encoded {
  if (!isWebhook(sent)) {
    return { contentType: 'application/x-www-form-urlencoded', text: encodeForm(sent).toString() };
  }
  const { callback, parameters, event, url } = sent;
  const { bare, shares }: WebhookSpec = webhooks[callback];
  const { id, occurred_at } = event;
  const when = shares.includes('occurred') ? {} : { occurred_at };
  const data = { event_type: callback, id, ...when, payload: parameters, record_type: 'event' };
  const meta = { attempt: 1, delivered_to: url };
  return { contentType: 'application/json', text: JSON.stringify(bare ? { ...data, meta } : { data, meta }) };
}

const encodeForm = <Name extends CallbackName>({ callback, parameters, dynamic }: CallbackMessage<Name>) =>
  encodePayload<Name>(callback, parameters, dynamic);
