import type Telnyx from 'telnyx';
import { expectTypeOf } from 'vitest';
import type { ItemOf, OperationsTable, ReplyOf } from '../index.js';
import type { Documented } from './documented.test-kit.js';

// What the official package says of a reply fits what this one says of it, and has all its fields.

type Ours = OperationsTable['texml'];
type Theirs = Telnyx['texml']['accounts'];
type Answer<F extends (...args: never) => PromiseLike<unknown>> = Awaited<ReturnType<F>>;
/** Their fields are all optional, also those that a reply can't do without. */
type Filled<T> = Required<T>;

type Recording = Documented<ReplyOf<Ours['recordings']['get']>>;
type TheirRecording = Filled<Answer<Theirs['recordings']['json']['retrieveRecordingSidJson']>>;
expectTypeOf<TheirRecording>().toExtend<Recording>();
expectTypeOf<keyof Recording>().toEqualTypeOf<keyof TheirRecording>();
type RecordingItem = ReplyOf<Ours['recordings']['get']>;
expectTypeOf<ItemOf<Ours['recordings']['list']>>().toEqualTypeOf<RecordingItem>();
expectTypeOf<ItemOf<Ours['calls']['recordings']['list']>>().toEqualTypeOf<RecordingItem>();
expectTypeOf<ItemOf<Ours['conferences']['recordings']['listJson']>>().toEqualTypeOf<RecordingItem>();
expectTypeOf<ReplyOf<Ours['recordings']['delete']>>().toEqualTypeOf<undefined>();

type ConferenceRecording = Documented<ItemOf<Ours['conferences']['recordings']['list']>>;
type TheirConferenceRecording = Filled<
  NonNullable<Answer<Theirs['conferences']['retrieveRecordings']>['recordings']>[number]
>;
expectTypeOf<TheirConferenceRecording>().toExtend<ConferenceRecording>();
expectTypeOf<keyof ConferenceRecording>().toEqualTypeOf<keyof TheirConferenceRecording>();

type CallRecording = Documented<ReplyOf<Ours['calls']['recordings']['create']>>;
type TheirCallRecording = Filled<Answer<Theirs['calls']['recordingsJson']['recordingsJson']>>;
expectTypeOf<TheirCallRecording>().toExtend<CallRecording>();
expectTypeOf<keyof CallRecording>().toEqualTypeOf<keyof TheirCallRecording>();

type Siprec = Documented<ReplyOf<Ours['calls']['siprec']['create']>>;
type TheirSiprec = Filled<Answer<Theirs['calls']['siprecJson']>>;
expectTypeOf<TheirSiprec>().toExtend<Siprec>();
expectTypeOf<keyof Siprec>().toEqualTypeOf<keyof TheirSiprec>();

type Stream = Documented<ReplyOf<Ours['calls']['streams']['create']>>;
type TheirStream = Filled<Answer<Theirs['calls']['streamsJson']>>;
expectTypeOf<TheirStream>().toExtend<Stream>();
expectTypeOf<keyof Stream>().toEqualTypeOf<keyof TheirStream>();

type Conference = Documented<ReplyOf<Ours['conferences']['get']>>;
type TheirConference = Filled<Answer<Theirs['conferences']['retrieve']>>;
expectTypeOf<TheirConference>().toExtend<Conference>();
expectTypeOf<keyof Conference>().toEqualTypeOf<keyof TheirConference>();

type Participant = Documented<ReplyOf<Ours['conferences']['participants']['get']>>;
type TheirParticipant = Filled<Answer<Theirs['conferences']['participants']['retrieve']>>;
expectTypeOf<TheirParticipant>().toExtend<Participant>();
expectTypeOf<keyof Participant>().toEqualTypeOf<keyof TheirParticipant>();

type Joined = Documented<ReplyOf<Ours['conferences']['participants']['create']>>;
type TheirJoined = Filled<Answer<Theirs['conferences']['participants']['participants']>>;
expectTypeOf<TheirJoined>().toExtend<Joined>();
expectTypeOf<keyof Joined>().toEqualTypeOf<keyof TheirJoined>();

type Queue = Documented<ReplyOf<Ours['queues']['get']>>;
type TheirQueue = Filled<Answer<Theirs['queues']['retrieve']>>;
expectTypeOf<TheirQueue>().toExtend<Queue>();
expectTypeOf<keyof Queue>().toEqualTypeOf<keyof TheirQueue>();

type Transcription = Documented<ReplyOf<Ours['transcriptions']['get']>>;
type TheirTranscription = Filled<
  Answer<Theirs['transcriptions']['json']['retrieveRecordingTranscriptionSidJson']>
>;
expectTypeOf<TheirTranscription>().toExtend<Transcription>();
expectTypeOf<keyof Transcription>().toEqualTypeOf<keyof TheirTranscription>();

type Placed = Documented<ReplyOf<Ours['calls']['createOnConnection']>>;
type TheirPlaced = Answer<Telnyx['texml']['calls']['create']>;
expectTypeOf<TheirPlaced>().toExtend<Placed>();
expectTypeOf<keyof Placed>().toEqualTypeOf<keyof TheirPlaced>();

type AiCall = Documented<ReplyOf<Ours['aiCalls']['create']>>;
type TheirAiCall = Filled<Answer<Telnyx['texml']['initiateAICall']>>;
expectTypeOf<TheirAiCall>().toExtend<AiCall>();
expectTypeOf<keyof AiCall>().toEqualTypeOf<keyof TheirAiCall>();
