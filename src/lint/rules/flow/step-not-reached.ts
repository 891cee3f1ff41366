import type { LintRule } from '../../rule.js';
import { pages } from '../../sources.js';

/**
 * A step of a flow that no trial came to, so that its documents were not looked at.
 *
 * A flow is called again and again in the simulator, with each key of each `<Gather>`, with silence, and with callees
 * who answer, are busy, or don't. A step that depends on the time, on the caller's number or on a word that is spoken
 * may stay out of reach.
 */
export const stepNotReached: LintRule = {
  name: 'step-not-reached',
  severity: 'info',
  by: 'flow',
  source: pages.fundamentals,
};
