import type Telnyx from 'telnyx';
import { expectTypeOf } from 'vitest';
import type { ItemOf, OperationsTable, ParametersOf, ReplyOf } from '../index.js';
import type { Documented } from './documented.test-kit.js';

// What the official package says of a reply fits what this one says of it, and has all its fields.

type Calls = OperationsTable['calls'];
type Data<R> = R extends { data?: infer T } ? NonNullable<T> : never;
type Answer<F extends (...args: never) => PromiseLike<unknown>> = Data<Awaited<ReturnType<F>>>;

type Dialled = Documented<ReplyOf<Calls['dial']>['data']>;
type TheirDialled = Answer<Telnyx['calls']['dial']>;
expectTypeOf<TheirDialled>().toExtend<Dialled>();
expectTypeOf<keyof Dialled>().toEqualTypeOf<keyof TheirDialled>();

type Status = Documented<ReplyOf<Calls['get']>['data']>;
type TheirStatus = Answer<Telnyx['calls']['retrieveStatus']>;
expectTypeOf<TheirStatus>().toExtend<Status>();
expectTypeOf<keyof Status>().toEqualTypeOf<keyof TheirStatus>();

type TheirAnswered = Answer<Telnyx['calls']['actions']['answer']>;
expectTypeOf<keyof Documented<ReplyOf<Calls['answer']>['data']>>().toEqualTypeOf<keyof TheirAnswered>();
type TheirBridged = Answer<Telnyx['calls']['actions']['bridge']>;
expectTypeOf<keyof Documented<ReplyOf<Calls['bridge']>['data']>>().toEqualTypeOf<keyof TheirBridged>();

// Its parameters are the official ones, under the names of the wire.
type Actions = Telnyx['calls']['actions'];
expectTypeOf<keyof ParametersOf<Calls['dial']>>().toEqualTypeOf<
  keyof Parameters<Telnyx['calls']['dial']>[0]
>();
expectTypeOf<keyof ParametersOf<Calls['answer']>>().toEqualTypeOf<keyof Parameters<Actions['answer']>[1]>();
expectTypeOf<keyof ParametersOf<Calls['transfer']>>().toEqualTypeOf<
  keyof Parameters<Actions['transfer']>[1]
>();
expectTypeOf<Exclude<keyof ParametersOf<Calls['bridge']>, 'call_control_id'>>().toEqualTypeOf<
  Exclude<keyof Parameters<Actions['bridge']>[1], 'call_control_id_to_bridge_with'>
>();

type Application = Documented<ReplyOf<OperationsTable['callControlApplications']['get']>['data']>;
type TheirApplication = Answer<Telnyx['callControlApplications']['retrieve']>;
expectTypeOf<Required<TheirApplication>>().toExtend<Application>();
expectTypeOf<keyof Application>().toEqualTypeOf<keyof TheirApplication>();

type ActiveCall = Documented<ItemOf<OperationsTable['connections']['activeCalls']['list']>>;
type TheirActiveCall = Answer<Telnyx['connections']['listActiveCalls']>[number];
expectTypeOf<TheirActiveCall>().toExtend<ActiveCall>();
expectTypeOf<keyof ActiveCall>().toEqualTypeOf<keyof TheirActiveCall>();

type Event = Documented<ItemOf<OperationsTable['callEvents']['list']>>;
type TheirEvent = Answer<Telnyx['callEvents']['list']>[number];
expectTypeOf<TheirEvent>().toExtend<Event>();
expectTypeOf<keyof Event>().toEqualTypeOf<keyof TheirEvent>();

type PhoneNumber = Documented<ReplyOf<OperationsTable['phoneNumbers']['get']>['data']>;
type TheirPhoneNumber = Answer<Telnyx['phoneNumbers']['retrieve']>;
expectTypeOf<TheirPhoneNumber>().toExtend<PhoneNumber>();
expectTypeOf<keyof PhoneNumber>().toEqualTypeOf<keyof TheirPhoneNumber>();
expectTypeOf<ItemOf<OperationsTable['phoneNumbers']['list']>>().toEqualTypeOf<
  ReplyOf<OperationsTable['phoneNumbers']['get']>['data']
>();
expectTypeOf<keyof ParametersOf<OperationsTable['phoneNumbers']['update']>>().toEqualTypeOf<
  keyof Parameters<Telnyx['phoneNumbers']['update']>[1]
>();
