import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { boolean, integer, number, oneOf } from './wire.js';

const read = (schema: z.ZodMiniType, text: unknown): unknown => {
  const result = z.safeParse(schema, text);
  return result.success ? result.data : `expected ${result.error.issues[0]?.message}`;
};

describe('the text of a parameter', () => {
  it('is a whole number only where it is digits that a number can hold', () => {
    expect(read(integer, '0')).toBe(0);
    expect(read(integer, '007')).toBe(7);
    for (const text of ['', ' 1', '1.5', '1e3', '0x10', 'one', '99999999999999999999']) {
      expect(read(integer, text), text).toBe('expected a whole number, such as 3');
    }
  });

  it('is a number with or without a fraction', () => {
    expect(read(number, '0.95')).toBe(0.95);
    expect(read(number, '1.0e-3')).toBe(0.001);
    for (const text of ['', '.', '1,5', 'NaN', 'Infinity', '1e999']) {
      expect(read(number, text), text).toBe('expected a number, such as 0.95');
    }
  });

  it('is true or false only where it says so', () => {
    expect(read(boolean, 'true')).toBe(true);
    expect(read(boolean, 'false')).toBe(false);
    for (const text of ['', 'TRUE', '1', 'yes'])
      expect(read(boolean, text), text).toBe('expected true or false');
  });

  it('may be a value that Telnyx adds later', () => {
    expect(read(oneOf('busy', 'failed'), 'busy')).toBe('busy');
    expect(read(oneOf('busy', 'failed'), 'brand-new')).toBe('brand-new');
    expect(read(oneOf('busy', 'failed'), 7)).toBe('expected text');
  });
});
