import { encodePayload } from '../callbacks/encode.js';
import type { CallbackName } from '../callbacks/payload.js';
import type { WebhookSpec } from '../callbacks/webhooks/define.js';
import { isWebhookName } from '../callbacks/webhooks/parse.js';
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
  const spec: WebhookSpec | undefined = isWebhookName(callback) ? webhooks[callback] : undefined;
  const { id, occurred_at } = event;
  const when = spec?.shares.includes('occurred') ? {} : { occurred_at };
  const data = { event_type: callback, id, ...when, payload: parameters, record_type: 'event' };
  const meta = { attempt: event.attempt ?? 1, delivered_to: url };
  return {
    contentType: 'application/json',
    text: JSON.stringify(spec?.bare ? { ...data, meta } : { data, meta }),
  };
}

const encodeForm = <Name extends CallbackName>({ callback, parameters, dynamic }: CallbackMessage<Name>) =>
  encodePayload<Name>(callback, parameters, dynamic);
