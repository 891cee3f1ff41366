import type { LintRule } from '../../rule.js';
import { pages } from '../../sources.js';

/**
 * An element with nothing in it that needs text, or an element in it.
 *
 * @example bad
 * <Response><Dial timeout="20"/></Response>
 * @example good
 * <Response><Dial timeout="20">+12025550123</Dial></Response>
 */
export const emptyElement: LintRule = {
  name: 'empty-element',
  severity: 'error',
  by: 'checker',
  source: pages.dial,
};
