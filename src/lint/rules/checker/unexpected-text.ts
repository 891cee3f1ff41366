import type { LintRule } from '../../rule.js';
import { pages } from '../../sources.js';

/**
 * Text in an element that takes none.
 *
 * It is dropped: a sentence that stands outside of a `<Say>` is never spoken.
 *
 * @example bad
 * <Response>Hello.</Response>
 * @example good
 * <Response><Say>Hello.</Say></Response>
 */
export const unexpectedText: LintRule = {
  name: 'unexpected-text',
  severity: 'error',
  by: 'checker',
  source: pages.interpreter,
};
