import type { LintRule } from '../../rule.js';
import { pages } from '../../sources.js';

/**
 * An element that holds more of another one than it takes.
 *
 * @example bad
 * <Response><Dial><Queue>sales</Queue><Queue>support</Queue></Dial></Response>
 * @example good
 * <Response><Dial><Queue>sales</Queue></Dial></Response>
 */
export const tooManyChildren: LintRule = {
  name: 'too-many-children',
  severity: 'error',
  by: 'checker',
  source: pages.interpreter,
};
