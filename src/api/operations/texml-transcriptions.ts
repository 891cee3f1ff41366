import * as z from 'zod/mini';
import { operations } from '../operation.js';
import { filledText, maybe, maybeText, openEnum } from './fields.js';
import { looseObject, strictObject } from './objects.js';
import * as texmlPage from './texml-page.js';

// A function, since several operations share it: a declaration file then refers to it instead of repeating it.
function transcription() {
  return looseObject({
    /** The `TranscriptionSid`. */
    sid: z.string(),
    account_sid: maybeText(),
    call_sid: maybeText(),
    /** The recording that it was made of. */
    recording_sid: maybeText(),
    status: maybe(openEnum(['in-progress', 'completed'])),
    /** What was said, once the status is `completed`. */
    transcription_text: maybeText(),
    /** In seconds, as text. */
    duration: maybeText(),
    api_version: maybeText(),
    /** ISO 8601. */
    date_created: maybeText(),
    /** ISO 8601. */
    date_updated: maybeText(),
    /** Relative. */
    uri: maybeText(),
  });
}

export const texmlTranscriptions = operations({
  /** Lists the transcriptions of the account's recordings. */
  list: {
    method: 'GET',
    path: '/texml/Accounts/{account_sid}/Transcriptions.json',
    query: () =>
      strictObject({
        /** Transcriptions on a page. */
        PageSize: z.optional(z.int().check(z.minimum(1))),
        /** Where to begin: from another page's `next_page_uri`. */
        PageToken: z.optional(filledText()),
      }),
    pagination: { style: 'twilio-page', items: 'transcriptions' },
    reply: () => looseObject({ transcriptions: z.array(transcription()) }, texmlPage),
    success: 200,
    errors: [404],
    source: 'https://developers.telnyx.com/api-reference/texml-rest-commands/list-recording-transcriptions',
    sdk: 'client.texml.accounts.retrieveTranscriptionsJson',
  },
  /** Reads a transcription, with its text. */
  get: {
    method: 'GET',
    path: '/texml/Accounts/{account_sid}/Transcriptions/{recording_transcription_sid}.json',
    reply: transcription,
    success: 200,
    errors: [404],
    source:
      'https://developers.telnyx.com/api-reference/texml-rest-commands/fetch-a-recording-transcription-resource',
    sdk: 'client.texml.accounts.transcriptions.json.retrieveRecordingTranscriptionSidJson',
  },
  /** Deletes a transcription. It can't be brought back. */
  delete: {
    method: 'DELETE',
    path: '/texml/Accounts/{account_sid}/Transcriptions/{recording_transcription_sid}.json',
    success: 204,
    idempotent: true,
    errors: [404],
    source:
      'https://developers.telnyx.com/api-reference/texml-rest-commands/delete-a-recording-transcription',
    sdk: 'client.texml.accounts.transcriptions.json.deleteRecordingTranscriptionSidJson',
  },
});
