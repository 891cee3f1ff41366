import { expectTypeOf } from 'vitest';
import * as z from 'zod/mini';
import {
  type Api,
  clientOver,
  type ItemOf,
  type List,
  type OperationsTable,
  operations,
  TelnyxClient,
} from './index.js';

const telnyx = new TelnyxClient({ apiKey: 'KEY' });
const place = { ApplicationSid: 'a', To: 'b', From: 'c' };

// The required fields are required, under Telnyx's own names.
telnyx.texml.calls.create(place);
// @ts-expect-error ApplicationSid is missing
telnyx.texml.calls.create({ To: 'b', From: 'c' });
// @ts-expect-error the name is Timeout
telnyx.texml.calls.create({ ...place, timeout: 20 });
// @ts-expect-error a number
telnyx.texml.calls.create({ ...place, Timeout: '20' });
// @ts-expect-error a closed list
telnyx.texml.calls.create({ ...place, RecordingTrack: 'left' });
// @ts-expect-error there is nothing to create a call from
telnyx.texml.calls.create();

// Undefined counts as left out.
telnyx.texml.calls.create({ ...place, Timeout: undefined, CallerId: undefined });
telnyx.texml.calls.get('v3:a', { signal: undefined, timeoutMs: undefined });

// Values of the path come first, and account_sid is nobody's business.
expectTypeOf(telnyx.texml.calls.get).parameter(0).toEqualTypeOf<string>();
telnyx.texml.calls.update('v3:a', { Status: 'completed' }, { maxRetries: 0 });
// @ts-expect-error the call's SID comes first
telnyx.texml.calls.update({ Status: 'completed' });
// @ts-expect-error there are no parameters, only options
telnyx.texml.calls.get('v3:a', { Status: 'completed' });
// @ts-expect-error no such method
telnyx.texml.calls.delete('v3:a');

// Replies are typed, open where Telnyx may add to them.
const call = await telnyx.texml.calls.get('v3:a');
expectTypeOf(call.sid).toEqualTypeOf<string>();
expectTypeOf(call.end_time).toEqualTypeOf<string | null | undefined>();
expectTypeOf(call.anything_new).toEqualTypeOf<unknown>();
expectTypeOf<'completed'>().toExtend<typeof call.status>();
expectTypeOf(call.status).toExtend<string>();
const { data } = await telnyx.texml.applications.update('1', {
  friendly_name: 'a',
  voice_url: 'https://example.com',
});
expectTypeOf(data.inbound?.channel_limit).toEqualTypeOf<number | null | undefined>();
expectTypeOf((await telnyx.whoami()).data.organization_id).toEqualTypeOf<string>();

// Lists know their items and their replies.
const list = telnyx.texml.applications.list({ page: { size: 10 }, sort: '-created_at' });
for await (const application of list) expectTypeOf(application.id).toEqualTypeOf<string>();
expectTypeOf((await list.page()).reply.meta.total_pages).toEqualTypeOf<number>();
expectTypeOf(await list.all()).toEqualTypeOf<ItemOf<OperationsTable['texml']['applications']['list']>[]>();
telnyx.texml.calls.list();
telnyx.texml.calls.list(undefined, { maxRetries: 0 });
// @ts-expect-error no such filter
telnyx.texml.applications.list({ filter: { name: 'a' } });
// @ts-expect-error a list is read by its pages: it is no promise
await telnyx.texml.calls.list().then();

// A client is assignable to the type of its name, and a part of it to a part.
expectTypeOf(telnyx).toExtend<TelnyxClient>();
const calls: TelnyxClient['texml']['calls'] = telnyx.texml.calls;
calls.get('v3:a');

// A row without a reply gives undefined; one with optional parameters only needs none.
const table = operations({
  queue: {
    leave: {
      method: 'POST',
      path: '/queues/{queue_name}/{unknown_part}/leave',
      body: () => z.strictObject({ reason: z.optional(z.string()) }),
      success: 204,
      idempotent: false,
      errors: [],
      source: 'https://example.com',
    },
  },
});
const client: Api<typeof table> = new (clientOver(table))({ apiKey: 'KEY' });
expectTypeOf(await client.queue.leave('a', 'b')).toEqualTypeOf<undefined>();
client.queue.leave('a', 'b', { reason: 'c' }, { timeoutMs: 1 });
// @ts-expect-error two values stand in the path
client.queue.leave('a');

operations({
  // @ts-expect-error an operation that changes something says whether it may be done twice
  bad: { method: 'POST', path: '/a', success: 200, errors: [], source: 'https://example.com' },
});
// @ts-expect-error a path begins with a slash
operations({ bad: { method: 'GET', path: 'a', success: 200, errors: [], source: 'https://example.com' } });

expectTypeOf<List<string, object>>().toExtend<AsyncIterable<string>>();
