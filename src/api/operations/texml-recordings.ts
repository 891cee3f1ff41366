import * as z from 'zod/mini';
import { operations } from '../operation.js';
import { dayOrTime } from './fields.js';
import { looseObject, strictObject } from './objects.js';
import * as texmlPage from './texml-page.js';
import * as recordingShape from './texml-recording.js';

// Functions, where several operations share a schema: a declaration file then refers to it instead of repeating it.

function recording() {
  return looseObject(recordingShape);
}

/** A page of recordings: the account's, a call's or a conference's. */
export function recordingsPage() {
  return looseObject({ recordings: z.array(recording()) }, texmlPage);
}

export const texmlRecordings = operations({
  /** Lists the account's recordings, of calls and of conferences. */
  list: {
    method: 'GET',
    path: '/texml/Accounts/{account_sid}/Recordings.json',
    query: () =>
      strictObject({
        /** Recordings of this day, `YYYY-MM-DD`, or of this time, `YYYY-MM-DDThh:mm:ssZ`. */
        DateCreated: z.optional(dayOrTime()),
        /** Recordings of this day or time, or later. */
        'DateCreated>': z.optional(dayOrTime()),
        /** Recordings of this day or time, or earlier. */
        'DateCreated<': z.optional(dayOrTime()),
        /** The page to begin with, from 0. */
        Page: z.optional(z.int().check(z.minimum(0))),
        /** Recordings on a page. */
        PageSize: z.optional(z.int().check(z.minimum(1))),
      }),
    pagination: { style: 'twilio-page', items: 'recordings' },
    reply: recordingsPage,
    success: 200,
    errors: [404],
    source:
      'https://developers.telnyx.com/api-reference/texml-rest-commands/fetch-multiple-recording-resources',
    sdk: 'client.texml.accounts.retrieveRecordingsJson',
  },
  /** Reads a recording: where its audio is, among other things. */
  get: {
    method: 'GET',
    path: '/texml/Accounts/{account_sid}/Recordings/{recording_sid}.json',
    reply: recording,
    success: 200,
    errors: [404],
    source: 'https://developers.telnyx.com/api-reference/texml-rest-commands/fetch-recording-resource',
    sdk: 'client.texml.accounts.recordings.json.retrieveRecordingSidJson',
  },
  /** Deletes a recording. It can't be brought back. */
  delete: {
    method: 'DELETE',
    path: '/texml/Accounts/{account_sid}/Recordings/{recording_sid}.json',
    success: 204,
    idempotent: true,
    errors: [404],
    source: 'https://developers.telnyx.com/api-reference/texml-rest-commands/delete-recording-resource',
    sdk: 'client.texml.accounts.recordings.json.deleteRecordingSidJson',
  },
});
