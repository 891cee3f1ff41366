import * as z from 'zod/mini';
import { operations } from '../operation.js';
import {
  callbackMethod,
  day,
  filledText,
  maybe,
  maybeText,
  openEnum,
  somethingToChange,
  webAddress,
} from './fields.js';
import { looseObject, strictObject } from './objects.js';
import * as texmlPage from './texml-page.js';

const states = ['init', 'in-progress', 'completed'] as const;

// A function, since several operations share it: a declaration file then refers to it instead of repeating it.
function conference() {
  return looseObject({
    /** The `ConferenceSid`. */
    sid: z.string(),
    account_sid: maybeText(),
    /** What `<Conference>` calls it. */
    friendly_name: maybeText(),
    status: openEnum(states),
    /** Null or left out while it goes on. */
    reason_conference_ended: maybe(
      openEnum([
        'participant-with-end-conference-on-exit-left',
        'last-participant-left',
        'conference-ended-via-api',
        'time-exceeded',
      ]),
    ),
    /** The call whose leaving ended it. */
    call_sid_ending_conference: maybeText(),
    /** Where it is held. */
    region: maybeText(),
    api_version: maybeText(),
    /** As in `Thu, 15 Jun 2023 09:56:45 +0000`. */
    date_created: maybeText(),
    date_updated: maybeText(),
    /** Relative addresses of what belongs to the conference. */
    subresource_uris: maybe(z.record(z.string(), z.unknown())),
    /** Relative. */
    uri: maybeText(),
  });
}

export const texmlConferences = operations({
  /** Lists the account's conferences. */
  list: {
    method: 'GET',
    path: '/texml/Accounts/{account_sid}/Conferences',
    query: () =>
      strictObject({
        /** Conferences of this name. */
        FriendlyName: z.optional(filledText()),
        /** Conferences in this state. */
        Status: z.optional(z.enum(states)),
        /** Conferences made on this day: `YYYY-MM-DD`. */
        DateCreated: z.optional(day()),
        /** Conferences made on this day or later. */
        'DateCreated>': z.optional(day()),
        /** Conferences made on this day or earlier. */
        'DateCreated<': z.optional(day()),
        /** Conferences last changed on this day: `YYYY-MM-DD`. */
        DateUpdated: z.optional(day()),
        /** Conferences last changed on this day or later. */
        'DateUpdated>': z.optional(day()),
        /** Conferences last changed on this day or earlier. */
        'DateUpdated<': z.optional(day()),
        /** The page to begin with, from 0; it goes with `PageToken`. */
        Page: z.optional(z.int().check(z.minimum(0))),
        /** Conferences on a page. */
        PageSize: z.optional(z.int().check(z.minimum(1))),
        /** Where to begin: from another page's `next_page_uri`. */
        PageToken: z.optional(filledText()),
      }),
    pagination: { style: 'twilio-page', items: 'conferences' },
    reply: () => looseObject({ conferences: z.array(conference()) }, texmlPage),
    success: 200,
    errors: [404],
    source: 'https://developers.telnyx.com/api-reference/texml-rest-commands/list-conference-resources',
    sdk: 'client.texml.accounts.conferences.retrieveConferences',
  },
  /** Reads a conference. */
  get: {
    method: 'GET',
    path: '/texml/Accounts/{account_sid}/Conferences/{conference_sid}',
    reply: conference,
    success: 200,
    errors: [404],
    source: 'https://developers.telnyx.com/api-reference/texml-rest-commands/fetch-a-conference-resource',
    sdk: 'client.texml.accounts.conferences.retrieve',
  },
  /** Ends a conference, or announces something to it. An announcement might be heard twice: it is not sent again by itself. */
  update: {
    method: 'POST',
    path: '/texml/Accounts/{account_sid}/Conferences/{conference_sid}',
    body: () =>
      strictObject({
        /** `completed` ends it, and hangs up on everybody. */
        Status: z.optional(openEnum(['completed'])),
        /** What to announce: the address of an MP3 or WAV file, or of a document with `Play`, `Say`, `Pause` or `Redirect`. */
        AnnounceUrl: z.optional(webAddress()),
        /** The method of `AnnounceUrl`. `POST` unless set. */
        AnnounceMethod: z.optional(callbackMethod()),
      }).check(somethingToChange('texml.conferences.update', 'Status or AnnounceUrl')),
    encoding: 'form',
    reply: conference,
    success: 200,
    idempotent: false,
    errors: [404],
    source: 'https://developers.telnyx.com/api-reference/texml-rest-commands/update-a-conference-resource',
    sdk: 'client.texml.accounts.conferences.update',
  },
});
