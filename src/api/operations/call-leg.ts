import * as z from 'zod/mini';
import { callbackMethod, filledText, webAddress } from './fields.js';
import { strictObject } from './objects.js';

// Fields that every TeXML operation takes that places a call: who is called, and how.

/** The name that the callee may see: letters, digits, spaces and `-_~!.+`, up to 128. The number in `From` unless set. */
export const CallerId = z.optional(
  z
    .string()
    .check(
      z.maxLength(128),
      z.regex(/^[\p{L}\d _~!.+-]*$/u, 'must have letters, digits, spaces and -_~!.+ only'),
    ),
);
/** SIP headers for the call. */
export const CustomHeaders = z.optional(z.array(strictObject({ name: filledText(), value: z.string() })));
/** Names of codecs, separated by commas, the preferred one first. */
export const PreferredCodecs = z.optional(filledText());
/** The password for SIP digest authentication. */
export const SipAuthPassword = z.optional(z.string());
/** The user for SIP digest authentication. */
export const SipAuthUsername = z.optional(z.string());
/** Where Telnyx reports the progress of the call. */
export const StatusCallback = z.optional(webAddress());
/** `POST` unless set. */
export const StatusCallbackMethod = z.optional(callbackMethod());
