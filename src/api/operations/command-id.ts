import * as z from 'zod/mini';

/** By this id Telnyx knows a command that it has carried out already, and ignores it. The client makes one up unless it is set. */
export const command_id = z.optional(z.string().check(z.minLength(1)));
