import * as z from 'zod/mini';

// Zod's own functions map the type of the shape, and declaration files lose the comments of a mapped type.
// These keep the shape's type as it is, so that editors show the comments of the fields to users of the package too.

/** An object that may have no other fields: parameters. */
export const strictObject = <T extends z.core.$ZodShape>(shape: T): z.ZodMiniObject<T, z.core.$strict> =>
  z.strictObject(shape);

/** An object that may have other fields: replies. */
export const looseObject = <T extends z.core.$ZodShape>(shape: T): z.ZodMiniObject<T, z.core.$loose> =>
  z.looseObject(shape);
