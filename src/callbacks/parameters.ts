import type * as z from 'zod/mini';
import type { CallbackSpec } from './define.js';
import { unknownCallback } from './error.js';
import { groups } from './groups.js';
import type { CallbackKind, CallbackName } from './payload.js';
import { callbacks } from './table.js';

/** One parameter of a callback, or of all callbacks of a kind. */
export interface Parameter {
  readonly name: string;
  /** Reads the text that it is on the wire, and writes it back. */
  readonly schema: z.ZodMiniType;
  /** Whether Telnyx always sends it. */
  readonly required: boolean;
}

type Shape = CallbackSpec['parameters'];

const table: Readonly<Record<string, CallbackSpec>> = callbacks;

const entriesOf = (target: string): readonly CallbackSpec[] => {
  const ofKind = Object.values(table).filter(({ kind }) => kind === target);
  if (ofKind.length > 0) return ofKind;
  const entry = Object.hasOwn(table, target) ? table[target] : undefined;
  if (entry === undefined) throw unknownCallback(target);
  return [entry];
};

const shapeOf = ({ shares, parameters }: CallbackSpec): Shape =>
  Object.assign({}, ...shares.map((group) => groups[group]), parameters);

const promises = (shape: Shape, name: string): boolean =>
  shape[name] !== undefined && shape[name]._zod.optin !== 'optional';

const merge = (entries: readonly CallbackSpec[]): readonly Parameter[] => {
  const shapes = entries.map(shapeOf);
  const documented = shapes.filter((_, index) => !entries[index]?.undocumented);
  // A parameter is read in the same way wherever it stands, so any of the shapes may lend its schema.
  return Object.entries<z.ZodMiniType>(Object.assign({}, ...shapes)).map(([name, schema]) => ({
    name,
    schema,
    required:
      documented.length > 0 &&
      documented.every((shape) => promises(shape, name)) &&
      shapes.every((shape) => Object.hasOwn(shape, name)),
  }));
};

const single = new Map<CallbackName, readonly Parameter[]>();

/** The parameters of one callback: by its name also where that is the name of a kind as well. */
export const parametersOfCallback = (name: CallbackName): readonly Parameter[] => {
  const known = single.get(name);
  if (known !== undefined) return known;
  const parameters = merge([callbacks[name]]);
  single.set(name, parameters);
  return parameters;
};

const merged = new Map<string, readonly Parameter[]>();

/**
 * The parameters of a callback, or of all callbacks of a kind taken together; a word that is both is taken as the kind.
 * Of a kind, those are required that every documented callback promises.
 *
 * @throws {CallbackError} `unknown-callback` for any other word.
 * @example
 * ```ts
 * import { parametersOf } from 'texml/callbacks';
 *
 * for (const { name, required } of parametersOf('gather')) console.log(name, required ? 'always' : 'sometimes');
 * ```
 */
export const parametersOf = (target: CallbackName | CallbackKind): readonly Parameter[] => {
  const known = merged.get(target);
  if (known !== undefined) return known;
  const parameters = merge(entriesOf(target));
  merged.set(target, parameters);
  return parameters;
};
