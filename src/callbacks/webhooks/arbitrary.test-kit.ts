import fc from 'fast-check';
import * as z from 'zod/mini';
import { payloadFieldsOf } from './parse.js';
import type { WebhookName } from './payload.js';
import { webhooks } from './table.js';

/** A value that a JSON Schema describes. */
const jsonOf = (json: z.core.JSONSchema._JSONSchema): fc.Arbitrary<unknown> => {
  if (typeof json === 'boolean') return fc.jsonValue();
  if (json.anyOf) return fc.oneof(...json.anyOf.map(jsonOf));
  if (Array.isArray(json.type)) return fc.oneof(...json.type.map((type) => jsonOf({ type })));
  if (json.enum) return fc.constantFrom(...json.enum);
  switch (json.type) {
    case 'array':
      return fc.array(jsonOf(Array.isArray(json.items) ? true : (json.items ?? true)), { maxLength: 3 });
    case 'object': {
      const fields = Object.entries(json.properties ?? {}).map(
        ([name, field]) => [name, jsonOf(field)] as const,
      );
      return fc
        .tuple(
          fc.record(Object.fromEntries(fields), { requiredKeys: json.required ?? [], noNullPrototype: true }),
          fc.constantFrom({}, { brand_new: [1] }),
        )
        .map(([known, more]) => ({ ...known, ...more }));
    }
    case 'integer':
      return fc.integer();
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return fc.string({ unit: 'grapheme' });
  }
};

/** The body of a genuine webhook, also with fields that are new. */
export const genuine = (name: WebhookName): fc.Arbitrary<Record<string, unknown>> => {
  const fields = Object.entries(payloadFieldsOf(name)).map(
    ([key, schema]) => [key, jsonOf(z.toJSONSchema(schema))] as const,
  );
  const payload = fc.record(Object.fromEntries(fields), { requiredKeys: [], noNullPrototype: true });
  return fc
    .record({ payload, id: fc.uuid(), brand_new: fc.jsonValue() }, { noNullPrototype: true })
    .map((event) => ({
      event_type: name,
      record_type: 'event',
      occurred_at: '2026-01-15T10:30:26.028Z',
      ...event,
    }))
    .map((event) =>
      'bare' in webhooks[name]
        ? event
        : { data: event, meta: { attempt: 1, delivered_to: 'https://example.com/webhooks' } },
    );
};
