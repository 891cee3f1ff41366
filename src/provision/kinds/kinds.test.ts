import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { eachOperation, operationsTable, schemaOf } from '../../api/index.js';
import { inOrder, isReferredTo, type Kinds, kinds } from './index.js';
import type { Write } from './kind.js';

const all: Kinds = kinds;
const fieldsOf = ({ schema }: Write): string[] => {
  const made = schemaOf(schema);
  if (!(made instanceof z.ZodMiniObject)) throw new Error('the body is no object');
  return Object.keys(made._zod.def.shape);
};

describe.each(Object.entries(all))('the kind %s', (_name, kind) => {
  const settable = fieldsOf(kind.create ?? kind.update);

  it('knows what to do about a change of each of its fields', () => {
    const changeable = [...fieldsOf(kind.update), ...(kind.replacedBy ?? [])];
    expect(settable.filter((field) => !changeable.includes(field))).toEqual([]);
  });

  it('takes its bodies from the table of operations', () => {
    const bodies = [...eachOperation(operationsTable)].map(([, { body }]) => body);
    expect(bodies).toContain(kind.update.schema);
    if (kind.create) expect(bodies).toContain(kind.create.schema);
  });

  it('names fields that there are', () => {
    const { nameField, references = {}, sources = {}, replacedBy = [], unordered = [], hidden = [] } = kind;
    const named = [
      ...(nameField === undefined ? [] : [nameField]),
      ...Object.values(references).map(({ field }) => field),
      ...Object.values(sources),
      ...replacedBy,
      ...unordered,
      ...hidden,
      ...(kind.givenBack ?? []),
    ];
    expect(named.filter((field) => !settable.includes(field))).toEqual([]);
    for (const as of [...Object.keys(references), ...Object.keys(sources)])
      expect(settable).not.toContain(as);
  });

  it('refers to kinds that there are, and that are never replaced', () => {
    for (const { kind: other } of Object.values(kind.references ?? {})) {
      expect(Object.keys(all)).toContain(other);
      // What refers to a resource that is replaced would keep the id of the old one for a while.
      expect(all[other]?.replacedBy ?? []).toEqual([]);
    }
  });

  it('is found by its name, or else can be written again and again', () => {
    expect(kind.read === undefined).toBe(kind.find === undefined);
    if (!kind.find) expect(kind.create).toBe(kind.update);
  });

  it('hides what its operations call sensitive', () => {
    const sensitive = [...eachOperation(operationsTable)].flatMap(([, operation]) =>
      operation.method !== 'GET' && operation.body === kind.update.schema ? (operation.sensitive ?? []) : [],
    );
    expect(kind.hidden ?? []).toEqual(sensitive);
  });
});

describe('the order of kinds', () => {
  it('has each after those that it refers to', () => {
    const order = inOrder(all);
    expect([...order].sort()).toEqual(Object.keys(all).sort());
    for (const [name, { references = {} }] of Object.entries(all))
      for (const { kind } of Object.values(references)) {
        expect(order.indexOf(kind)).toBeLessThan(order.indexOf(name));
      }
    expect(Object.keys(all).filter((name) => isReferredTo(all, name))).toEqual([
      'applications',
      'callControlApplications',
    ]);
  });
});
