import * as z from 'zod/mini';

// Which page of a list is asked for, by a place in the list. The client itself goes by numbers, but for active calls.

/** What comes after this cursor. */
export const after = z.optional(z.string());

/** What comes before this cursor. */
export const before = z.optional(z.string());

/** Items at most, up to 250: 20 unless set. */
export const limit = z.optional(z.int().check(z.minimum(1), z.maximum(250)));
