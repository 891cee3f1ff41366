import * as z from 'zod/mini';
import { operations } from '../operation.js';
import * as cursorPage from './cursor-page.js';
import { maybe, maybeText } from './fields.js';
import * as numberedPage from './numbered-page.js';
import { looseObject, strictObject } from './objects.js';

export const activeCalls = operations({
  /** Lists the calls that are under way on a connection: a Voice API or TeXML application, or a SIP connection with a webhook. */
  list: {
    method: 'GET',
    path: '/connections/{connection_id}/active_calls',
    query: () => strictObject({ page: z.optional(strictObject(numberedPage, cursorPage)) }),
    pagination: { style: 'cursor', items: 'data' },
    reply: () =>
      looseObject({
        data: z.array(
          looseObject({
            /** Commands go to it under this id. */
            call_control_id: z.string(),
            /** The leg: webhooks tell it too. */
            call_leg_id: z.string(),
            /** Legs that belong together share it. */
            call_session_id: z.string(),
            /** In seconds. */
            call_duration: z.int(),
            /** In Base64. */
            client_state: maybeText(),
            record_type: z.string(),
          }),
        ),
        meta: looseObject({
          cursors: maybe(looseObject({ after: maybeText(), before: maybeText() })),
          /** The address of the next page; null on the last one. */
          next: maybeText(),
          /** The address of the page before; null on the first one. */
          previous: maybeText(),
          /** The items of all pages. */
          total_items: maybe(z.int()),
        }),
      }),
    success: 200,
    errors: [422],
    source:
      'https://developers.telnyx.com/api-reference/call-information/list-all-active-calls-for-given-connection',
    sdk: 'client.connections.listActiveCalls',
  },
});
