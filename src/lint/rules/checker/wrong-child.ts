import type { LintRule } from '../../rule.js';
import { pages } from '../../sources.js';

/**
 * An element that TeXML has, in a place where it does not belong.
 *
 * The runtime drops it without a word. `<Stop><Recording/></Stop>` is such a case: the recording goes on.
 *
 * @example bad
 * <Response><Stop><Recording/></Stop></Response>
 * @example good
 * <Response><Stop><Stream name="audio"/></Stop></Response>
 */
export const wrongChild: LintRule = {
  name: 'wrong-child',
  severity: 'error',
  by: 'checker',
  source: pages.interpreter,
};
