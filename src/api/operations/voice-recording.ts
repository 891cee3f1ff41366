import * as z from 'zod/mini';

// Fields that record a call of the Voice API.

/** Records the call from the moment it is answered. It is not recorded unless set. */
export const record = z.optional(z.literal('record-from-answer'));
/** `dual`, the default, has each side in a channel of its own. */
export const record_channels = z.optional(z.enum(['single', 'dual']));
/** The name of the file, up to 40 characters, to which Telnyx adds the time. The leg's id unless set. */
export const record_custom_file_name = z.optional(z.string().check(z.minLength(1), z.maxLength(40)));
/** `mp3` unless set. */
export const record_format = z.optional(z.enum(['wav', 'mp3']));
/** The longest recording, in seconds, up to 43200. 0, the default, sets no limit. */
export const record_max_length = z.optional(z.int().check(z.minimum(0), z.maximum(43_200)));
/** Silence that ends the recording once somebody has spoken, in seconds. 0, the default, never ends it. It costs a transcription. */
export const record_timeout_secs = z.optional(z.int().check(z.minimum(0)));
/** Which side is recorded: `both` unless set. One side alone is recorded in mono. */
export const record_track = z.optional(z.enum(['both', 'inbound', 'outbound']));
/** Cuts silence from both ends. */
export const record_trim = z.optional(z.literal('trim-silence'));
