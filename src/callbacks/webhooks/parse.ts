import * as z from 'zod/mini';
import type { PayloadIssue } from '../error.js';
import { shown } from '../shown.js';
import type { WebhookSpec } from './define.js';
import { webhookGroups } from './groups.js';
import { isJsonObject, type JsonObject } from './json-object.js';
import type { WebhookEvent, WebhookMeta, WebhookName, WebhookPayload } from './payload.js';
import { webhooks } from './table.js';
import { integer, text } from './values.js';

/** A webhook of the table as far as it could be read: a union on `name`, which is Telnyx's `event_type`. */
export type ParsedWebhook<Name extends WebhookName = WebhookName> = Name extends WebhookName
  ? {
      readonly name: Name;
      readonly event: WebhookEvent<Name>;
      readonly meta: WebhookMeta;
      /** The known fields, typed; others stand among them as they came. */
      readonly payload: WebhookPayload<Name>;
      /** What was left out of the payload, the event or the meta, since it is not what the table says. */
      readonly issues: readonly PayloadIssue[];
    }
  : never;

/** JSON that the table does not know. */
export interface UnknownWebhook {
  readonly name: 'unknown';
  /** As far as it looks like an event. */
  readonly event: Partial<WebhookEvent>;
  readonly meta: WebhookMeta;
  /** The event's payload as it came; where there is none, all of the object. */
  readonly payload: JsonObject;
  readonly issues: readonly PayloadIssue[];
}

type Fields = Readonly<Record<string, z.ZodMiniType>>;

const eventFields: Fields = { event_type: text, id: text, occurred_at: text, record_type: text };
const metaFields: Fields = { attempt: integer, delivered_to: text };

/** A value as a message may show it. No text is shown: it may be the signed address of a recording. */
const kindOf = (value: unknown): string => {
  if (typeof value === 'number' || typeof value === 'boolean') return shown(value);
  if (value === null) return 'null';
  if (typeof value === 'string') return 'text';
  return Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'an object' : 'nothing';
};

const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inside, key) => (typeof inside === 'object' && inside !== null ? Reflect.get(inside, key) : undefined),
    value,
  );

const problem = (path: string, expected: string, value: unknown): PayloadIssue => {
  const received = kindOf(value);
  const message = `${path} should be ${expected}; it is ${received}. It is among the raw fields.`;
  return { code: 'invalid-parameter', severity: 'warning', message, path, expected, received };
};

/** The fields of an object, without those that are not what the table says. A null that is not documented is no value. */
const read = (value: unknown, fields: Fields, where: string, issues: PayloadIssue[]): JsonObject => {
  if (!isJsonObject(value)) {
    if (value !== undefined && value !== null) issues.push(problem(where, 'an object', value));
    return {};
  }
  const kept = Object.entries(value).filter(([name, field]) => {
    const schema = Object.hasOwn(fields, name) ? fields[name] : undefined;
    const error = schema && z.safeParse(schema, field).error;
    const [first] = error?.issues ?? [];
    if (first === undefined) return true;
    if (field === null) return false;
    const path = [where, name, ...first.path.map(String)].filter((part) => part !== '').join('.');
    issues.push(problem(path, first.message, at(field, first.path)));
    return false;
  });
  return Object.fromEntries(kept);
};

const pick = (value: JsonObject, fields: Fields): JsonObject =>
  Object.fromEntries(Object.entries(value).filter(([name]) => Object.hasOwn(fields, name)));

/** Whether a text is the event type of a webhook that the table knows. */
export const isWebhookName = (name: unknown): name is WebhookName =>
  typeof name === 'string' && Object.hasOwn(webhooks, name);

/** The event types of all JSON webhooks, in the order of the table. */
export const webhookNames = (): WebhookName[] => Object.keys(webhooks).filter(isWebhookName);

/** The fields of a webhook's payload: those of its groups, then its own. */
export const payloadFieldsOf = (name: WebhookName): Fields => {
  const { shares, payload }: WebhookSpec = webhooks[name];
  return Object.assign({}, ...shares.map((group) => webhookGroups[group]), payload);
};

/**
 * Reads the JSON of a webhook of the Voice API. It is lenient, since nothing should fail for a detail, and throws for
 * nothing that JSON can hold: a field that is not what the table says is left out and reported, and an event that the
 * table does not know has the name `unknown`. To be called once the signature was verified; `receive` does both.
 *
 * @param body - The parsed JSON. Both of Telnyx's forms are read: with `data` around the event and without.
 * @example
 * ```ts
 * import { parseWebhook } from 'texml/callbacks';
 *
 * const webhook = parseWebhook({ data: { event_type: 'call.hangup', payload: { hangup_cause: 'user_busy' } } });
 * if (webhook.name === 'call.hangup') console.log(webhook.payload.hangup_cause); // 'user_busy'
 * ```
 * @see https://developers.telnyx.com/docs/voice/programmable-voice/receiving-webhooks
 */
export function parseWebhook(body: unknown): ParsedWebhook | UnknownWebhook;
export function parseWebhook(body: unknown): object {
  const all = isJsonObject(body) ? body : {};
  const data = isJsonObject(all.data) ? all.data : all;
  const name = data.event_type;
  const issues: PayloadIssue[] = [];
  const event = read(pick(data, eventFields), eventFields, '', issues);
  const meta = read(all.meta, metaFields, 'meta', issues);
  if (isWebhookName(name)) {
    return {
      name,
      event,
      meta,
      payload: read(data.payload, payloadFieldsOf(name), 'payload', issues),
      issues,
    };
  }
  return { name: 'unknown', event, meta, payload: isJsonObject(data.payload) ? data.payload : all, issues };
}
