import type { LintRule } from '../../rule.js';
import { pages } from '../../sources.js';

/**
 * Elements in elements, more than 64 deep.
 *
 * No element of TeXML stands that deep: such a document is made to do harm.
 *
 * @example good
 * <Response><Say>Hello.</Say></Response>
 */
export const tooDeep: LintRule = {
  name: 'too-deep',
  severity: 'error',
  by: 'reader',
  source: pages.xml,
};
