import * as z from 'zod/mini';
import { operations } from '../operation.js';
import * as cursorPage from './cursor-page.js';
import { maybe } from './fields.js';
import * as numberedPage from './numbered-page.js';
import * as numberedPageMeta from './numbered-page-meta.js';
import { looseObject, strictObject } from './objects.js';

// A function, since several operations share it: a declaration file then refers to it instead of repeating it.
function queueCall() {
  return looseObject({
    record_type: z.string(),
    call_control_id: z.string(),
    /** By this id the webhooks of one leg belong together. */
    call_leg_id: z.string(),
    /** Legs that belong together share it. */
    call_session_id: z.string(),
    /** The Voice API application. */
    connection_id: z.string(),
    from: z.string(),
    to: z.string(),
    queue_id: z.string(),
    /** From 1, which is next. */
    queue_position: z.int(),
    /** ISO 8601. */
    enqueued_at: z.string(),
    /** How long it has waited, in seconds. */
    wait_time_secs: z.int(),
    /** False where the call is over and only its place is kept. */
    is_alive: maybe(z.boolean()),
  });
}

export const queueCalls = operations({
  /** Lists the calls that wait in a queue. */
  list: {
    method: 'GET',
    path: '/queues/{queue_name}/calls',
    query: () => strictObject({ page: z.optional(strictObject(numberedPage, cursorPage)) }),
    pagination: { style: 'page-number', items: 'data' },
    reply: () => looseObject({ data: z.array(queueCall()), meta: looseObject(numberedPageMeta) }),
    success: 200,
    errors: [404],
    source: 'https://developers.telnyx.com/api-reference/queue-commands/retrieve-calls-from-a-queue',
    sdk: 'client.queues.calls.list',
  },
  /** Reads a call that waits in a queue: its place, and how long it has waited. */
  get: {
    method: 'GET',
    path: '/queues/{queue_name}/calls/{call_control_id}',
    reply: () => looseObject({ data: queueCall() }),
    success: 200,
    errors: [404],
    source: 'https://developers.telnyx.com/api-reference/queue-commands/retrieve-a-call-from-a-queue',
    sdk: 'client.queues.calls.retrieve',
  },
  /** Changes whether a call keeps its place in a queue when it is over. */
  update: {
    method: 'PATCH',
    path: '/queues/{queue_name}/calls/{call_control_id}',
    body: () =>
      strictObject({
        /** Keeps its place for somebody who is called back. */
        keep_after_hangup: z.optional(z.boolean()),
      }),
    encoding: 'json',
    success: 204,
    idempotent: true,
    errors: [404],
    source: 'https://developers.telnyx.com/api-reference/queue-commands/update-queued-call',
    sdk: 'client.queues.calls.update',
  },
  /** Takes a call that is over, and whose place was kept, out of a queue. */
  remove: {
    method: 'DELETE',
    path: '/queues/{queue_name}/calls/{call_control_id}',
    success: 204,
    idempotent: true,
    errors: [404],
    source: 'https://developers.telnyx.com/api-reference/queue-commands/force-remove-a-call-from-a-queue',
    sdk: 'client.queues.calls.remove',
  },
});
