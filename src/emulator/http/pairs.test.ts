import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { encodeFields } from '../../api/encode.js';
import { coerce } from './coerce.js';
import { fieldsOf } from './pairs.js';

const read = (text: string) => fieldsOf(new URLSearchParams(text));

describe('a query or a form', () => {
  it('has objects and lists in brackets', () => {
    expect(read('page[number]=2&filter[a][b]=x&to=%2B1')).toEqual({
      page: { number: '2' },
      filter: { a: { b: 'x' } },
      to: '+1',
    });
    expect(read('a[]=1&a[]=2&b=1&b=2&c[0][d]=x&c[1][d]=y')).toEqual({
      a: ['1', '2'],
      b: ['1', '2'],
      c: [{ d: 'x' }, { d: 'y' }],
    });
  });

  it('keeps names whose brackets make no sense as they are', () => {
    expect(read('a[b=1&[c]=2&d]=3')).toEqual({ 'a[b': '1', '[c]': '2', 'd]': '3' });
    const deep = `a${'[b]'.repeat(50)}`;
    expect(read(`${deep}=1`)).toEqual({ [deep]: '1' });
  });

  it('changes no prototype', () => {
    const fields = read('__proto__[x]=1&constructor=2');
    expect(Object.getPrototypeOf(fields)).toBe(Object.prototype);
    expect(Object.keys(fields)).toEqual(['__proto__', 'constructor']);
    expect(Reflect.get({}, 'x')).toBeUndefined();
  });

  it('that our client wrote reads as what it was', () => {
    const name = fc.string({ minLength: 1 }).filter((text) => !/[[\]]|^\d+$|^__proto__$/.test(text));
    const { value } = fc.letrec<{ value: unknown; object: Record<string, unknown> }>((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.string(),
        fc.array(tie('value'), { minLength: 1 }),
        tie('object'),
      ),
      object: fc.dictionary(name, tie('value'), { minKeys: 1, maxKeys: 4 }),
    }));
    fc.assert(
      fc.property(fc.dictionary(name, value, { maxKeys: 4 }), (fields) => {
        fc.pre(depth(fields) < 7);
        expect(read(encodeFields('test', fields))).toEqual({ ...fields });
      }),
    );
  });
});

const depth = (value: unknown): number =>
  typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depth)) : 0;

describe('texts', () => {
  const schema = z.strictObject({
    count: z.optional(z.int()),
    part: z.optional(z.nullable(z.number())),
    on: z.optional(z.boolean()),
    tags: z.optional(z.array(z.string())),
    pages: z.optional(z.array(z.int())),
    inner: z.optional(z.strictObject({ count: z.optional(z.int()) })),
    text: z.optional(z.string()),
  });

  it('are read as what the schema wants', () => {
    expect(
      coerce(
        schema,
        read('count=-3&part=0.5&on=true&tags=a,b&pages[]=1&pages[]=2&inner[count]=4&text=5&other=6'),
      ),
    ).toEqual({
      count: -3,
      part: 0.5,
      on: true,
      tags: ['a', 'b'],
      pages: [1, 2],
      inner: { count: 4 },
      text: '5',
      other: '6',
    });
  });

  it('stay texts where they can’t be', () => {
    const odd = read('count=1e3&part=&on=yes&inner=x&pages=1,x');
    expect(coerce(schema, odd)).toEqual({ count: '1e3', part: '', on: 'yes', inner: 'x', pages: [1, 'x'] });
  });
});
