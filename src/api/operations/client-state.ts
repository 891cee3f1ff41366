import * as z from 'zod/mini';

const base64 = /^(?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/]{2}(?:==)?|[A-Za-z\d+/]{3}=?)?$/;

/** State of your own, in Base64: each webhook that follows for the call carries it. */
export const client_state = z.optional(z.string().check(z.regex(base64, 'must be Base64')));
