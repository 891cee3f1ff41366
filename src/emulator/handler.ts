import type { Operation, OperationsTable, ParametersOf, ReplyOf } from '../api/index.js';
import type { Refusal } from './http/refusal.js';
import type { World } from './world.js';

/** The operations of a table by their dotted names. */
type Named<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends Operation
    ? { readonly name: `${Prefix}${K}`; readonly operation: T[K] }
    : Named<T[K], `${Prefix}${K}.`>;
}[keyof T & string];

type Known = Named<OperationsTable>;

type OperationOf<Name extends string> = Extract<Known, { readonly name: Name }>['operation'];

type PathNames<P extends string> = P extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PathNames<Rest>
  : never;

/** A request whose path, key, account and parameters are in order. */
export interface Asked<O extends Operation> {
  /** The values of the path's placeholders. */
  readonly path: { readonly [Name in PathNames<O['path']>]: string };
  /** The query or the body, as the table's schema reads it. */
  readonly fields: [ParametersOf<O>] extends [never] ? Readonly<Record<never, never>> : ParametersOf<O>;
}

type Answer<O extends Operation> = ReplyOf<O> | Refusal;

// Written as a method, so that handlers of every operation fit into one table: what each of them gets was checked
// against the very schema that its type comes from.
type Handler<O extends Operation> = {
  answer(asked: Asked<O>, world: World): Answer<O> | Promise<Answer<O>>;
}['answer'];

/** What some operations do, by their names in the table. */
export type Handlers = { readonly [Name in Known['name']]?: Handler<OperationOf<Name>> };

/** A handler without its types, as the server calls it. */
export type AnyHandler = {
  answer(
    asked: { readonly path: Readonly<Record<string, string>>; readonly fields: unknown },
    world: World,
  ): unknown;
}['answer'];

/** Declares what some operations do. It returns its argument: the requests and replies are typed by the table. */
export const handlers = <const H extends Handlers>(some: H): H => some;
