import * as z from 'zod/mini';
import { TexmlError } from '../issue.js';

const fingerprints = z.record(z.string(), z.string());

const resource = z.object({
  /** What addresses it in the API. */
  id: z.string(),
  name: z.string(),
  /** `created` here, and so deleted from here; or `adopted`, and so never deleted. */
  origin: z.enum(['created', 'adopted']),
  /** Fingerprints of the values that were set last, by path. */
  fields: fingerprints,
  /** Fingerprints of what Telnyx showed right after, where that was something else. */
  shown: z.optional(fingerprints),
  /** What an adopted resource was set to before, of the fields that it gets back. */
  before: z.optional(z.record(z.string(), z.string())),
});

const intent = z.object({
  name: z.string(),
  /** When the request was about to be sent, in milliseconds since 1970. */
  at: z.number(),
});

const schema = z.object({
  version: z.literal(1),
  /** The account's id, where the API told it. */
  account: z.optional(z.string()),
  /** Which key the fingerprints were made with. */
  stateKey: z.optional(z.string()),
  /** What is managed, by address. */
  resources: z.record(z.string(), resource),
  /** What may have been created without anyone having heard of it, by address. */
  creating: z.optional(z.record(z.string(), intent)),
});

/** A resource as the state knows it. */
export type StateEntry = z.output<typeof resource>;

/** A creation that was begun. */
export type Intent = z.output<typeof intent>;

/** What was applied: ids, names and keyed fingerprints, but no values. It may be committed. */
export type State = z.output<typeof schema>;

/** The state of those who have applied nothing yet. */
export const emptyState: State = { version: 1, resources: {} };

/**
 * Reads a state from its text.
 *
 * @throws {TexmlError} `broken-state`, or `newer-state` when a newer version of this package wrote it.
 */
export function parseState(text: string | undefined, where: string): State {
  if (text === undefined) return emptyState;
  const broken = (why: string) =>
    new TexmlError(
      'broken-state',
      `${where} ${why}. Restore it from version control; or delete it, and texml import finds the resources again by their names.`,
    );
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const conflict = /^(?:<{7}|>{7}) /m.test(text);
    throw broken(conflict ? 'has conflicts of a merge in it' : 'is no JSON');
  }
  if (typeof value === 'object' && value !== null && 'version' in value && value.version !== 1) {
    throw new TexmlError(
      'newer-state',
      `${where} has version ${String(value.version)}, and this texml reads version 1: update it.`,
    );
  }
  const { success, data } = z.safeParse(schema, value);
  if (!success) throw broken('is not a state of texml');
  return data;
}

/** A state as a text whose lines change only where something has changed. */
export function printState(state: State): string {
  const { version, account, stateKey, resources, creating = {} } = state;
  const open = Object.keys(creating).length > 0;
  const ordered = {
    version,
    ...(account !== undefined && { account }),
    ...(stateKey !== undefined && { stateKey }),
    resources: sorted(resources, (entry) => ({
      ...entry,
      fields: sorted(entry.fields, (fingerprint) => fingerprint),
    })),
    ...(open && { creating: sorted(creating, (one) => one) }),
  };
  return `${JSON.stringify(ordered, null, 2)}\n`;
}

const sorted = <T, R>(record: Readonly<Record<string, T>>, change: (value: T) => R): Record<string, R> =>
  Object.fromEntries(
    Object.keys(record)
      .sort()
      .flatMap((key) => {
        const value = record[key];
        return value === undefined ? [] : [[key, change(value)]];
      }),
  );
