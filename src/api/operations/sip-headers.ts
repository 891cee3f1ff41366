import * as z from 'zod/mini';
import { filledText } from './fields.js';
import { strictObject } from './objects.js';

// SIP headers that go out with a call.

/** Headers of your own. */
export const custom_headers = z.optional(z.array(strictObject({ name: filledText(), value: z.string() })));
/** Standard headers: `User-to-User` is the one that Telnyx takes. */
export const sip_headers = z.optional(
  z.array(strictObject({ name: z.literal('User-to-User'), value: z.string() })),
);
