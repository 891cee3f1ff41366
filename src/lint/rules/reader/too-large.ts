import type { LintRule } from '../../rule.js';
import { pages } from '../../sources.js';

/**
 * A document of more than 1,048,576 characters, which is not read.
 *
 * Telnyx takes documents up to a size that it does not state.
 *
 * @example good
 * <Response><Say>Hello.</Say></Response>
 */
export const tooLarge: LintRule = {
  name: 'too-large',
  severity: 'error',
  by: 'reader',
  source: pages.fetching,
};
