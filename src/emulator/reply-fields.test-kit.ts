import { expect } from 'vitest';
import * as z from 'zod/mini';
import { eachOperation, operationsTable, schemaOf } from '../api/index.js';
import { innermost } from './http/coerce.js';

const operations = new Map(eachOperation(operationsTable));

/** The fields that a schema has and a value lacks, as paths. */
function lacking(schema: z.core.$ZodType, value: unknown, path: string): readonly string[] {
  const inner = innermost(schema);
  if (inner instanceof z.ZodMiniArray && Array.isArray(value)) {
    return value.flatMap((item, index) => lacking(inner._zod.def.element, item, `${path}[${index}]`));
  }
  if (!(inner instanceof z.ZodMiniObject) || typeof value !== 'object' || value === null) return [];
  const { shape } = inner._zod.def;
  return Object.entries(shape).flatMap(([name, field]) => {
    const at = path === '' ? name : `${path}.${name}`;
    return Object.hasOwn(value, name) ? lacking(field, Reflect.get(value, name), at) : [at];
  });
}

/**
 * Holds a reply against the table: every field that it documents is there, and is what it says. `but` names the fields
 * that may be left out, as `next_page_uri`.
 */
export function expectReply(name: string, reply: unknown, but: readonly string[] = []): void {
  const make = operations.get(name)?.reply;
  if (!make) throw new Error(`The table has no reply of ${name}.`);
  const schema = schemaOf(make);
  expect(z.safeParse(schema, reply).error?.issues ?? [], name).toEqual([]);
  expect(
    lacking(schema, reply, '').filter((path) => !but.includes(path)),
    name,
  ).toEqual([]);
}
