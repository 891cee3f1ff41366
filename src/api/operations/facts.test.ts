import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { known } from '../contract/contracts.test-kit.js';
import { eachOperation, type Operation, pathParameters, schemaOf } from '../operation.js';
import { operationsTable } from './index.js';

const file = '../shared/api/endpoints.json';

interface Field {
  readonly type: string;
  readonly required?: boolean;
  readonly values?: readonly (string | number)[];
  readonly min?: number;
  readonly max?: number;
  readonly min_length?: number;
  readonly max_length?: number;
  readonly fields?: Readonly<Record<string, Field>>;
  /** The fields that are known by their names alone. */
  readonly field_names?: readonly string[];
  readonly items?: Field;
}
interface Endpoint {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, Field>>;
  readonly body: Readonly<Record<string, Field>>;
  readonly body_encoding: string | null;
  readonly success_status: number;
  readonly response: Readonly<Record<string, Field>>;
  readonly pagination: { readonly style: string; readonly items_field?: string };
  readonly sdk_call: string;
  readonly documented_errors: readonly string[];
}

/** Operations that the facts do not have. */
const beyondFacts: readonly string[] = [
  'whoami',
  'phoneNumbers.list',
  'phoneNumbers.get',
  'phoneNumbers.update',
];

const shape = (endpoint: { method: string; path: string }) =>
  `${endpoint.method} ${endpoint.path.replace(/\{\w+\}/g, '{}')}`;

interface Taken {
  /** Undefined where nothing is known of the field but its name. */
  readonly required: boolean | undefined;
  readonly values: string[] | undefined;
}
type Fields = Map<string, Taken>;

/** The fields of a schema as `name`, `outer[inner]`, `list[][field]`, with what each takes. */
function fieldsOf(schema: z.core.$ZodType, prefix = '', required = true): Fields {
  if (schema instanceof z.ZodMiniOptional) return fieldsOf(schema._zod.def.innerType, prefix, false);
  if (schema instanceof z.ZodMiniNullable) return fieldsOf(schema._zod.def.innerType, prefix, required);
  const here: [string, Taken][] = prefix ? [[prefix, { required, values: valuesOf(schema) }]] : [];
  if (schema instanceof z.ZodMiniArray)
    return new Map([...here, ...fieldsOf(schema._zod.def.element, `${prefix}[]`)]);
  if (!(schema instanceof z.ZodMiniObject)) return new Map(here);
  const inner = Object.entries(schema._zod.def.shape).flatMap(([name, field]) => [
    ...fieldsOf(field, prefix ? `${prefix}[${name}]` : name),
  ]);
  return new Map([...here, ...inner]);
}

function valuesOf(schema: z.core.$ZodType): string[] | undefined {
  if (schema instanceof z.ZodMiniEnum) return Object.values(schema._zod.def.entries).map(String).sort();
  if (schema instanceof z.ZodMiniLiteral) return schema._zod.def.values.map(String).sort();
  if (schema instanceof z.ZodMiniUnion)
    return schema._zod.def.options.map(valuesOf).find((values) => values !== undefined);
  return undefined;
}

function factsOf(fields: Readonly<Record<string, Field>>, prefix = ''): Fields {
  return new Map(
    Object.entries(fields).flatMap(([name, field]) => {
      const path = prefix ? `${prefix}[${name}]` : name;
      const inner = { ...(field.fields ?? {}) };
      const items = field.items?.fields ?? {};
      const values = field.values?.map(String).sort();
      const named = (field.field_names ?? []).map(
        (inside) => [`${path}[${inside}]`, { required: undefined, values: undefined }] as const,
      );
      return [
        [path, { required: field.required ?? false, values }] as const,
        ...named,
        ...factsOf(inner, path),
        ...factsOf(items, `${path}[]`),
      ];
    }),
  );
}

/** The facts don't count what only holds other fields: `filter`, `page`, `tags[]`. */
const leaves = (names: readonly string[], facts: ReadonlySet<string>) =>
  names.filter(
    (name) =>
      facts.has(name) || !(name.endsWith('[]') || names.some((other) => other.startsWith(`${name}[`))),
  );

