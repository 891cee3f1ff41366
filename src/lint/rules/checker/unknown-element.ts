import type { LintRule } from '../../rule.js';
import { pages } from '../../sources.js';

/**
 * An element that TeXML does not have in that place.
 *
 * The runtime sets it aside without a word, and goes on with the next one. Some come from TwiML, such as `<Sms>` and
 * `<Client>`; others are misspelt, or have the wrong letter case.
 *
 * @example bad
 * <Response><Sms>We will call back.</Sms></Response>
 * @example bad
 * <Response><say>Hello.</say></Response>
 * @example good
 * <Response><Say>Hello.</Say></Response>
 */
export const unknownElement: LintRule = {
  name: 'unknown-element',
  severity: 'error',
  by: 'checker',
  source: pages.interpreter,
};
