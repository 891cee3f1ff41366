import type { LintRule } from '../../rule.js';
import { pages } from '../../sources.js';

/**
 * A step of a flow that gave no document when it was tried: its handler threw, was late, or made an invalid document.
 *
 * The caller hears the fallback document.
 */
export const stepFailed: LintRule = {
  name: 'step-failed',
  severity: 'error',
  by: 'flow',
  source: pages.fetching,
};
