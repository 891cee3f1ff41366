import * as z from 'zod/mini';
import { maybe } from './fields.js';

// What a list with numbered pages tells of them.

/** From 1. */
export const page_number = z.int();

export const page_size = maybe(z.int());

export const total_pages = z.int();

/** The items of all pages. */
export const total_results = maybe(z.int());
