import type { LintRule } from '../../rule.js';
import { pages } from '../../sources.js';

/**
 * A text that is not what the element takes, such as a phone number that is not in E.164 form.
 *
 * @example bad
 * <Response><Dial><Number>(202) 555-0123</Number></Dial></Response>
 * @example good
 * <Response><Dial><Number>+12025550123</Number></Dial></Response>
 */
export const badText: LintRule = {
  name: 'bad-text',
  severity: 'error',
  by: 'checker',
  source: pages.dial,
};
