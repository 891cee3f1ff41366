import * as z from 'zod/mini';

// JSON has types of its own, so a field is what it says. The error of each says what was expected.

export { oneOf, text } from '../wire.js';

/** A whole number. */
export const integer = z.int('a whole number');

/** `true` or `false`. */
export const truth = z.boolean('true or false');

/** A list of values of one form. */
export const listOf = <S extends z.ZodMiniType>(schema: S) => z.array(schema, 'a list');

/** An object that may hold more than is known today. */
export const open = <S extends Readonly<Record<string, z.ZodMiniType>>>(fields: S) =>
  z.looseObject(fields, 'an object');
