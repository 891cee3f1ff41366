import * as z from 'zod/mini';
import { looseObject, strictObject } from './objects.js';

/** A field of a reply that Telnyx may leave out or send as null. */
export const maybe = <S extends z.ZodMiniType>(schema: S) => z.nullish(schema);

/** A text of a reply that Telnyx may leave out or send as null. */
export const maybeText = () => z.nullish(z.string());

/** A text of a reply whose values are documented, and may become more: any text fits. */
export const openEnum = <const V extends string>(values: readonly [V, ...V[]]) =>
  z.union([z.enum(values), z.custom<string & Record<never, never>>((value) => typeof value === 'string')]);

/** A text that is filled. */
export const filledText = () => z.string().check(z.minLength(1));

/** An http or https address. */
export const webAddress = () =>
  z.string().check(z.regex(/^https?:\/\/\S+$/i, 'must be an http or https address'));

/** An http or https address, or an empty text that clears it. */
export const clearableAddress = () =>
  z.string().check(z.regex(/^(?:https?:\/\/\S+)?$/i, 'must be an http or https address, or empty'));

/** The method of a callback. */
export const callbackMethod = () => z.enum(['GET', 'POST']);

/** Words of a closed list, separated by spaces. */
export const words = (known: readonly string[]) =>
  z
    .string()
    .check(
      z.refine(
        (text) => text.split(' ').every((word) => known.includes(word)),
        `must be words out of ${known.join(', ')}, separated by one space`,
      ),
    );

/** A day, as `2026-01-31`. */
export const day = () => z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day as YYYY-MM-DD'));

/** Number and size of the page, where pages are numbered from 1. */
export const numberedPage = () =>
  strictObject({
    /** From 1. */
    number: z.optional(z.int().check(z.minimum(1))),
    /** Items on a page, up to 250. */
    size: z.optional(z.int().check(z.minimum(1), z.maximum(250))),
  });

/** What a list with numbered pages tells of them. */
export const numberedPageMeta = () =>
  looseObject({
    /** From 1. */
    page_number: z.int(),
    page_size: maybe(z.int()),
    total_pages: z.int(),
    total_results: maybe(z.int()),
  });

/** What a page of a TeXML list tells of itself. */
export const texmlPage = () => ({
  /** From 0. */
  page: maybe(z.int()),
  page_size: maybe(z.int()),
  /** The index of the page's first item, from 0. */
  start: maybe(z.int()),
  /** The index of the page's last item, from 0. */
  end: maybe(z.int()),
  uri: maybeText(),
  first_page_uri: maybeText(),
  /** Null or left out on the last page. */
  next_page_uri: maybeText(),
  previous_page_uri: maybeText(),
});
