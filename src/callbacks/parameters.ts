import type * as z from 'zod/mini';
import type { CallbackSpec } from './define.js';
import { CallbackError } from './error.js';
import { groups } from './groups.js';
import type { CallbackKind, CallbackName, DocumentKind } from './payload.js';
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

/** Whether a text is the name of a callback. */
export const isCallbackName = (name: string): name is CallbackName => Object.hasOwn(callbacks, name);

/** The kinds of callbacks, each once. */
export const callbackKinds = (): readonly CallbackKind[] => [
  ...new Set(Object.values(callbacks).map(({ kind }) => kind)),
];

/** Whether requests of a kind are answered with a document that is run on the call. */
export const isDocumentKind = (kind: string): kind is DocumentKind =>
  Object.values<CallbackSpec>(callbacks).some((entry) => entry.kind === kind && entry.answer === 'document');

/** The names of all callbacks, in the order of the table. */
export const callbackNames = (): CallbackName[] => Object.keys(callbacks).filter(isCallbackName);

const entriesOf = (target: string): readonly CallbackSpec[] => {
  const ofKind = Object.values<CallbackSpec>(callbacks).filter((entry) => entry.kind === target);
  if (ofKind.length > 0) return ofKind;
  if (isCallbackName(target)) return [callbacks[target]];
  throw new CallbackError(
    'unknown-callback',
    `No callback has the name or the kind ${JSON.stringify(target)}.`,
  );
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
