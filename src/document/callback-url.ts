declare const answers: unique symbol;

/**
 * An address that is known to answer one kind of callback, such as a step of a flow: a `gather` action takes one that
 * answers `gather`, and no other. In a document it is written as its text.
 */
export interface CallbackUrl<Kind extends string = string> {
  /** The kind, for the compiler alone. */
  readonly [answers]?: Kind;
  toString(): string;
  /** Marks it as an address at run time. */
  readonly isCallbackUrl: true;
}

export const isCallbackUrl = (value: unknown): value is CallbackUrl =>
  typeof value === 'object' && value !== null && 'isCallbackUrl' in value && value.isCallbackUrl === true;
