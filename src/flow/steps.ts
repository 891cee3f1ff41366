import type { CallbackKind, DocumentKind, PayloadOfKind } from '../callbacks/index.js';
import type { CallbackUrl, Finished } from '../document/index.js';

/** A schema of any library that speaks Standard Schema (zod, valibot, arktype …). */
export interface Schema<Output = unknown, Input = unknown> {
  readonly '~standard': {
    readonly validate: (value: unknown) => SchemaResult<Output> | Promise<SchemaResult<Output>>;
    readonly types?: { readonly input: Input; readonly output: Output } | undefined;
  };
}

/** What a Standard Schema answers. */
export type SchemaResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly { readonly message: string }[] };

export type OutputOf<S> = S extends Schema<infer Output, infer _Input> ? Output : never;
export type InputOf<S> = S extends Schema<infer _Output, infer Input> ? Input : never;

/** What a step's address may carry in its query. */
export type Query = Readonly<Record<string, string | number | boolean>>;

/** A step: the kind of callback that it answers, and, where it takes a typed query, the query's schema. */
export type StepSpec = CallbackKind | { readonly kind: CallbackKind; readonly query: Schema };

/** The table of contents of a flow: step by name. The first one is the entry. */
export type Steps = Readonly<Record<string, StepSpec>>;

export type KindOf<S extends StepSpec> = S extends { readonly kind: infer K extends CallbackKind }
  ? K
  : Extract<S, CallbackKind>;

type QueryInput<S extends StepSpec> = S extends { readonly query: infer Q } ? InputOf<Q> : Query;
type QueryOutput<S extends StepSpec> = S extends { readonly query: infer Q }
  ? OutputOf<Q>
  : Readonly<Record<string, string>>;

/**
 * The address of a step, to put into a document. It is written relative to the document, so that it holds behind
 * proxies and under any path, or absolute where the flow knows its `publicUrl`.
 */
export interface StepUrl<Kind extends string, Input = Query> extends CallbackUrl<Kind> {
  /** The same address with a query. Telnyx's signature does not cover the query: trust it like any visitor's. */
  with(query: Input): StepUrl<Kind, Input>;
}

/** What a handler gets: the callback's payload under Telnyx's names, and what the flow adds in lower case. */
export type Call<S extends StepSpec, T extends Steps, State> = PayloadOfKind<KindOf<S>> & {
  /** The steps' addresses; each fits only where its kind of callback is asked for. */
  readonly url: { readonly [N in keyof T]: StepUrl<KindOf<T[N]>, QueryInput<T[N]>> };
  /** The call's own state, kept by CallSid between its requests. Change it in place; it is saved when the handler has answered. */
  readonly state: State;
  /** The query of the step's address, by its schema where it has one. It is not signed. */
  readonly query: QueryOutput<S>;
  /** What the host passed: environment variables on Node, bindings on Workers. */
  readonly env: Env;
  /** Every parameter as it came, also those that Telnyx adds without notice, such as `SipHeader_X-Name`. */
  readonly raw: Readonly<Record<string, string>>;
};

/** What the host passes to each request. */
export type Env = Readonly<Record<string, unknown>>;

/** A step whose reply is run answers with a document; for others only the status counts. */
// biome-ignore lint/suspicious/noConfusingVoidType: a handler that returns nothing is what is meant
type Reply<K extends CallbackKind> = K extends DocumentKind ? Finished : void;

export type Handlers<T extends Steps, State> = {
  readonly [N in keyof T]: (call: Call<T[N], T, State>) => Reply<KindOf<T[N]>> | Promise<Reply<KindOf<T[N]>>>;
};
