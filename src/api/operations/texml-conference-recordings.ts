import * as z from 'zod/mini';
import { operations } from '../operation.js';
import { maybe, maybeText, openEnum } from './fields.js';
import { looseObject } from './objects.js';
import { recordingSource } from './recording-source.js';
import * as texmlPage from './texml-page.js';
import { recordingsPage } from './texml-recordings.js';

export const texmlConferenceRecordings = operations({
  /**
   * Lists the recordings of a conference, in a form of its own: times as in `Thu, 15 Jun 2023 09:56:45 +0000`, the duration as a
   * number, and statuses that tell what became of the file (`processing`, `absent`, `completed`, `deleted`). `listJson` has them
   * in the form that all other operations on recordings have.
   */
  list: {
    method: 'GET',
    path: '/texml/Accounts/{account_sid}/Conferences/{conference_sid}/Recordings',
    pagination: { style: 'twilio-page', items: 'recordings' },
    reply: () =>
      looseObject(
        {
          recordings: z.array(
            looseObject({
              /** The `RecordingSid`. */
              sid: z.string(),
              account_sid: maybeText(),
              call_sid: maybeText(),
              conference_sid: maybeText(),
              /** What became of the file: `absent` where there was nothing to record. */
              status: maybe(openEnum(['processing', 'absent', 'completed', 'deleted'])),
              /** Where to download the audio. */
              media_url: maybeText(),
              channels: maybe(z.int()),
              /** In seconds. */
              duration: maybe(z.int()),
              /** What started it. */
              source: maybe(recordingSource()),
              /** What went wrong, where anything did. */
              error_code: maybeText(),
              /** As in `Thu, 15 Jun 2023 09:56:45 +0000`. */
              start_time: maybeText(),
              date_created: maybeText(),
              date_updated: maybeText(),
              /** Relative addresses of what belongs to the recording. */
              subresource_uris: maybe(z.record(z.string(), z.unknown())),
              /** Relative. */
              uri: maybeText(),
            }),
          ),
          /** Telnyx documents this list here too, and nothing about it. */
          participants: maybe(z.array(looseObject({}))),
        },
        texmlPage,
      ),
    success: 200,
    errors: [404],
    source: 'https://developers.telnyx.com/api-reference/texml-rest-commands/list-conference-recordings',
    sdk: 'client.texml.accounts.conferences.retrieveRecordings',
  },
  /**
   * Lists the recordings of a conference, in the form that `texml.recordings` and `texml.calls.recordings` have: times in
   * ISO 8601, the duration as text, and statuses that tell how far the recording got (`in-progress`, `paused`, `stopped`,
   * `completed`). `list` has them in another form.
   */
  listJson: {
    method: 'GET',
    path: '/texml/Accounts/{account_sid}/Conferences/{conference_sid}/Recordings.json',
    pagination: { style: 'twilio-page', items: 'recordings' },
    reply: recordingsPage,
    success: 200,
    errors: [404],
    source:
      'https://developers.telnyx.com/api-reference/texml-rest-commands/fetch-recordings-for-a-conference',
    sdk: 'client.texml.accounts.conferences.retrieveRecordingsJson',
  },
});
