import type Telnyx from 'telnyx';
import { expectTypeOf } from 'vitest';
import type { ItemOf, OperationsTable, ReplyOf } from '../index.js';
import type { Documented } from './documented.test-kit.js';

// What the official package says of a reply fits what this one says of it, and has all its fields.

type Ours = OperationsTable['queues'];
type Data<R> = R extends { data?: infer T } ? NonNullable<T> : never;
type Answer<F extends (...args: never) => PromiseLike<unknown>> = Data<Awaited<ReturnType<F>>>;

type Queue = Documented<ReplyOf<Ours['get']>['data']>;
type TheirQueue = Answer<Telnyx['queues']['retrieve']>;
expectTypeOf<TheirQueue>().toExtend<Queue>();
expectTypeOf<keyof Queue>().toEqualTypeOf<keyof TheirQueue>();
expectTypeOf<ItemOf<Ours['list']>>().toEqualTypeOf<ReplyOf<Ours['get']>['data']>();
expectTypeOf<ReplyOf<Ours['update']>>().toEqualTypeOf<ReplyOf<Ours['get']>>();
expectTypeOf<ReplyOf<Ours['create']>>().toEqualTypeOf<ReplyOf<Ours['get']>>();
expectTypeOf<ReplyOf<Ours['delete']>>().toEqualTypeOf<undefined>();

type QueueCall = Documented<ReplyOf<Ours['calls']['get']>['data']>;
type TheirQueueCall = Answer<Telnyx['queues']['calls']['retrieve']>;
expectTypeOf<TheirQueueCall>().toExtend<QueueCall>();
expectTypeOf<keyof QueueCall>().toEqualTypeOf<keyof TheirQueueCall>();
expectTypeOf<ItemOf<Ours['calls']['list']>>().toEqualTypeOf<ReplyOf<Ours['calls']['get']>['data']>();
