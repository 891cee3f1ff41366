import type { LintRule } from '../rule.js';
import { pages } from '../sources.js';

/**
 * A template that is XML only once it has been filled in.
 *
 * That is nothing wrong for Telnyx, which fills in first. The linter reads a template as it is written, so it can say
 * nothing of the elements of such a one. Tags that stand between elements, in text, or in the values of attributes
 * leave a template readable.
 *
 * @example bad
 * <Response><Say {{#if Digits == 1}}voice="man"{{/if}}>Hello.</Say></Response>
 * @example good
 * <Response>{{#if Digits == 1}}<Say voice="man">Hello.</Say>{{#else}}<Say>Hello.</Say>{{/if}}</Response>
 */
export const renderedOnly: LintRule = {
  name: 'rendered-only',
  severity: 'info',
  by: 'linter',
  source: pages.interpreter,
};
