import type { LintRule } from '../../rule.js';
import { pages } from '../../sources.js';

/**
 * A text that is probably too long to be spoken.
 *
 * The speak command of the Voice API takes 3,000 characters; the Say page states no limit.
 *
 * @example good
 * <Response><Say>Hello.</Say></Response>
 */
export const longText: LintRule = {
  name: 'long-text',
  severity: 'warning',
  by: 'checker',
  source: pages.say,
};
