import * as z from 'zod/mini';

// Zod's own functions map the type of a shape, and declaration files lose the comments of a mapped type. These keep the type as
// it is. A shape that several operations share is a module of its own, imported as a namespace: a declaration file refers to it,
// where it would write out any other shape that comes from elsewhere, without its comments.

type Shape = z.core.$ZodShape;

/** An object that may have no other fields: parameters. Up to four shapes may be shared with other operations. */
export const strictObject = <
  T extends Shape,
  A extends Shape = T,
  B extends Shape = T,
  C extends Shape = T,
  D extends Shape = T,
>(
  shape: T,
  ...[a, b, c, d]: [a?: A, b?: B, c?: C, d?: D]
): z.ZodMiniObject<T & A & B & C & D, z.core.$strict> =>
  z.strictObject({ ...shape, ...a, ...b, ...c, ...d } as T & A & B & C & D);

/** An object that may have other fields: replies. One shape may be shared with other operations. */
export const looseObject = <T extends Shape, A extends Shape = T>(
  shape: T,
  a?: A,
): z.ZodMiniObject<T & A, z.core.$loose> => z.looseObject({ ...shape, ...a } as T & A);
