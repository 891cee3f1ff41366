import * as z from 'zod/mini';
import { maybe, maybeText, openEnum } from './fields.js';
import { looseObject } from './objects.js';
import { recordingSource } from './recording-source.js';

// A recording, as all operations reply with it but `texml.conferences.recordings.list`.

/** The `RecordingSid`. */
export const sid = z.string();
export const account_sid = maybeText();
export const call_sid = maybeText();
/** Null or left out where a call was recorded. */
export const conference_sid = maybeText();
/** `in-progress` and `paused` are not at their end yet. */
export const status = maybe(openEnum(['in-progress', 'completed', 'paused', 'stopped']));
/** Where to download the audio. */
export const media_url = maybeText();
/** 1, or 2 with each side in a channel of its own. */
export const channels = maybe(z.int());
/** In seconds, as text. */
export const duration = maybeText();
/** What started it. */
export const source = maybe(recordingSource());
/** What went wrong, where anything did. */
export const error_code = maybeText();
/** ISO 8601. */
export const start_time = maybeText();
/** ISO 8601. */
export const date_created = maybeText();
/** ISO 8601. */
export const date_updated = maybeText();
/** Relative addresses of what belongs to the recording. */
export const subresources_uris = maybe(looseObject({ transcriptions: maybeText() }));
/** Relative. */
export const uri = maybeText();
