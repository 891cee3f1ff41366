import * as z from 'zod/mini';
import type { RequestOptions, Schema, TelnyxClient } from '../../api/index.js';
import { TexmlError } from '../../issue.js';

/** Fields by their name, as they stand in a body or in a reply. */
export type Fields = Readonly<Record<string, unknown>>;

/** A resource as Telnyx has it. */
export interface Remote {
  /** What addresses it in the API. */
  readonly id: string;
  /** What people call it, and what it is found again by. */
  readonly name: string;
  /** What Telnyx shows of it, under the names that requests have. */
  readonly fields: Fields;
}

/** An operation that writes. */
export interface Write {
  /** What its body must be. */
  readonly schema: Schema;
  /** `id` is of no use where something is created. */
  send(client: TelnyxClient, fields: Fields, id: string, options: RequestOptions): Promise<Remote>;
}

/** A field of the configuration that names another resource. */
export interface Reference {
  /** The kind of the other resource. */
  readonly kind: string;
  /** The field of the body that takes its id. */
  readonly field: string;
}

/** One kind of resource, as data: the only place that knows it. */
export interface Kind {
  /** What one of them is called: `a TeXML application`. */
  readonly noun: string;
  /** The field of the body that has the resource's name; left out where none has. */
  readonly nameField?: string;
  /** The name is the key in the configuration, unless the name's field is given. */
  readonly namedByKey?: true;
  /** What a key must look like, where not any text will do. */
  readonly key?: { readonly pattern: RegExp; readonly expected: string };
  /** By the field of the configuration. */
  readonly references?: Readonly<Record<string, Reference>>;
  /** Fields of the configuration that say where a value is read, by the field of the body that takes the value. */
  readonly sources?: Readonly<Record<string, string>>;
  /** Fields that can't be changed: another value means another resource in the place of this one. */
  readonly replacedBy?: readonly string[];
  /** Lists whose order means nothing. */
  readonly unordered?: readonly string[];
  /** Fields whose values are never shown. */
  readonly hidden?: readonly string[];
  /** Fields that get back the value they had before, when a resource that was not made here is let go. */
  readonly givenBack?: readonly string[];
  /** Left out where resources can't be made: they must exist, and are only set up. */
  readonly create?: Write;
  readonly update: Write;
  /** Reads by id. Left out, with `find`, where nothing can be read back. */
  read?(client: TelnyxClient, id: string, options: RequestOptions): Promise<Remote>;
  /** All resources that have one of these names, and maybe others. */
  find?(client: TelnyxClient, names: readonly string[], options: RequestOptions): Promise<readonly Remote[]>;
  /** Left out where the API has no way to delete. */
  remove?(client: TelnyxClient, id: string, options: RequestOptions): Promise<unknown>;
}

/** Ties an operation's body to a call of the client: what is sent has the body's type. */
export const write = <T>(
  schema: () => z.ZodMiniType<T>,
  send: (client: TelnyxClient, body: T, id: string, options: RequestOptions) => Promise<Remote>,
): Write => ({
  schema,
  send: (client, fields, id, options) => send(client, z.parse(schema(), fields), id, options),
});

/**
 * A resource out of a reply or of an item of a list.
 *
 * @throws {TexmlError} `unusable-reply` where it has no id or no name: nothing could be found again by it.
 */
export function remoteOf(reply: unknown, idField: string, nameField: string): Remote {
  const record = isRecord(reply) && isRecord(reply.data) ? reply.data : reply;
  if (isRecord(record)) {
    const { [idField]: id, [nameField]: name } = record;
    if (typeof id === 'string' && id !== '' && typeof name === 'string') return { id, name, fields: record };
  }
  throw new TexmlError(
    'unusable-reply',
    `Telnyx answered with something that has no ${idField} or no ${nameField}.`,
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
