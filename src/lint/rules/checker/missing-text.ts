import type { LintRule } from '../../rule.js';
import { pages } from '../../sources.js';

/**
 * An element without the text that it needs.
 *
 * @example bad
 * <Response><Say/></Response>
 * @example good
 * <Response><Say>Hello.</Say></Response>
 */
export const missingText: LintRule = {
  name: 'missing-text',
  severity: 'error',
  by: 'checker',
  source: pages.interpreter,
};
