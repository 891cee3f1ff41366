import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { WebhookSpec } from './define.js';
import { webhookGroups } from './groups.js';
import { payloadFieldsOf, webhookNames } from './parse.js';
import { webhooks } from './table.js';

const folder = new URL('./', import.meta.url);
const source = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && !file.includes('.test'))
  .map((file) => readFileSync(new URL(file, folder), 'utf8'))
  .filter((text) => text.includes('= defineWebhooks({'))
  .join('\n');

const commentOn = (name: string): string =>
  new RegExp(`((?: {2}(?:/\\*\\*| \\*).*\\n)+) {2}'${name}': \\{`).exec(source)?.[1] ?? '';

describe('the table of webhooks', () => {
  it('names every webhook once, whatever its family, with its public page', () => {
    const declared = [...source.matchAll(/^ {2}'([\w.]+)': \{$/gm)].map(([, name]) => name);
    expect(declared.toSorted()).toEqual(webhookNames().toSorted());
    for (const name of webhookNames())
      expect(commentOn(name), name).toMatch(/\* \S.*\n {3}\* @see https:\/\/developers\.telnyx\.com\//);
  });

  it('keeps the own fields of a webhook apart from those of its groups', () => {
    for (const [name, { shares, payload }] of Object.entries<WebhookSpec>(webhooks)) {
      const all = [...shares.flatMap((group) => Object.keys(webhookGroups[group])), ...Object.keys(payload)];
      expect(new Set(all).size, name).toBe(all.length);
    }
  });
});

interface FieldFact {
  readonly type: string;
  readonly values?: readonly string[];
  readonly nullable?: boolean;
  readonly required?: boolean;
  readonly items?: FieldFact;
  readonly fields?: Readonly<Record<string, FieldFact>>;
}

interface WebhookFact {
  readonly event_type: string;
  readonly wrapped_in_data: boolean;
  readonly envelope: Readonly<Record<string, FieldFact>>;
  readonly payload_fields: Readonly<Record<string, FieldFact>>;
}

/** A schema in the shape of the facts. */
const factOf = (json: z.core.JSONSchema.JSONSchema): FieldFact => {
  if (Array.isArray(json.type)) {
    const [type = 'anything', other] = json.type;
    return { type, nullable: other === 'null' };
  }
  const options = json.anyOf?.filter((option) => option.type !== 'null') ?? [];
  if (options.length < (json.anyOf?.length ?? 0)) {
    const [inner = {}] = options;
    return { ...factOf(inner), nullable: true };
  }
  const values = options.flatMap((option) => option.enum ?? []).map(String);
  if (values.length > 0) return { type: 'string', values };
  const { items } = json;
  if (json.type === 'array' && typeof items === 'object' && !Array.isArray(items))
    return { type: 'array', items: factOf(items) };
  if (json.type !== 'object') return { type: json.type ?? 'anything' };
  const fields = Object.entries(json.properties ?? {}).map(([name, field]): [string, FieldFact] => [
    name,
    {
      ...(typeof field === 'object' ? factOf(field) : { type: 'anything' }),
      ...(json.required?.includes(name) && { required: true }),
    },
  ]);
  return { type: 'object', fields: Object.fromEntries(fields) };
};

/** Holds a field of the table against its facts, and the fields inside it. */
const compare = (path: string, fact: FieldFact, field: FieldFact): void => {
  expect(field.type, path).toBe(fact.type);
  expect(field.nullable ?? false, path).toBe(fact.nullable ?? false);
  expect(field.required ?? false, path).toBe(fact.required ?? false);
  // More values may be known: the lists are open.
  expect(field.values ?? [], path).toEqual(expect.arrayContaining([...(fact.values ?? [])]));
  if (fact.items) compare(`${path}[]`, fact.items, field.items ?? { type: 'nothing' });
  expect(Object.keys(field.fields ?? {}).toSorted(), path).toEqual(Object.keys(fact.fields ?? {}).toSorted());
  for (const [name, inner] of Object.entries(fact.fields ?? {}))
    compare(`${path}.${name}`, inner, field.fields?.[name] ?? { type: 'nothing' });
};

const factsFile = new URL('../../../../shared/api/webhooks.json', import.meta.url);

describe.skipIf(!existsSync(factsFile))(
  'the table of webhooks against the facts (../shared/api/webhooks.json)',
  () => {
    const facts: readonly WebhookFact[] = existsSync(factsFile)
      ? JSON.parse(readFileSync(factsFile, 'utf8'))
      : [];

    it('names every webhook of the facts, and no other', () => {
      expect(webhookNames().toSorted()).toEqual(facts.map(({ event_type }) => event_type).toSorted());
      expect(webhookNames()).toHaveLength(28);
    });

    it.each(webhookNames())('%s has exactly the documented fields, each of its type', (name) => {
      const fact = facts.find(({ event_type }) => event_type === name);
      if (!fact) throw new Error(`No facts about ${name}.`);
      const fields = payloadFieldsOf(name);
      expect(Object.keys(fields).toSorted()).toEqual(Object.keys(fact.payload_fields).toSorted());
      for (const [key, schema] of Object.entries(fields))
        compare(key, fact.payload_fields[key] ?? { type: 'nothing' }, factOf(z.toJSONSchema(schema)));
    });

    it.each(webhookNames())('%s says whether it comes without the data around it', (name) => {
      const fact = facts.find(({ event_type }) => event_type === name);
      const spec: WebhookSpec = webhooks[name];
      expect(spec.bare ?? false).toBe(fact?.wrapped_in_data === false);
      expect(['id', 'event_type', 'record_type', 'occurred_at']).toEqual(
        expect.arrayContaining(Object.keys(fact?.envelope ?? {})),
      );
    });
  },
);
