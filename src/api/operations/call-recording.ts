import * as z from 'zod/mini';
import { callbackMethod, webAddress, words } from './fields.js';

// Fields that record a call.

/** Records the call from its start. False unless set. */
export const Record = z.optional(z.boolean());
/** `mono` unless set; `dual` has each side in a channel of its own. */
export const RecordingChannels = z.optional(z.enum(['mono', 'dual']));
/** Where Telnyx reports on the recording. */
export const RecordingStatusCallback = z.optional(webAddress());
/** What is reported: `in-progress`, `completed`, `absent`, separated by spaces. `completed` unless set. */
export const RecordingStatusCallbackEvent = z.optional(words(['in-progress', 'completed', 'absent']));
/** `POST` unless set. */
export const RecordingStatusCallbackMethod = z.optional(callbackMethod());
/** Which side is recorded. `both` unless set. */
export const RecordingTrack = z.optional(z.enum(['inbound', 'outbound', 'both']));
/** Whether silence is cut from both ends. `trim-silence` unless set. */
export const Trim = z.optional(z.enum(['trim-silence', 'do-not-trim']));
