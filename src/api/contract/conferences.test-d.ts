import type Telnyx from 'telnyx';
import { expectTypeOf } from 'vitest';
import type { ItemOf, OperationsTable, ReplyOf } from '../index.js';
import type { Documented } from './documented.test-kit.js';

// What the official package says of a reply fits what this one says of it, and has all its fields.

type Ours = OperationsTable['conferences'];
type Data<R> = R extends { data?: infer T } ? NonNullable<T> : never;
type Answer<F extends (...args: never) => PromiseLike<unknown>> = Data<Awaited<ReturnType<F>>>;

type Conference = Documented<ReplyOf<Ours['get']>['data']>;
type TheirConference = Answer<Telnyx['conferences']['retrieve']>;
expectTypeOf<TheirConference>().toExtend<Conference>();
expectTypeOf<keyof Conference>().toEqualTypeOf<keyof TheirConference>();
expectTypeOf<ReplyOf<Ours['create']>>().toEqualTypeOf<ReplyOf<Ours['get']>>();
expectTypeOf<ItemOf<Ours['list']>>().toEqualTypeOf<ReplyOf<Ours['get']>['data']>();

type Listed = Documented<ItemOf<Ours['participants']['list']>>;
type TheirListed = Answer<Telnyx['conferences']['listParticipants']>[number];
expectTypeOf<TheirListed>().toExtend<Listed>();
expectTypeOf<keyof Listed>().toEqualTypeOf<keyof TheirListed>();

type Participant = Documented<ReplyOf<Ours['participants']['get']>['data']>;
type TheirParticipant = Answer<Telnyx['conferences']['retrieveParticipant']>;
expectTypeOf<TheirParticipant>().toExtend<Participant>();
expectTypeOf<keyof Participant>().toEqualTypeOf<keyof TheirParticipant>();
expectTypeOf<ReplyOf<Ours['participants']['update']>>().toEqualTypeOf<ReplyOf<Ours['participants']['get']>>();

type Command = Documented<ReplyOf<Ours['play']>['data']>;
type Commands = Telnyx['conferences']['actions'];
expectTypeOf<Answer<Commands['play']>>().toEqualTypeOf<{ result: string }>();
expectTypeOf<Answer<Commands[keyof Pick<Commands, 'join' | 'speak' | 'recordStop'>]>>().toExtend<Command>();
