import type * as z from 'zod/mini';

/** A schema is built when it is first asked for: building all of them would cost more than the rest of an import. */
export type Schema = () => z.ZodMiniType;

/** How the pages of a list follow one another. `items` names the field of the reply that holds a page's items. */
export type Pagination =
  /** `page[number]` from 1; `meta.page_number` and `meta.total_pages` tell where it ends. */
  | { readonly style: 'page-number'; readonly items: string }
  /** `next_page_uri` holds the query of the next page. */
  | { readonly style: 'twilio-page'; readonly items: string }
  /** `meta.cursors.after` goes into `page[after]`, as long as there is a `meta.next`. A server that counts pages is asked by number. */
  | { readonly style: 'cursor'; readonly items: string };

interface AnyOperation {
  /** Below the base address; each `{name}` is filled with a percent-encoded value. */
  readonly path: `/${string}`;
  /** The status of success. */
  readonly success: 200 | 201 | 204;
  /** What comes back. Left out where nothing does. */
  readonly reply?: Schema;
  /** The error statuses that Telnyx documents for it. */
  readonly errors: readonly number[];
  /** The public page that documents it. */
  readonly source: string;
  /** The call of the official `telnyx` package that does the same. */
  readonly sdk?: string;
}

/** An operation that reads. It is safe to repeat. */
export interface ReadOperation extends AnyOperation {
  readonly method: 'GET';
  readonly query?: Schema;
  /** Left out where the reply is not a list. */
  readonly pagination?: Pagination;
  readonly body?: undefined;
}

/** An operation that changes something. */
export interface WriteOperation extends AnyOperation {
  readonly method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly body?: Schema;
  /** How the body goes over the wire; JSON unless told otherwise. */
  readonly encoding?: 'json' | 'form';
  /** Doing it twice leaves the same state as doing it once, so that it may be repeated when it is unclear whether it was done. */
  readonly idempotent: boolean;
  /** The body has a `command_id`, by which Telnyx knows a repetition: the client adds one, and may then repeat. */
  readonly commandId?: true;
  /** Fields of the body, at any depth, whose values are kept out of every message. */
  readonly sensitive?: readonly string[];
  readonly query?: undefined;
  readonly pagination?: undefined;
}

/** One endpoint of Telnyx's API, as data: the only place that knows it. */
export type Operation = ReadOperation | WriteOperation;

/** Operations by resource and verb: `{ texml: { calls: { create: … } } }`. The names of the client's methods are its keys. */
export interface OperationTable {
  readonly [name: string]: Operation | OperationTable;
}

/**
 * Declares operations. It returns its argument: the types of the client are inferred from it, and the comments above
 * an operation and above a field of its body or query are what editors show.
 *
 * @example
 * ```ts
 * import { operations } from 'texml/api';
 * import * as z from 'zod/mini';
 *
 * export const queues = operations({
 *   // The doc comment of the operation stands here.
 *   create: {
 *     method: 'POST',
 *     path: '/queues',
 *     body: () => z.strictObject({ queue_name: z.string() }),
 *     reply: () => z.looseObject({ data: z.looseObject({ id: z.string() }) }),
 *     success: 200,
 *     idempotent: false,
 *     errors: [422],
 *     source: 'https://developers.telnyx.com/api-reference',
 *   },
 * });
 * ```
 */
export const operations = <const T extends OperationTable>(table: T): T => table;

/** Declares one operation; see `operations`. */
export const operation = <const O extends Operation>(entry: O): O => entry;

/** Tells an operation from a group of operations. */
export const isOperation = (entry: Operation | OperationTable): entry is Operation =>
  typeof entry.method === 'string';

/**
 * Every operation of a table with its dotted name, in the order of the table.
 *
 * @example
 * ```ts
 * import { eachOperation, operationsTable } from 'texml/api';
 * for (const [name, operation] of eachOperation(operationsTable)) {
 *   console.log(name, operation.method, operation.path); // texml.calls.create POST /texml/Accounts/{account_sid}/Calls
 * }
 * ```
 */
export function* eachOperation(
  table: OperationTable,
  prefix = '',
): Generator<[name: string, operation: Operation]> {
  for (const [key, entry] of Object.entries(table)) {
    if (isOperation(entry)) yield [prefix + key, entry];
    else yield* eachOperation(entry, `${prefix + key}.`);
  }
}

/** The fields whose values are kept out of messages. */
export const hiddenFields = (operation: Operation): readonly string[] =>
  operation.method === 'GET' ? [] : (operation.sensitive ?? []);

/** The placeholders of a path, in their order. */
export const pathParameters = (path: string): string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);

const built = new WeakMap<Schema, z.ZodMiniType>();

/**
 * The schema of an operation's `query`, `body` or `reply`, built once.
 *
 * @example
 * ```ts
 * import { operationsTable, schemaOf } from 'texml/api';
 * const schema = schemaOf(operationsTable.texml.secrets.create.body);
 * schema.safeParse({ name: 'TOKEN', value: 'x' }).success; // true
 * ```
 */
export function schemaOf(make: Schema): z.ZodMiniType {
  const known = built.get(make);
  if (known) return known;
  const schema = make();
  built.set(make, schema);
  return schema;
}
