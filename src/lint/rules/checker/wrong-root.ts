import type { LintRule } from '../../rule.js';
import { pages } from '../../sources.js';

/**
 * A document whose outermost element is not `<Response>`.
 *
 * Telnyx expects that root, in that letter case.
 *
 * @example bad
 * <response><Say>Hello.</Say></response>
 * @example good
 * <Response><Say>Hello.</Say></Response>
 */
export const wrongRoot: LintRule = {
  name: 'wrong-root',
  severity: 'error',
  by: 'checker',
  source: pages.interpreter,
};