describe.skipIf(!existsSync(file))('the table beside the gathered facts', () => {
  const endpoints: Endpoint[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
  const rows = [...eachOperation(operationsTable)].filter(([name]) => !beyondFacts.includes(name));
  const factOf = (operation: Operation) => {
    const found = endpoints.find((endpoint) => shape(endpoint) === shape(operation));
    if (!found) throw new Error(`no fact for ${shape(operation)}`);
    return found;
  };

  it.each(rows)('%s has the documented path, encoding, status, errors and pages', (name, operation) => {
    const fact = factOf(operation);
    expect(operation.path).toBe(fact.path);
    expect(operation.success).toBe(fact.success_status);
    expect(operation.sdk).toBe(fact.sdk_call);
    // "default" stands for any other status.
    expect(operation.errors.map(String)).toEqual(
      fact.documented_errors.filter((status) => status !== 'default'),
    );
    expect(operation.body ? (operation.encoding ?? 'json') : null).toBe(fact.body_encoding);
    if (`${name} pagination` in known) return;
    const style = fact.pagination.style.replace('telnyx-', '');
    expect(operation.pagination).toEqual(
      style === 'none' ? undefined : { style, items: fact.pagination.items_field },
    );
  });

  it.each(
    rows.flatMap(([name, operation]) =>
      (['query', 'body'] as const).map((part) => [name, part, operation] as const),
    ),
  )('%s takes the documented %s', (name, part, operation) => {
    const make = part === 'query' ? operation.query : operation.body;
    const ours = make ? fieldsOf(schemaOf(make)) : new Map<string, Taken>();
    const facts = factsOf(factOf(operation)[part]);
    const names = [...ours.keys()].filter((field) => !(`${name} ${part} ${field}` in known));
    expect(leaves(names, new Set(facts.keys())).sort()).toEqual([...facts.keys()].sort());
    for (const [field, { required, values }] of facts) {
      if (required === undefined) continue;
      if (!(`${name} ${part} ${field} required` in known))
        expect([field, ours.get(field)?.required]).toEqual([field, required]);
      if (`${name} ${part} ${field} values` in known) continue;
      expect([field, ours.get(field)?.values]).toEqual([field, values]);
    }
  });

  it.each(rows)('%s replies with the documented fields', (name, operation) => {
    const ours = operation.reply ? fieldsOf(schemaOf(operation.reply)) : new Map<string, Taken>();
    const facts = factsOf(factOf(operation).response);
    const extra = [...ours.keys()].filter((field) => !facts.has(field) && !field.endsWith('[]'));
    expect(extra.filter((field) => !(`${name} reply ${field}` in known))).toEqual([]);
    expect([...facts.keys()].filter((field) => !ours.has(field))).toEqual([]);
  });

  it.each(rows)('%s keeps to the documented ranges', (_, operation) => {
    const make = operation.body ?? operation.query;
    if (!make) return;
    const schema = schemaOf(make);
    if (!(schema instanceof z.ZodMiniObject)) throw new Error('the parameters are no object');
    const fact = factOf(operation);
    for (const [name, { type, ...range }] of Object.entries({ ...fact.body, ...fact.query })) {
      const field = schema._zod.def.shape[name];
      if (!field) continue;
      // The range of a text is that of its length.
      const fits = (size: number) => z.safeParse(field, type === 'string' ? 'a'.repeat(size) : size).success;
      const { min = range.min_length, max = range.max_length } = range;
      if (min !== undefined) expect([name, fits(min), fits(min - 1)]).toEqual([name, true, false]);
      if (max !== undefined) expect([name, fits(max), fits(max + 1)]).toEqual([name, true, false]);
    }
  });
});

describe('every operation', () => {
  const rows = [...eachOperation(operationsTable)];

  it.each(rows)('%s names a public page and a path that can be filled', (_, operation) => {
    expect(operation.source).toMatch(/^https:\/\/(developers\.telnyx\.com|github\.com)\//);
    expect(operation.path).toMatch(/^(?:\/(?:[\w.]|\{\w+\})+)+$/);
    expect(new Set(pathParameters(operation.path)).size).toBe(pathParameters(operation.path).length);
  });

  it.each(rows)('%s hides only fields that it has', (_, operation) => {
    if (operation.method === 'GET' || !operation.sensitive) return;
    const names = operation.body ? [...fieldsOf(schemaOf(operation.body)).keys()] : [];
    for (const field of operation.sensitive)
      expect(names.some((name) => name.split(/[[\]]+/).includes(field))).toBe(true);
  });
});
