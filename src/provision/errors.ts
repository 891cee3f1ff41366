import { ApiStatusError, ConfigurationError, InvalidParametersError } from '../api/index.js';
import { TexmlError } from '../issue.js';
import type { PlannedStep } from './present.js';

/**
 * A step could not be done. What was done before it is in the state, and so is what may have been begun: the next apply
 * goes on from there. The reason is the `cause`.
 */
export class ProvisionError extends TexmlError {
  override readonly name = 'ProvisionError';
  declare readonly code: 'apply-failed';
  /** The step that failed. */
  readonly step: PlannedStep;
  /** How many steps were done before. */
  readonly done: number;

  constructor(message: string, { step, done, cause }: { step: PlannedStep; done: number; cause: unknown }) {
    super('apply-failed', message, { cause });
    this.step = step;
    this.done = done;
  }
}

/** Whether a request surely did nothing: it was not sent, or Telnyx said no. */
export const isRefused = (error: unknown): boolean =>
  error instanceof InvalidParametersError ||
  error instanceof ConfigurationError ||
  (error instanceof ApiStatusError &&
    error.status >= 400 &&
    error.status < 500 &&
    // A timeout on the way, and a conflict, which may be one with the very request.
    ![408, 409].includes(error.status));
