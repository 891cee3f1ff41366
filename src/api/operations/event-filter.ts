import * as z from 'zod/mini';
import { strictObject } from './objects.js';

// What conferences and the events of calls are filtered by. One name holds a dot, so it stands with the lists:
// 'outbound.outbound_voice_profile_id'.

export const application_name = z.optional(
  strictObject({
    /** Part of the application's name, in any case: three characters or more. */
    contains: z.optional(z.string().check(z.minLength(3))),
  }),
);

/** The session that the calls belong to, a UUID. */
export const application_session_id = z.optional(z.string());

/** The application or connection. */
export const connection_id = z.optional(z.string());

/** Only what failed, or only what did not. */
export const failed = z.optional(z.boolean());

/** Who called. */
export const from = z.optional(z.string());

/** One leg of a call, a UUID. */
export const leg_id = z.optional(z.string());

export const name = z.optional(z.string());

/** When it happened, in ISO 8601. One comparison only. */
export const occurred_at = z.optional(
  strictObject({
    /** At this moment. */
    eq: z.optional(z.string()),
    /** After this moment. */
    gt: z.optional(z.string()),
    /** At this moment or after it. */
    gte: z.optional(z.string()),
    /** Before this moment. */
    lt: z.optional(z.string()),
    /** At this moment or before it. */
    lte: z.optional(z.string()),
  }).check(
    z.refine((comparisons) => Object.keys(comparisons).length <= 1, {
      message: 'filter.occurred_at takes one comparison: give only one of eq, gt, gte, lt and lte',
    }),
  ),
);

export const product = z.optional(z.enum(['call_control', 'fax', 'texml']));

export const status = z.optional(z.enum(['init', 'in_progress', 'completed']));

/** Who was called. */
export const to = z.optional(z.string());

/** What was sent to Telnyx, or what Telnyx sent. */
export const type = z.optional(z.enum(['command', 'webhook']));
