import type Telnyx from 'telnyx';
import { expectTypeOf } from 'vitest';
import type { ItemOf, OperationsTable, ReplyOf } from '../index.js';
import type { Documented } from './documented.test-kit.js';

// What the official package says of a reply fits what this one says of it, and has all its fields.

type Ours = OperationsTable['texml'];
type Answer<F extends (...args: never) => PromiseLike<unknown>> = Awaited<ReturnType<F>>;

type Application = Documented<ReplyOf<Ours['applications']['get']>['data']>;
type TheirApplication = Required<NonNullable<Answer<Telnyx['texmlApplications']['retrieve']>['data']>>;
expectTypeOf<TheirApplication>().toExtend<Application>();
expectTypeOf<keyof Application>().toEqualTypeOf<keyof TheirApplication>();
expectTypeOf<Documented<ItemOf<Ours['applications']['list']>>>().toEqualTypeOf<Application>();

type Secret = Documented<ReplyOf<Ours['secrets']['create']>['data']>;
type TheirSecret = Required<NonNullable<Answer<Telnyx['texml']['secrets']>['data']>>;
expectTypeOf<TheirSecret>().toExtend<Secret>();
expectTypeOf<keyof Secret>().toEqualTypeOf<keyof TheirSecret>();

type Call = Documented<ReplyOf<Ours['calls']['get']>>;
type TheirCall = Required<Answer<Telnyx['texml']['accounts']['calls']['retrieve']>>;
expectTypeOf<TheirCall>().toExtend<Call>();
expectTypeOf<keyof Call>().toEqualTypeOf<keyof TheirCall>();
