import type { LintRule } from '../../rule.js';
import { pages } from '../../sources.js';

/**
 * An attribute that the element does not have.
 *
 * The runtime skips it without a word, and takes the default. Names are matched exactly, letter case included. Some
 * come from TwiML (`transcribe`), some are misspelt, and some stand on the wrong element.
 *
 * @example bad
 * <Response><Gather action="/menu" numdigits="1"/></Response>
 * @example bad
 * <Response><Record action="/done" transcribe="true"/></Response>
 * @example good
 * <Response><Gather action="/menu" numDigits="1"/></Response>
 */
export const unknownAttribute: LintRule = {
  name: 'unknown-attribute',
  severity: 'error',
  by: 'checker',
  source: pages.reference,
};
