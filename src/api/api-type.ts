import type * as z from 'zod/mini';
import type { Operation, Schema } from './operation.js';
import type { RequestOptions } from './options.js';
import type { List } from './pagination.js';

/**
 * The arguments that stand for the placeholders of a path. The client fills `account_sid` itself.
 * A type can't make a label out of a string, so the labels that editors show are written down here.
 */
interface PathLabels {
  account_sid: [];
  call_control_id: [call_control_id: string];
  call_sid: [call_sid: string];
  call_sid_or_participant_label: [call_sid_or_participant_label: string];
  conference_id: [conference_id: string];
  conference_sid: [conference_sid: string];
  connection_id: [connection_id: string];
  participant_id: [participant_id: string];
  queue_name: [queue_name: string];
  queue_sid: [queue_sid: string];
  recording_sid: [recording_sid: string];
  recording_transcription_sid: [recording_transcription_sid: string];
  siprec_sid: [siprec_sid: string];
  streaming_sid: [streaming_sid: string];
}

type PathArguments<P extends string> = P extends `${string}{${infer Name}}${infer Rest}`
  ? [...(Name extends keyof PathLabels ? PathLabels[Name] : [id: string]), ...PathArguments<Rest>]
  : [];

type Made<S> = S extends () => infer T ? T : never;

/** The parameters of an operation beside those in its path: the fields of its query or its body. */
export type ParametersOf<O extends Operation> = O extends { readonly body: Schema }
  ? z.input<Made<O['body']>>
  : O extends { readonly query: Schema }
    ? z.input<Made<O['query']>>
    : never;

/** What an operation replies; `undefined` where Telnyx sends no body. */
export type ReplyOf<O extends Operation> = O extends { readonly reply: Schema }
  ? z.output<Made<O['reply']>>
  : undefined;

/** One item of an operation that lists. */
export type ItemOf<O extends Operation> = O extends { readonly pagination: { readonly items: infer Field } }
  ? ReplyOf<O> extends { readonly [K in Field & string]: readonly (infer Item)[] }
    ? Item
    : never
  : never;

type ParameterArguments<P> = [P] extends [never]
  ? []
  : Record<never, never> extends P
    ? [parameters?: P]
    : [parameters: P];

type Arguments<O extends Operation> = [
  ...PathArguments<O['path']>,
  ...ParameterArguments<ParametersOf<O>>,
  options?: RequestOptions,
];

type Method<O extends Operation> = O extends { readonly pagination: object }
  ? (...args: Arguments<O>) => List<ItemOf<O>, ReplyOf<O>>
  : (...args: Arguments<O>) => Promise<ReplyOf<O>>;

/** A table of operations as methods: the same groups and names, so that the comments of the table are the methods' own. */
export type Api<T> = { readonly [K in keyof T]: T[K] extends Operation ? Method<T[K]> : Api<T[K]> };
