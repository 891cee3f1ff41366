import type { LintRule } from '../../rule.js';
import { pages } from '../../sources.js';

/**
 * A flow in which a call would never end by itself.
 *
 * In the trial the call fetched so many documents, or lasted so long, that the simulator gave up.
 */
export const endlessCall: LintRule = {
  name: 'endless-call',
  severity: 'warning',
  by: 'flow',
  source: pages.fundamentals,
};
