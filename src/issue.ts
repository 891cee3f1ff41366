/** Something that is wrong with what this package was given: a document, a payload, a parameter; as data. */
export interface Issue {
  /** What kind of problem it is: a code of the checker, of the reader, of a rule of the vocabulary … */
  readonly code: string;
  /** `error` cannot work; `warning` probably is not meant; `info` is advice. */
  readonly severity: 'error' | 'warning' | 'info';
  /** What is wrong, and what to write instead. */
  readonly message: string;
  /** Where: `Response/Gather[1]/Say[2]@voice` in a document, a parameter's name elsewhere. Empty for the whole. */
  readonly path: string;
  /** 1-based, where the document was read from text. */
  readonly line?: number;
  /** 1-based, in UTF-16 code units. */
  readonly column?: number;
  readonly expected?: string;
  readonly received?: string;
  /** The public page behind the rule. */
  readonly source?: string;
}

/**
 * What every error of this package extends, each with a literal `name` and a `code`. `issues` has every problem, where
 * there is more to say than the message.
 *
 * @example
 * ```ts
 * import { parse, TexmlError } from 'texml';
 * try {
 *   parse('<Response>');
 * } catch (error) {
 *   if (error instanceof TexmlError) console.error(error.issues[0]?.message);
 * }
 * ```
 */
export class TexmlError extends Error {
  override readonly name: string = 'TexmlError';
  readonly code: string;
  readonly issues: readonly Issue[];

  constructor(code: string, message: string, options: { issues?: readonly Issue[]; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.issues = options.issues ?? [];
  }
}
