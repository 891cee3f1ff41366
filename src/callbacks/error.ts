import { type Issue, TexmlError } from '../issue.js';

/** Something about the parameters of a request that differs from the table, as data. */
export interface PayloadIssue extends Issue {
  /** Missing although it is always sent, of the wrong form, or not one of the callback's parameters. */
  readonly code: 'missing-parameter' | 'invalid-parameter' | 'unknown-parameter';
}

/** What can be wrong with what this part of the package is given by its user. */
export type CallbackErrorCode =
  | 'bad-payload'
  | 'bad-public-key'
  | 'bad-seed'
  | 'too-many-parameters'
  | 'unknown-callback';

/**
 * What this part of the package throws. `issues` has every problem, where the cause is a payload.
 *
 * @example
 * ```ts
 * import { CallbackError, parsePublicKeys } from 'texml/callbacks';
 *
 * try {
 *   parsePublicKeys('not a key');
 * } catch (error) {
 *   if (error instanceof CallbackError) console.error(error.code, error.message);
 * }
 * ```
 */
export class CallbackError extends TexmlError {
  override readonly name = 'CallbackError';
  declare readonly code: CallbackErrorCode;
  declare readonly issues: readonly PayloadIssue[];

  constructor(
    code: CallbackErrorCode,
    message: string,
    options: { issues?: readonly PayloadIssue[]; cause?: unknown } = {},
  ) {
    super(code, message, options);
  }
}

/** What is thrown for a word that is neither the name nor the kind of a callback. */
export const unknownCallback = (target: string): CallbackError =>
  new CallbackError('unknown-callback', `No callback has the name or the kind ${JSON.stringify(target)}.`);
