import * as z from 'zod/mini';
import { maybe, maybeText } from './fields.js';

// What a page of a TeXML list tells of itself.

/** From 0. */
export const page = maybe(z.int());

export const page_size = maybe(z.int());

/** The index of the page's first item, from 0. */
export const start = maybe(z.int());

/** The index of the page's last item, from 0. */
export const end = maybe(z.int());

export const uri = maybeText();

export const first_page_uri = maybeText();

/** Null or left out on the last page. */
export const next_page_uri = maybeText();

export const previous_page_uri = maybeText();
