/** A single value. */
export type Scalar = string | number | boolean;

/** What a name may stand for: a value, or a list of them. */
export type Value = Scalar | readonly Scalar[];

/** What a template is filled in with. */
export interface Context {
  /** By name, letter case included. `contextOf()` gathers them for a request. */
  readonly parameters: Readonly<Record<string, Value>>;
  /** By name: the secrets stored in the account. */
  readonly secrets: Readonly<Record<string, string>>;
}

/** Arrays that are read-only are arrays too: `Array.isArray` does not say so to the compiler. */
export const isList = (value: Value): value is readonly Scalar[] => Array.isArray(value);
