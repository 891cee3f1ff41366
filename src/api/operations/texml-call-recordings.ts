import * as z from 'zod/mini';
import { operations } from '../operation.js';
import {
  callbackMethod,
  maybe,
  maybeText,
  openEnum,
  somethingToChange,
  webAddress,
  words,
} from './fields.js';
import { looseObject, strictObject } from './objects.js';
import { recordingSource } from './recording-source.js';
import { recordingsPage } from './texml-recordings.js';

// A function, since several operations share it: a declaration file then refers to it instead of repeating it.
function callRecording() {
  return looseObject({
    /** The `RecordingSid`. */
    sid: z.string(),
    account_sid: maybeText(),
    call_sid: maybeText(),
    conference_sid: maybeText(),
    /** Which side is recorded. */
    track: maybe(openEnum(['inbound', 'outbound', 'both'])),
    /** 1, or 2 with each side in a channel of its own. */
    channels: maybe(z.int()),
    /** In seconds, as text. */
    duration: maybeText(),
    /** What started it. */
    source: maybe(recordingSource()),
    /** What went wrong, where anything did. */
    error_code: maybeText(),
    /** ISO 8601. */
    start_time: maybeText(),
    /** ISO 8601. */
    date_created: maybeText(),
    /** ISO 8601. */
    date_updated: maybeText(),
    /** Only where the cost of calls is enabled. */
    price: maybeText(),
    price_unit: maybeText(),
    /** Relative. */
    uri: maybeText(),
  });
}

export const texmlCallRecordings = operations({
  /** Lists the recordings of a call. */
  list: {
    method: 'GET',
    path: '/texml/Accounts/{account_sid}/Calls/{call_sid}/Recordings.json',
    pagination: { style: 'twilio-page', items: 'recordings' },
    reply: recordingsPage,
    success: 200,
    errors: [404],
    source: 'https://developers.telnyx.com/api-reference/texml-rest-commands/fetch-recordings-for-a-call',
    sdk: 'client.texml.accounts.calls.recordingsJson.retrieveRecordingsJson',
  },
  /** Starts to record a call that is under way. It is not sent twice when no reply comes: there might be two recordings. */
  create: {
    method: 'POST',
    path: '/texml/Accounts/{account_sid}/Calls/{call_sid}/Recordings.json',
    body: () =>
      strictObject({
        /** Beeps when the recording starts. True unless set. */
        PlayBeep: z.optional(z.boolean()),
        /**
         * `dual`, the default, has the first leg in a channel of its own; `single` mixes all. Where a call is created, the same
         * field takes `mono` and `dual`, and `mono` is the default.
         */
        RecordingChannels: z.optional(z.enum(['single', 'dual'])),
        /** Where Telnyx reports on the recording. */
        RecordingStatusCallback: z.optional(webAddress()),
        /** What is reported: `in-progress`, `completed`, `absent`, separated by spaces. `completed` unless set. */
        RecordingStatusCallbackEvent: z.optional(words(['in-progress', 'completed', 'absent'])),
        /** `POST` unless set. */
        RecordingStatusCallbackMethod: z.optional(callbackMethod()),
        /** Which side is recorded. `both` unless set. */
        RecordingTrack: z.optional(z.enum(['inbound', 'outbound', 'both'])),
        /** Puts `RecordingUrl` into the reports. True unless set. */
        SendRecordingUrl: z.optional(z.boolean()),
      }),
    encoding: 'form',
    reply: callRecording,
    success: 200,
    idempotent: false,
    errors: [404],
    source: 'https://developers.telnyx.com/api-reference/texml-rest-commands/request-recording-for-a-call',
    sdk: 'client.texml.accounts.calls.recordingsJson.recordingsJson',
  },
  /** Pauses, resumes or stops a recording of a call. */
  update: {
    method: 'POST',
    path: '/texml/Accounts/{account_sid}/Calls/{call_sid}/Recordings/{recording_sid}.json',
    body: () =>
      strictObject({
        /** `paused` pauses it, `in-progress` goes on with it, `stopped` ends it. */
        Status: z.optional(z.enum(['in-progress', 'paused', 'stopped'])),
      }).check(somethingToChange('texml.calls.recordings.update', 'Status')),
    encoding: 'form',
    reply: callRecording,
    success: 200,
    idempotent: true,
    errors: [404],
    source: 'https://developers.telnyx.com/api-reference/texml-rest-commands/update-recording-on-a-call',
    sdk: 'client.texml.accounts.calls.recordings.recordingSidJson',
  },
});
