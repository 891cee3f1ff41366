import type { LintRule } from '../../rule.js';
import { pages } from '../../sources.js';

/**
 * An element beside others that stands alone.
 *
 * A conference or a queue is dialled by itself, as far as can be told from the examples.
 *
 * @example bad
 * <Response><Dial><Conference>team</Conference><Number>+12025550123</Number></Dial></Response>
 * @example good
 * <Response><Dial><Conference>team</Conference></Dial></Response>
 */
export const notAlone: LintRule = {
  name: 'not-alone',
  severity: 'warning',
  by: 'checker',
  source: pages.dial,
};
