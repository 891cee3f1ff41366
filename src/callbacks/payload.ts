import type * as z from 'zod/mini';
import type { Groups } from './groups.js';
import type { callbacks } from './table.js';

type Table = typeof callbacks;

/** The name of a callback, such as `gather-action`. */
export type CallbackName = keyof Table;

/** The kind of a callback, such as `gather`: what an address is set up to answer. */
export type CallbackKind = Table[CallbackName]['kind'];

/** The names of the callbacks whose entry fits `Entry`. */
type NameWhere<Entry> = { [N in CallbackName]: Table[N] extends Entry ? N : never }[CallbackName];

/** The kinds whose reply is a document that is run on the call. */
export type DocumentKind = Table[NameWhere<{ readonly answer: 'document' }>]['kind'];

type Intersection<U> = (U extends unknown ? (each: U) => void : never) extends (all: infer I) => void
  ? I
  : never;

/** The parameters of one callback: its groups' and its own. A union, where there are several. */
type Shape<N extends CallbackName> = N extends unknown
  ? Intersection<Groups[Table[N]['shares'][number]]> & Table[N]['parameters']
  : never;

/** What parameter `K` may hold, over all shapes of the union that know it. */
type Value<Shapes, K> = Shapes extends unknown
  ? K extends keyof Shapes
    ? Shapes[K] extends z.ZodMiniType
      ? z.output<Shapes[K]>
      : never
    : never
  : never;

type OptionalIn<S> = { [K in keyof S]: undefined extends Value<S, K> ? K : never }[keyof S];

/** The parameters of `All` that some shape of the union does not promise. */
type Unpromised<Shapes, All> = Shapes extends unknown
  ? OptionalIn<Shapes> | Exclude<All, keyof Shapes>
  : never;

/** The parameters of `All` that some shape of the union does not know. */
type Unknown<Shapes, All> = Shapes extends unknown ? Exclude<All, keyof Shapes> : never;

/** Present in all: every documented callback promises it, and the others know it. Without documentation nothing is promised. */
type Promised<Shapes, Documented, All> = [Documented] extends [never]
  ? never
  : Exclude<All, Unpromised<Documented, All> | Unknown<Shapes, All>>;

// The mapped types below run over the keys of a type, never over a union of names: so editors show the parameters' comments.

type Fields<All, Shapes, Required extends keyof All> = {
  readonly [K in keyof Pick<All, Required>]: Exclude<Value<Shapes, K>, undefined>;
} & {
  readonly [K in keyof Pick<All, Exclude<keyof All, Required>>]?: Value<Shapes, K> | undefined;
};

type FieldsOf<N extends CallbackName, All = Intersection<Shape<N>>> = Fields<
  All,
  Shape<N>,
  Promised<Shape<N>, Shape<Exclude<N, NameWhere<{ readonly undocumented: true }>>>, keyof All>
>;

/**
 * The parameters of one callback, typed: quantities are numbers, `true` and `false` booleans, all else is text. What is
 * not always present is optional.
 *
 * @example
 * ```ts
 * import type { Payload } from 'texml/callbacks';
 *
 * const keys = (call: Payload<'gather-action'>): string => call.Digits ?? '';
 * ```
 */
export type Payload<Name extends CallbackName> = { [K in keyof FieldsOf<Name>]: FieldsOf<Name>[K] };

/**
 * The parameters that a request of one kind may carry, typed. Where several callbacks are of the kind, it has the
 * parameters of all of them: those that every documented one promises are required, the rest are optional.
 *
 * @example
 * ```ts
 * import type { PayloadOfKind } from 'texml/callbacks';
 *
 * const greeting = (call: PayloadOfKind<'voice'>): string => `You called ${call.To} from ${call.From}.`;
 * ```
 */
export type PayloadOfKind<Kind extends CallbackKind> = {
  [K in keyof FieldsOf<NameWhere<{ readonly kind: Kind }>>]: FieldsOf<NameWhere<{ readonly kind: Kind }>>[K];
};
