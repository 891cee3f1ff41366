import * as z from 'zod/mini';
import { operations } from '../operation.js';
import * as numberedPage from './numbered-page.js';
import * as numberedPageMeta from './numbered-page-meta.js';
import { looseObject, strictObject } from './objects.js';

// Functions, where several operations share a schema: a declaration file then refers to it instead of repeating it.

function queue() {
  return looseObject({
    id: z.string(),
    record_type: z.string(),
    name: z.string(),
    /** How many calls wait. */
    current_size: z.int(),
    /** How many calls may wait. */
    max_size: z.int(),
    /** How long the calls that wait have waited on average, in seconds. */
    average_wait_time_secs: z.int(),
    /** ISO 8601. */
    created_at: z.string(),
    /** ISO 8601. */
    updated_at: z.string(),
  });
}

function wrapped() {
  return looseObject({ data: queue() });
}

export const queues = operations({
  /** Lists the queues of the account. */
  list: {
    method: 'GET',
    path: '/queues',
    query: () => strictObject({ page: z.optional(strictObject(numberedPage)) }),
    pagination: { style: 'page-number', items: 'data' },
    reply: () => looseObject({ data: z.array(queue()), meta: looseObject(numberedPageMeta) }),
    success: 200,
    errors: [401, 422],
    source: 'https://developers.telnyx.com/api-reference/queue-commands/list-queues',
    sdk: 'client.queues.list',
  },
  /** Creates a queue. One that a call is put into exists from then on as well. */
  create: {
    method: 'POST',
    path: '/queues',
    body: () =>
      strictObject({
        /** By this name calls are put into it, up to 255 characters. */
        queue_name: z.string().check(z.minLength(1), z.maxLength(255)),
        /** How many calls may wait: 300 unless set. */
        max_size: z.optional(z.int().check(z.minimum(1))),
      }),
    encoding: 'json',
    reply: wrapped,
    success: 200,
    idempotent: false,
    errors: [401, 422],
    source: 'https://developers.telnyx.com/api-reference/queue-commands/create-a-queue',
    sdk: 'client.queues.create',
  },
  /** Reads a queue: how many calls wait in it, and for how long. */
  get: {
    method: 'GET',
    path: '/queues/{queue_name}',
    reply: wrapped,
    success: 200,
    errors: [404],
    source: 'https://developers.telnyx.com/api-reference/queue-commands/retrieve-a-call-queue',
    sdk: 'client.queues.retrieve',
  },
  /** Changes how many calls may wait in a queue. */
  update: {
    method: 'POST',
    path: '/queues/{queue_name}',
    body: () =>
      strictObject({
        /** How many calls may wait. */
        max_size: z.int().check(z.minimum(1)),
      }),
    encoding: 'json',
    reply: wrapped,
    success: 200,
    idempotent: true,
    errors: [401, 404, 422],
    source: 'https://developers.telnyx.com/api-reference/queue-commands/update-a-queue',
    sdk: 'client.queues.update',
  },
  /** Deletes a queue. One in which calls wait is refused, with 400. */
  delete: {
    method: 'DELETE',
    path: '/queues/{queue_name}',
    success: 204,
    idempotent: true,
    errors: [401, 404],
    source: 'https://developers.telnyx.com/api-reference/queue-commands/delete-a-queue',
    sdk: 'client.queues.delete',
  },
});
