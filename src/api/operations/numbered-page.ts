import * as z from 'zod/mini';

// Which page of a list is asked for, where pages are numbered.

/** From 1. */
export const number = z.optional(z.int().check(z.minimum(1)));

/** Items on a page, up to 250. */
export const size = z.optional(z.int().check(z.minimum(1), z.maximum(250)));
