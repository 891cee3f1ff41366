import * as z from 'zod/mini';
import { operations } from '../operation.js';
import { day, filledText, maybe, maybeText, somethingToChange } from './fields.js';
import { looseObject, strictObject } from './objects.js';
import * as texmlPage from './texml-page.js';

// A function, since several operations share it: a declaration file then refers to it instead of repeating it.
function queue() {
  return looseObject({
    /** The `QueueSid`. It may be the queue's name. */
    sid: z.string(),
    account_sid: maybeText(),
    /** Calls that wait in it now. */
    current_size: maybe(z.int()),
    /** The most calls that may wait in it. */
    max_size: maybe(z.int()),
    /** In seconds. */
    average_wait_time: maybe(z.int()),
    /** As in `Fri, 27 Oct 2023 07:41:58 +0000`. */
    date_created: maybeText(),
    date_updated: maybeText(),
    /** Relative addresses of what belongs to the queue. */
    subresource_uris: maybe(z.record(z.string(), z.unknown())),
    /** Relative. */
    uri: maybeText(),
  });
}

export const texmlQueues = operations({
  /** Lists the account's queues. */
  list: {
    method: 'GET',
    path: '/texml/Accounts/{account_sid}/Queues',
    query: () =>
      strictObject({
        /** Queues made on this day: `YYYY-MM-DD`. */
        DateCreated: z.optional(day()),
        /** Queues made on this day or later. */
        'DateCreated>': z.optional(day()),
        /** Queues made on this day or earlier. */
        'DateCreated<': z.optional(day()),
        /** Queues last changed on this day: `YYYY-MM-DD`. */
        DateUpdated: z.optional(day()),
        /** Queues last changed on this day or later. */
        'DateUpdated>': z.optional(day()),
        /** Queues last changed on this day or earlier. */
        'DateUpdated<': z.optional(day()),
        /** The page to begin with, from 0; it goes with `PageToken`. */
        Page: z.optional(z.int().check(z.minimum(0))),
        /** Queues on a page. */
        PageSize: z.optional(z.int().check(z.minimum(1))),
        /** Where to begin: from another page's `next_page_uri`. */
        PageToken: z.optional(filledText()),
      }),
    pagination: { style: 'twilio-page', items: 'queues' },
    reply: () => looseObject({ queues: z.array(queue()) }, texmlPage),
    success: 200,
    errors: [404],
    source: 'https://developers.telnyx.com/api-reference/texml-rest-commands/list-queue-resources',
    sdk: 'client.texml.accounts.queues.list',
  },
  /** Makes a queue. `<Enqueue>` makes one by itself where none has the name. */
  create: {
    method: 'POST',
    path: '/texml/Accounts/{account_sid}/Queues',
    body: () =>
      strictObject({
        /** A name for people. The reply does not repeat it. */
        FriendlyName: z.optional(filledText()),
        /** The most calls that may wait in it. */
        MaxSize: z.optional(z.int()),
      }),
    encoding: 'form',
    reply: queue,
    success: 200,
    idempotent: false,
    errors: [404],
    source: 'https://developers.telnyx.com/api-reference/texml-rest-commands/create-a-new-queue',
    sdk: 'client.texml.accounts.queues.create',
  },
  /** Reads a queue: how many calls wait in it, and how long. */
  get: {
    method: 'GET',
    path: '/texml/Accounts/{account_sid}/Queues/{queue_sid}',
    reply: queue,
    success: 200,
    errors: [404],
    source: 'https://developers.telnyx.com/api-reference/texml-rest-commands/fetch-a-queue-resource',
    sdk: 'client.texml.accounts.queues.retrieve',
  },
  /** Changes how many calls may wait in a queue. */
  update: {
    method: 'POST',
    path: '/texml/Accounts/{account_sid}/Queues/{queue_sid}',
    body: () =>
      strictObject({
        /** The most calls that may wait in it. */
        MaxSize: z.optional(z.int()),
      }).check(somethingToChange('texml.queues.update', 'MaxSize')),
    encoding: 'form',
    reply: queue,
    success: 200,
    idempotent: true,
    errors: [404],
    source: 'https://developers.telnyx.com/api-reference/texml-rest-commands/update-a-queue-resource',
    sdk: 'client.texml.accounts.queues.update',
  },
  /** Deletes a queue. */
  delete: {
    method: 'DELETE',
    path: '/texml/Accounts/{account_sid}/Queues/{queue_sid}',
    success: 204,
    idempotent: true,
    errors: [404],
    source: 'https://developers.telnyx.com/api-reference/texml-rest-commands/delete-a-queue-resource',
    sdk: 'client.texml.accounts.queues.delete',
  },
});
