import { encodePayload } from '../callbacks/encode.js';
import type { CallbackName } from '../callbacks/payload.js';
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
  const data = { event_type: callback, ...event, payload: parameters, record_type: 'event' };
  const meta = { attempt: 1, delivered_to: url };
  return { contentType: 'application/json', text: JSON.stringify({ data, meta }) };
}

const encodeForm = <Name extends CallbackName>({ callback, parameters, dynamic }: CallbackMessage<Name>) =>
  encodePayload<Name>(callback, parameters, dynamic);
