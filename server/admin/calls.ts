import * as z from 'zod/mini';
import type { Journal } from '../store/store.js';
import { readQuery, short, whole } from './query.js';
import { notFound, reply } from './reply.js';

const callsQuery = {
  schema: z.object({
    limit: z.optional(whole(1, 500)),
    after: z.optional(short),
    number: z.optional(short),
    CallStatus: z.optional(short),
  }),
  takes: {
    limit: 'a whole number from 1 to 500',
    after: 'the `next` of the page before',
    number: 'the From or the To of calls, such as %2B12025550123',
    CallStatus: 'a status of calls, such as completed',
  },
};

/** `GET /admin/calls`: a page of calls, those with the latest request first. */
export async function listCalls(journal: Journal, url: string): Promise<Response> {
  const read = readQuery(url, callsQuery);
  if ('refused' in read) return read.refused;
  const { calls, next } = await journal.calls(read.query);
  return reply({ calls, next });
}

/** `GET /admin/calls/:sid`: a call with its requests and what each was answered. */
export async function showCall(journal: Journal, callSid: string): Promise<Response> {
  const found = callSid.length > 200 ? undefined : await journal.call(callSid);
  return found ? reply(found) : notFound('No request of this call is kept.');
}
