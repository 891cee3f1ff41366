import type { LintRule } from '../../rule.js';
import { pages } from '../../sources.js';

/**
 * A text that is no XML.
 *
 * It can't be read at all. What the caller hears is not documented; where the application has a fallback address, that
 * is probably asked.
 *
 * @example bad
 * <Response><Say>Fish & chips</Say></Response>
 * @example bad
 * <Response><Say>Hello.</Response>
 * @example good
 * <Response><Say>Fish &amp; chips</Say></Response>
 */
export const notWellFormed: LintRule = {
  name: 'not-well-formed',
  severity: 'error',
  by: 'reader',
  source: pages.xml,
};
