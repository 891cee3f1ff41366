import * as z from 'zod/mini';
import { filledText, webAddress } from './fields.js';

// Fields of the commands that call somebody: dial and transfer.

export * from './voice-machine-detection.js';

/** Played to the callee once they answer: an MP3 or WAV file. Not with `media_name`. */
export const audio_url = z.optional(webAddress());
/** Played to the callee once they answer: a file of the account's media storage. Not with `audio_url`. */
export const media_name = z.optional(filledText());
/** The number that was called on a live inbound call of `from`: that call vouches for the right to show `from`. */
export const diversion = z.optional(filledText());
/** The name that the callee may see: letters, digits, spaces and `-_~!.+`, up to 128. The number in `from` unless set. */
export const from_display_name = z.optional(
  z
    .string()
    .check(
      z.maxLength(128),
      z.regex(/^[\p{L}\d _~!.+-]*$/u, 'must have letters, digits, spaces and -_~!.+ only'),
    ),
);
/** `disabled` unless set. It goes before what a SIP address itself asks for with `;secure=`. */
export const media_encryption = z.optional(z.enum(['disabled', 'SRTP', 'DTLS']));
/** Names of codecs, separated by commas, the preferred one first. */
export const preferred_codecs = z.optional(filledText());
/** `id` hides the caller's number and name. */
export const privacy = z.optional(z.enum(['id', 'none']));
/** Goes straight to the device of a Telnyx mobile number, past what intercepts its calls. False unless set. */
export const route_to_mobile = z.optional(z.boolean());
/** Digits that are dialled once somebody answers, as an extension: `0-9`, `A-D`, `*`, `#`, and pauses: `w` of 0.5 s, `W` of 1 s. */
export const send_digits_on_answer = z.optional(
  z
    .string()
    .check(
      z.maxLength(64),
      z.regex(/^[\dA-DwW*#]*$/, 'must have digits, A to D, *, # and the pauses w and W only'),
    ),
);
/** The password for SIP digest authentication. */
export const sip_auth_password = z.optional(z.string());
/** The user for SIP digest authentication. */
export const sip_auth_username = z.optional(z.string());
/** The region of the SIP signalling. `US` unless set. */
export const sip_region = z.optional(z.enum(['US', 'Europe', 'Canada', 'Australia', 'Middle East']));
/** `UDP` unless set. */
export const sip_transport_protocol = z.optional(z.enum(['UDP', 'TCP', 'TLS']));
/** How long the leg may last, in seconds, from 30 to 14400: 14400 unless set. */
export const time_limit_secs = z.optional(z.int().check(z.minimum(30), z.maximum(14_400)));
/** How long it may ring, in seconds, from 5 to 600: 30 unless set. */
export const timeout_secs = z.optional(z.int().check(z.minimum(5), z.maximum(600)));
