import type { LintRule } from '../../rule.js';
import { pages } from '../../sources.js';

/**
 * A verb that does its work in first place only.
 *
 * A `<Reject>` as the first verb leaves the call unanswered, and free of charge. Later the call has been answered, and
 * is cut off and billed.
 *
 * @example bad
 * <Response><Say>We are closed.</Say><Reject/></Response>
 * @example good
 * <Response><Reject reason="busy"/></Response>
 */
export const notFirst: LintRule = {
  name: 'not-first',
  severity: 'warning',
  by: 'checker',
  source: pages.fundamentals,
};
