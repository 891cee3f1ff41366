/** Something about the parameters of a request that differs from the table, as data. */
export interface PayloadIssue {
  /** Missing although it is always sent, of the wrong form, or not one of the callback's parameters. */
  readonly code: 'missing-parameter' | 'invalid-parameter' | 'unknown-parameter';
  /** `warning` where a request was read as far as it goes, `error` where one was not written. */
  readonly severity: 'error' | 'warning';
  /** What is wrong. It holds no whole phone number. */
  readonly message: string;
  /** The parameter's name. */
  readonly path: string;
  readonly expected?: string;
  /** What stood there instead, shortened and with phone numbers masked. */
  readonly received?: string;
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
export class CallbackError extends Error {
  override readonly name = 'CallbackError';
  readonly code: CallbackErrorCode;
  readonly issues: readonly PayloadIssue[];

  constructor(
    code: CallbackErrorCode,
    message: string,
    options: { issues?: readonly PayloadIssue[]; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.issues = options.issues ?? [];
  }
}
