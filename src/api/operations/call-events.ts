import * as z from 'zod/mini';
import { operations } from '../operation.js';
import * as cursorPage from './cursor-page.js';
import * as eventFilter from './event-filter.js';
import { openEnum } from './fields.js';
import * as numberedPage from './numbered-page.js';
import * as numberedPageMeta from './numbered-page-meta.js';
import { looseObject, strictObject } from './objects.js';

export const callEvents = operations({
  /**
   * Lists what happened on calls, in the order of time. Only the last 24 hours are searched unless `filter.leg_id` or
   * `filter.application_session_id` is given.
   */
  list: {
    method: 'GET',
    path: '/call_events',
    query: () =>
      strictObject({
        filter: z.optional(
          strictObject(
            {
              /** The profile that outbound calls went by. */
              'outbound.outbound_voice_profile_id': z.optional(z.string()),
            },
            eventFilter,
          ),
        ),
        page: z.optional(strictObject(numberedPage, cursorPage)),
      }),
    pagination: { style: 'page-number', items: 'data' },
    reply: () =>
      looseObject({
        data: z.array(
          looseObject({
            /** The leg: webhooks tell it too. */
            call_leg_id: z.string(),
            /** Legs that belong together share it. */
            call_session_id: z.string(),
            /** ISO 8601. */
            event_timestamp: z.string(),
            /** The event itself, as it was sent. */
            metadata: looseObject({}),
            /** As in `call.hangup`. */
            name: z.string(),
            record_type: z.string(),
            /** What was sent to Telnyx, or what Telnyx sent. */
            type: openEnum(['command', 'webhook']),
          }),
        ),
        meta: looseObject(numberedPageMeta),
      }),
    success: 200,
    errors: [422],
    source: 'https://developers.telnyx.com/api-reference/debugging/list-call-events',
    sdk: 'client.callEvents.list',
  },
});
