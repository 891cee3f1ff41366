import type { LintRule } from '../../rule.js';
import { pages } from '../../sources.js';

/**
 * An element without an attribute that it needs.
 *
 * @example bad
 * <Response><Connect><Stream/></Connect></Response>
 * @example good
 * <Response><Connect><Stream url="wss://example.com/audio"/></Connect></Response>
 */
export const missingAttribute: LintRule = {
  name: 'missing-attribute',
  severity: 'error',
  by: 'checker',
  source: pages.interpreter,
};
