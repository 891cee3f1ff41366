import type { LintRule } from '../../rule.js';
import { pages } from '../../sources.js';

/**
 * Text and elements side by side, where it takes one or the other.
 *
 * A `<Dial>` is shown with a number as its text, or with elements. What both together do is not documented.
 *
 * @example bad
 * <Response><Dial>+12025550123<Sip>sip:desk@example.com</Sip></Dial></Response>
 * @example good
 * <Response><Dial><Number>+12025550123</Number><Sip>sip:desk@example.com</Sip></Dial></Response>
 */
export const textBesideElements: LintRule = {
  name: 'text-beside-elements',
  severity: 'warning',
  by: 'checker',
  source: pages.dial,
};
