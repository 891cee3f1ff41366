import type { LintRule } from '../../rule.js';
import { pages } from '../../sources.js';

/**
 * An element that lacks one which must stand in it.
 *
 * @example bad
 * <Response><Refer/></Response>
 * @example good
 * <Response><Refer><Sip>sip:desk@example.com</Sip></Refer></Response>
 */
export const tooFewChildren: LintRule = {
  name: 'too-few-children',
  severity: 'error',
  by: 'checker',
  source: pages.interpreter,
};
